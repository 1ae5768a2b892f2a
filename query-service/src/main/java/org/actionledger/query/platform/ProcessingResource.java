package org.actionledger.query.platform;

import static org.actionledger.events.provenance.Role.OPERATOR;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.identity.Allowed;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators order of a projection's processing. Each order is a state, on all instances: to give it once more changes nothing. */
@Allowed(OPERATOR)
@RestController
@RequestMapping("/api/v1/projections/{name}")
class ProcessingResource {

    /** Each segment is work for one instance; more of them would only be in each other's way. */
    private static final int MOST_SEGMENTS = 16;

    private final Processors processors;
    private final Orders orders;
    private final Refolder refolder;
    private final ProjectionStatuses statuses;

    ProcessingResource(Processors processors, Orders orders, Refolder refolder, ProjectionStatuses statuses) {
        this.processors = processors;
        this.orders = orders;
        this.refolder = refolder;
        this.statuses = statuses;
    }

    /** @param reason why, for whoever finds it paused */
    record PauseOrder(
            @NotBlank @CodePointLength(max = OperatorsReason.MOST) @Schema(maxLength = OperatorsReason.MOST)
            String reason) {}

    /** @param count how many segments the projection is to have, which is how many instances can share it: from 1 to 16 */
    record SegmentsOrder(
            @NotNull @Min(1) @Max(MOST_SEGMENTS) @Nullable Integer count) {}

    /**
     * Pauses a projection, on all instances and until it is resumed. When this is answered no event is being taken, and none will be;
     * questions are answered from what it has read. Who paused it first, and why, stays.
     */
    @PutMapping("/pause")
    ProjectionStatus pauseProjection(@PathVariable String name, @Valid @RequestBody PauseOrder order, Actor actor) {
        OperatorsReason.demandKeepable(order.reason());
        Projection projection = processors.called(name);
        orders.pause(projection, actor.id(), order.reason());
        refolder.wake();
        return statuses.of(projection);
    }

    /** Resumes a projection: within a second or two instances take its segments and read on from where they were. */
    @DeleteMapping("/pause")
    ProjectionStatus resumeProjection(@PathVariable String name) {
        Projection projection = processors.called(name);
        orders.resume(projection);
        refolder.wake();
        return statuses.of(projection);
    }

    /**
     * Splits the segments of a projection, or merges them, until there are so many. All instances let go of them first, and take them again
     * afterwards: {@code segmentsWanted} says so until it is done, mostly within two seconds.
     */
    @PutMapping("/segments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionStatus divideProjection(@PathVariable String name, @Valid @RequestBody SegmentsOrder order) {
        Projection projection = processors.called(name);
        orders.divide(projection, Objects.requireNonNull(order.count()));
        refolder.wake();
        return statuses.of(projection);
    }
}
