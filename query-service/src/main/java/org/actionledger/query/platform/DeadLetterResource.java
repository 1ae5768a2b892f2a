package org.actionledger.query.platform;

import static org.actionledger.events.provenance.Role.OPERATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.identity.Allowed;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What operators see of the events that a projection could not take, and do about them. */
@Allowed(OPERATOR)
@RestController
@RequestMapping("/api/v1/projections/{name}")
class DeadLetterResource {

    private final Processors processors;
    private final ProjectionStatuses statuses;
    private final DeadLetterOffice office;
    private final DiscardedLetters discarded;
    private final ProjectionDesk desk;

    DeadLetterResource(
            Processors processors,
            ProjectionStatuses statuses,
            DeadLetterOffice office,
            DiscardedLetters discarded,
            ProjectionDesk desk) {
        this.processors = processors;
        this.statuses = statuses;
        this.office = office;
        this.discarded = discarded;
        this.desk = desk;
    }

    /** @param total how many there are, shown or not */
    record DeadLetters(long total, List<Letter> deadLetters) {}

    /**
     * A dead letter with its event.
     *
     * @param event what the event says, with the length of each text in its place; null where it cannot be read
     * @param metadata who brought it about, when, and through which door
     * @param streamLetters how many letters its stream has, itself among them
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenedLetter(Letter letter, @Nullable JsonNode event, Map<String, ?> metadata, long streamLetters) {}

    /** @param total how many there are, shown or not */
    record GivenUp(long total, List<DiscardedLetters.Discarded> discardedLetters) {}

    /** @param reason why the projection can do without the event */
    record Discard(
            @NotBlank @CodePointLength(max = OperatorsReason.MOST) @Schema(maxLength = OperatorsReason.MOST)
            String reason) {}

    /** Shows the first 200 events that the projection could not take, or that wait behind such an event. */
    @GetMapping("/dead-letters")
    DeadLetters deadLetters(@PathVariable String name, @Valid @ParameterObject ListFormRequest form) {
        return new DeadLetters(desk.deadLetters(name), desk.letters(name, PageSize.MAX));
    }

    /** Opens a dead letter: what its event says, why it was not taken, and how often it was tried. */
    @GetMapping("/dead-letters/{eventId}")
    OpenedLetter deadLetter(@PathVariable String name, @PathVariable String eventId) {
        Projection projection = processors.called(name);
        DeadLetter<? extends EventMessage<?>> letter =
                office.find(projection, eventId).orElseThrow(() -> DiscardedLetters.unknown(eventId));
        JsonNode said = CaseText.said(letter.message());
        return new OpenedLetter(
                Letter.of(letter),
                said == null ? null : CaseText.withheld(said),
                letter.message().getMetaData(),
                processors.deadLetters(projection).sequenceSize(Letter.stream(letter)));
    }

    /** Hands dead letters to the projection once more, of all streams or of one, each from its first until one fails again. */
    @PostMapping("/dead-letters/retry")
    ProjectionStatus retryDeadLetters(
            @PathVariable String name, @RequestParam(required = false) @Nullable String stream) {
        Projection projection = processors.called(name);
        desk.demandRunning(projection);
        office.retry(projection, stream);
        return statuses.of(projection);
    }

    /**
     * Gives a dead letter up, for a reason that is kept: the projection goes on without its event, until it is rebuilt. It must be the first
     * of its stream; those behind it are taken with the next retry.
     */
    @PostMapping("/dead-letters/{eventId}/discard")
    DiscardedLetters.Discarded discardDeadLetter(
            @PathVariable String name, @PathVariable String eventId, @Valid @RequestBody Discard asked, Actor actor) {
        OperatorsReason.demandKeepable(asked.reason());
        return discarded.discard(processors.called(name), eventId, asked.reason(), actor);
    }

    /** Shows the last 200 dead letters that were given up, by whom, when and why. */
    @GetMapping("/discarded-letters")
    GivenUp discardedLetters(@PathVariable String name) {
        Projection projection = processors.called(name);
        return new GivenUp(discarded.count(projection), discarded.latest(projection, PageSize.MAX));
    }
}
