package org.actionledger.query.actionpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.query.platform.Recorded;

/** What was told and how it was rated, over the whole life of an action. */
final class Story {

    private final Map<String, ProgressUpdate> told = new LinkedHashMap<>();
    private final Map<String, RatingGiven> assured = new LinkedHashMap<>();

    /** Takes in the next event; those that tell and rate nothing leave no trace. */
    void add(Object event, Recorded recorded) {
        switch (event) {
            case ProgressRecorded e -> told.put(recorded.eventId(), ProgressUpdate.of(e, recorded));
            case RatingAssured e -> assured.put(recorded.eventId(), RatingGiven.of(e, recorded));
            case EntryCorrected e -> {
                told.computeIfPresent(e.corrects(), (_, wrong) -> wrong.corrected(e, recorded));
                assured.computeIfPresent(e.corrects(), (_, wrong) -> wrong.corrected(e.correction()));
            }
            default -> {}
        }
    }

    /** Newest first. */
    List<ProgressUpdate> progress() {
        return new ArrayList<>(told.values()).reversed();
    }

    /** Newest first. */
    List<RatingGiven> ratings() {
        Stream<RatingGiven> reported = told.values().stream()
                .flatMap(update -> Stream.ofNullable(update.rating()).map(rag -> RatingGiven.of(rag, update)));
        return Stream.concat(reported, assured.values().stream())
                .sorted(Comparator.comparing(RatingGiven::sequence).reversed())
                .toList();
    }
}
