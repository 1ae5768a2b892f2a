package org.actionledger.command.recommendation.web;

import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.actionledger.command.door.Fits.Misfit;
import org.actionledger.command.door.Line;
import org.actionledger.command.door.Prose;
import org.actionledger.events.recommendation.Part;

/**
 * A part of a recommendation that is answered by itself.
 *
 * @param label its letter without brackets, "a"
 */
record LetteredPart(
        @NotNull @Line(max = 20) String label,
        @NotNull @Prose(max = 20_000) String text) {

    /** Two parts with one label could not be told apart. */
    static Stream<Misfit> misfits(List<LetteredPart> parts) {
        Set<String> labels = new HashSet<>();
        return Misfit.when(
                !parts.stream()
                        .filter(part -> part != null)
                        .map(LetteredPart::label)
                        .allMatch(labels::add),
                "parts",
                "must have labels that differ");
    }

    static List<Part> parts(List<LetteredPart> parts) {
        return parts.stream().map(part -> new Part(part.label, part.text)).toList();
    }
}
