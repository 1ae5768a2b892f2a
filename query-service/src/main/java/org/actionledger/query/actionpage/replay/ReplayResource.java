package org.actionledger.query.actionpage.replay;

import jakarta.validation.Valid;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.actionpage.KeptActions;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ReadKind;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An action made again from its events. */
@RestController
class ReplayResource {

    private final Answers answers;
    private final Past past;

    ReplayResource(Answers answers, Past past) {
        this.answers = answers;
        this.past = past;
    }

    /**
     * Makes an action again from its events, step by step. What each event did is decided by the code that decides about the action
     * itself, from the first event on; no list and no page is asked. At the end it says whether the action's page agrees, and where not.
     * It ends at an event, at an instant at which something was recorded, or with what was true on a day; else with the last event.
     */
    @AuditedRead(
            value = ReadKind.REPLAY,
            parameters = {"until", "recordedAt", "effectiveOn", "states"})
    @GetMapping("/api/v1/actions/{id}/replay")
    ResponseEntity<Replay> replay(@PathVariable ActionId id, @Valid @ParameterObject ReplayRequest request) {
        return answers.ofOne(
                        KeptActions.PROJECTION,
                        request.question(id, past.point(request.point())),
                        Replay.class,
                        "action " + id)
                .entity();
    }
}
