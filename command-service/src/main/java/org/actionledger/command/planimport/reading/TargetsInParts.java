package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.recommendation.Part;

/** Targets that belong to lettered parts of the recommendation. */
final class TargetsInParts {

    private static final Pattern REFERS =
            Pattern.compile("\\bsee\\b.*\\b(?:each|every|individual|the)\\b.*\\b(?:recommendations?|parts?)\\b");
    private static final int LONGEST_REFERENCE = 300;

    private TargetsInParts() {}

    /**
     * A letter stays with a target only where the recommendation has that part. Where the cell refers to the parts and every part
     * ends with "by" and a date, these are added.
     */
    static List<TargetDate> resolved(List<TargetDate> targets, List<Part> parts) {
        List<String> labels = parts.stream().map(Part::label).toList();
        List<TargetDate> resolved = new ArrayList<>(targets.stream()
                .map(target -> target.part() == null || labels.contains(target.part())
                        ? target
                        : new TargetDate(
                                target.raw(), target.dueBy(), target.precision(), target.kind(), null, target.part()))
                .toList());
        boolean refers = targets.size() == 1
                && targets.getFirst().kind() == TargetKind.UNKNOWN
                && targets.getFirst().raw().length() <= LONGEST_REFERENCE
                && REFERS.matcher(Wording.fold(targets.getFirst().raw())).find();
        List<TargetDate> inParts =
                parts.stream().map(TargetsInParts::of).flatMap(Optional::stream).toList();
        if (refers && inParts.size() == parts.size()) {
            resolved.addAll(inParts);
        }
        return List.copyOf(resolved);
    }

    private static Optional<TargetDate> of(Part part) {
        List<DatePhrase> phrases = DateReading.find(part.text());
        if (phrases.isEmpty() || !phrases.getLast().isReadable()) {
            return Optional.empty();
        }
        DatePhrase phrase = phrases.getLast();
        String before = part.text().substring(0, phrase.start());
        String after = part.text().substring(phrase.end());
        int by = before.toLowerCase(java.util.Locale.ROOT).lastIndexOf("by ");
        return by < 0 || by + 3 != before.length() || !Wording.fold(after).isEmpty()
                ? Optional.empty()
                : Optional.of(new TargetDate(
                        part.text().substring(by, phrase.end()),
                        phrase.day(),
                        phrase.precision(),
                        TargetKind.DUE,
                        part.label(),
                        null));
    }
}
