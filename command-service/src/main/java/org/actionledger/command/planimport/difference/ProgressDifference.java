package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.reading.Flag.Reason.EARLIER_RATING_DIFFERS;
import static org.actionledger.events.action.ActionStatus.ASSIGNED;
import static org.actionledger.events.action.ActionStatus.PARTLY_COMPLETED;
import static org.actionledger.events.action.ActionStatus.PROPOSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.planimport.reading.Conclusion;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Stated;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction.Report;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;

/**
 * What a row tells of progress and the ledger has not heard. Each report of the ledger is one of the row's at most, so that the same words
 * told in one more round are one more report. With another rating it is another report too; in an earlier round it is not, for
 * the rating told last would then be one of old.
 */
record ProgressDifference(Compared compared, List<AgencyId> leads, Changes changes) {

    void find() {
        if (leads.isEmpty()) {
            return;
        }
        ActionStatus status = compared.action().status();
        Reports told = Reports.of(compared.id(), compared.row(), compared.asOf());
        boolean begun = status != PROPOSED && status != ASSIGNED;
        List<RecordProgress> news = told.ofStatusAlone() && begun ? List.of() : news(told.inOrder());
        news.forEach(this::record);
        boolean partly = compared.row().conclusion().stated() == Stated.PARTLY_COMPLETE;
        boolean saidSo =
                status == PARTLY_COMPLETED || news.stream().anyMatch(report -> report.status() == PARTLY_COMPLETED);
        if (partly && !saidSo) {
            record(partlyCompleted());
        }
    }

    private List<RecordProgress> news(List<RecordProgress> told) {
        List<Report> unheard = new ArrayList<>(compared.action().reports());
        List<RecordProgress> news = new ArrayList<>();
        for (int round = 0; round < told.size(); round++) {
            RecordProgress report = told.get(round);
            Optional<Report> same = find(unheard, report, true).or(() -> find(unheard, report, false));
            same.ifPresent(unheard::remove);
            if (same.isEmpty()) {
                news.add(report);
            } else if (!isRatedLike(same.get(), report)) {
                if (round == told.size() - 1) {
                    news.add(report);
                } else {
                    flagEarlier(report, same.get());
                }
            }
        }
        return news;
    }

    /** Of several with these words the one of the same day, if there is one. */
    private static Optional<Report> find(List<Report> reports, RecordProgress told, boolean ratedLike) {
        String words = Wording.fold(told.narrative());
        List<Report> same = reports.stream()
                .filter(report -> report.wordings().stream()
                        .anyMatch(wording -> Wording.fold(wording).equals(words)))
                .filter(report -> !ratedLike || isRatedLike(report, told))
                .toList();
        return same.stream()
                .filter(report -> report.on().equals(told.effectiveOn()))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    /** A row that gives no rating says nothing against the one that there is. */
    private static boolean isRatedLike(Report report, RecordProgress told) {
        return told.reported() == null || told.reported() == report.rating();
    }

    private void flagEarlier(RecordProgress told, Report present) {
        changes.flag(
                EARLIER_RATING_DIFFERS,
                compared.heading(Meaning.RATING),
                "“" + beginning(told.narrative()) + "” is rated "
                        + PlanWording.name(Objects.requireNonNull(told.reported())) + " here; it was told "
                        + (present.rating() == null ? "without a rating" : "as " + PlanWording.name(present.rating()))
                        + ", and that stays.");
    }

    private void record(RecordProgress report) {
        Report latest = compared.action().latestReport().orElse(null);
        boolean repeated = latest != null
                && latest.text().equals(report.narrative())
                && latest.rating() == report.reported()
                && latest.on().equals(report.effectiveOn())
                && report.status() == null;
        if (repeated) {
            return;
        }
        changes.says("Progress “" + beginning(report.narrative()) + "”"
                + (report.reported() == null ? "" : ", rated " + PlanWording.name(report.reported()))
                + (report.status() == PARTLY_COMPLETED ? ", partly completed" : "") + ".");
        changes.does(withKnownParts(report), leads.getFirst());
    }

    private RecordProgress withKnownParts(RecordProgress report) {
        return new RecordProgress(
                report.actionId(),
                report.narrative(),
                report.reported(),
                report.ratingReason(),
                report.status(),
                report.parts().stream().filter(compared.labels()::contains).toList(),
                report.milestones(),
                report.completedParts(),
                report.effectiveOn());
    }

    /** The status in its own words, where all reports are known. */
    private RecordProgress partlyCompleted() {
        Conclusion conclusion = compared.row().conclusion();
        LocalDate day = conclusion.day() == null || conclusion.day().isAfter(compared.asOf())
                ? compared.asOf()
                : conclusion.day();
        return new RecordProgress(
                compared.id(), conclusion.raw(), null, null, PARTLY_COMPLETED, List.of(), List.of(), List.of(), day);
    }

    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 80 ? line : line.substring(0, 80).strip() + " …";
    }
}
