package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.COLUMNS_SHIFTED;
import static org.actionledger.command.planimport.reading.Flag.Reason.COMPLETION_DOUBTFUL;
import static org.actionledger.command.planimport.reading.Flag.Reason.PERSON_NOT_TAKEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.RATING_UNREAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.SCOPE_UNREAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.TARGET_REVISED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/** Reads what one row says of its action. */
final class RowReading {

    /** What a row says, its leads still by their keys in the {@link AgencyBook}. */
    record Read(
            String description,
            @Nullable Scope scope,
            String intendedOutcome,
            Set<String> leads,
            @Nullable String responsible,
            List<TargetDate> targets,
            List<String> milestones,
            List<Update> updates,
            Conclusion conclusion) {}

    private static final Set<String> LATER =
            Set.of("revised", "new", "extended", "amended", "updated", "current", "latest");

    private final Columns columns;
    private final Sections sections;
    private final AsAbove above;
    private final AgencyBook book;
    private final Flags flags;
    private final LocalDate asOf;

    RowReading(Columns columns, Sections sections, AsAbove above, AgencyBook book, Flags flags, LocalDate asOf) {
        this.columns = columns;
        this.sections = sections;
        this.above = above;
        this.book = book;
        this.flags = flags;
        this.asOf = asOf;
    }

    /** {@code addressees} are the keys of the agencies to which the row's recommendation is made. */
    Read read(Table.Row row, List<Part> parts, Set<String> addressees) {
        ShiftedRow shifted = ShiftedRow.of(row, columns, book);
        if (shifted != null) {
            marker(row, Meaning.SCOPE).flag(COLUMNS_SHIFTED, shifted.sentence());
        }
        TargetReading targets = targets(row);
        OutcomeReading intended = OutcomeReading.of(above.cell(row, Meaning.OUTCOME, columns));
        Conclusion conclusion = conclusion(row, intended.completion());
        List<Update> updates = updates(row, targets, conclusion, parts);
        if (!columns.has(Meaning.COMPLETION) && !columns.has(Meaning.COMPLETION_AND_OUTCOME)) {
            conclusion = conclusion.orAsTold(updates, asOf, marker(row, Meaning.PROGRESS));
        }
        return new Read(
                shifted != null ? shifted.description() : columns.cell(row, Meaning.ACTION),
                shifted != null ? null : scope(row),
                intended.outcome(),
                shifted != null ? shifted.leads() : leads(row, addressees),
                shifted != null ? null : responsible(row),
                TargetsInParts.resolved(targets.targets(), parts),
                shifted != null ? shifted.milestones() : Wording.items(columns.cell(row, Meaning.MILESTONES)),
                updates,
                conclusion);
    }

    private @Nullable Scope scope(Table.Row row) {
        String cell = above.cell(row, Meaning.SCOPE, columns);
        Scope scope = ScopeReading.of(cell);
        if (scope == null && !cell.isEmpty()) {
            marker(row, Meaning.SCOPE).flag(SCOPE_UNREAD, "The cell says neither local, regional nor national.");
        }
        return scope;
    }

    private Set<String> leads(Table.Row row, Set<String> addressees) {
        return LeadReading.of(
                above.cell(row, Meaning.LEAD, columns),
                sections.of(row).agency(),
                row.number(),
                addressees,
                book,
                marker(row, Meaning.LEAD));
    }

    /** The post that the row names: in a column of its own, or in a line of the lead's. No name is taken over. */
    private @Nullable String responsible(Table.Row row) {
        String cell = above.cell(row, Meaning.RESPONSIBLE, columns);
        if (cell.isEmpty()) {
            return Wording.lines(above.cell(row, Meaning.LEAD, columns)).stream()
                    .map(PostReading::of)
                    .filter(post -> post != null)
                    .findFirst()
                    .orElse(null);
        }
        String post = PostReading.of(cell);
        if (post == null) {
            marker(row, Meaning.RESPONSIBLE)
                    .flag(PERSON_NOT_TAKEN, "The cell may name a person; it is not taken over. Enter the post.");
        }
        return post;
    }

    /** The targets of all their columns. Where a later date is given in a column of its own, the ones before it no longer count. */
    private TargetReading targets(Table.Row row) {
        List<TargetDate> targets = new ArrayList<>();
        List<Update> done = new ArrayList<>();
        List<Columns.Cell> cells = columns.told(row, Meaning.TARGET);
        if (cells.size() < 2) {
            return TargetReading.of(above.cell(row, Meaning.TARGET, columns), marker(row, Meaning.TARGET));
        }
        for (Columns.Cell cell : cells) {
            Marker marker = flags.in(row.number(), cell.heading());
            TargetReading read = TargetReading.of(cell.text(), marker);
            boolean later = Wording.words(cell.heading()).stream().anyMatch(LATER::contains)
                    && read.targets().stream().anyMatch(TargetDate::canBeMissed);
            if (later && targets.stream().anyMatch(TargetDate::canBeMissed)) {
                marker.flag(TARGET_REVISED, "“" + cell.text() + "” counts instead of the target date given first.");
                targets.replaceAll(RowReading::passedOver);
            }
            targets.addAll(read.targets());
            done.addAll(read.done());
        }
        return new TargetReading(List.copyOf(targets), List.copyOf(done));
    }

    private static TargetDate passedOver(TargetDate target) {
        return target.canBeMissed()
                ? new TargetDate(
                        target.raw(),
                        target.dueBy(),
                        target.precision(),
                        TargetKind.UNKNOWN,
                        target.part(),
                        target.step())
                : target;
    }

    private List<Update> updates(Table.Row row, TargetReading targets, Conclusion conclusion, List<Part> parts) {
        List<Update> told = new ArrayList<>();
        for (Columns.Cell cell : columns.told(row, Meaning.PROGRESS)) {
            if (Wording.saysNothing(cell.text())) {
                continue;
            }
            Marker marker = flags.in(row.number(), cell.heading());
            told.addAll(
                    cell.round() == null
                            ? ProgressReading.of(cell.text(), marker)
                            : cell.round().read(ofRound(cell.text(), marker)));
        }
        dateLast(told, columns.cell(row, Meaning.PROGRESS_DAY));
        List<RatingReading> ratings = ratings(row);
        List<Update> updates = new ArrayList<>(targets.done());
        updates.addAll(
                ratings.isEmpty()
                        ? ProgressReading.ratedByThemselves(told)
                        : RatedUpdates.of(told, ratings, parts, marker(row, Meaning.RATING)));
        updates.addAll(conclusion.updates());
        return List.copyOf(updates);
    }

    /** Gives the latest update the day that stands in a cell of its own. */
    private static void dateLast(List<Update> told, String cell) {
        List<DatePhrase> days = DateReading.find(cell);
        if (days.size() == 1 && days.getFirst().isReadable() && !told.isEmpty()) {
            told.add(told.removeLast().onUnlessDated(days.getFirst().day()));
        }
    }

    /** A cell of one round: a colour with or without words, or words. */
    private static List<Update> ofRound(String cell, Marker marker) {
        return RatingReading.isAllRatings(cell)
                ? RatingReading.all(cell).stream().map(Update::of).toList()
                : ProgressReading.of(cell, marker);
    }

    private List<RatingReading> ratings(Table.Row row) {
        List<RatingReading> ratings = new ArrayList<>();
        boolean inStatus = !columns.has(Meaning.RATING);
        for (Columns.Cell cell : columns.told(row, inStatus ? Meaning.COMPLETION : Meaning.RATING)) {
            if (Wording.saysNothing(cell.text()) || (inStatus && !RatingReading.isAllRatings(cell.text()))) {
                continue;
            }
            if (!RatingReading.isAllRatings(cell.text())) {
                flags.in(row.number(), cell.heading())
                        .flag(RATING_UNREAD, "A line of the cell is neither red, amber nor green.");
            }
            RatingReading.all(cell.text()).stream()
                    .map(rating -> cell.round() == null
                            ? rating
                            : rating.onUnlessDated(cell.round().day()))
                    .forEach(ratings::add);
        }
        return ratings;
    }

    private Conclusion conclusion(Table.Row row, @Nullable CompletionReading added) {
        boolean tellsOutcome = columns.has(Meaning.COMPLETION_AND_OUTCOME);
        Meaning meaning = tellsOutcome ? Meaning.COMPLETION_AND_OUTCOME : Meaning.COMPLETION;
        String status = status(row, meaning);
        if (!columns.has(Meaning.TARGET) && CompletionReading.of(status).isDayAlone()) {
            marker(row, meaning)
                    .flag(
                            COMPLETION_DOUBTFUL,
                            "The plan has no column of target dates, so “" + status
                                    + "” may be one; it is taken as the day of completion.");
        }
        return Conclusion.of(status, added, tellsOutcome, asOf, marker(row, meaning))
                .achieved(columns.cell(row, Meaning.ACHIEVED_OUTCOME));
    }

    /** The cells of status and day, the day behind the status; a colour there is a rating where there is no column for ratings. */
    private String status(Table.Row row, Meaning meaning) {
        return columns.told(row, meaning).stream()
                .map(Columns.Cell::text)
                .filter(text -> !Wording.saysNothing(text))
                .map(text -> columns.has(Meaning.RATING) ? text : CompletionReading.besideColour(text))
                .filter(text -> !text.isEmpty())
                .sorted(Comparator.comparing(text -> CompletionReading.of(text).isDayAlone()))
                .collect(Collectors.joining("\n"));
    }

    private Marker marker(Table.Row row, Meaning meaning) {
        return flags.in(row.number(), columns.heading(meaning));
    }
}
