package org.actionledger.query.actionpage.replay;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import org.actionledger.events.action.ActionId;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.query.actionpage.KeptActions;
import org.actionledger.query.export.Exports;
import org.actionledger.query.export.FileRequest;
import org.actionledger.query.export.Form;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ListFormRequest;
import org.actionledger.query.platform.ReadKind;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An action made again from its events. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR})
@RestController
class ReplayResource {

    private static final String PATH = "/api/v1/actions/{id}/replay";

    private final Answers answers;
    private final Past past;
    private final Exports exports;

    ReplayResource(Answers answers, Past past, Exports exports) {
        this.answers = answers;
        this.past = past;
        this.exports = exports;
    }

    /**
     * Makes an action again from its events, step by step. What each event did is decided by the code that decides about the action
     * itself, from the first event on; no list and no page is asked. At the end it says whether the action's page agrees, and where not.
     * It ends at an event, at an instant at which something was recorded, or with what was true on a day; else with the last event.
     */
    @AuditedRead(
            value = ReadKind.REPLAY,
            parameters = {"until", "recordedAt", "effectiveOn", "states"})
    @GetMapping(PATH)
    ResponseEntity<Replay> replay(
            @PathVariable ActionId id,
            @Valid @ParameterObject ReplayRequest request,
            @Valid @ParameterObject ListFormRequest form) {
        return find(id, request).entity();
    }

    /** Gives the steps as a table, each with what it changed and all that its event says. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"until", "recordedAt", "effectiveOn", "states", "format"})
    @GetMapping(
            path = PATH,
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> replayAsTable(
            @PathVariable ActionId id,
            @Valid @ParameterObject ReplayRequest request,
            @ParameterObject FileRequest file) {
        Answers.Answered<Replay> replay = find(id, request);
        return exports.file(ReplayTable.of(replay.answer(), request.states() != null), file, replay.position());
    }

    private Answers.Answered<Replay> find(ActionId id, ReplayRequest request) {
        FindReplay question = request.question(id, past.point(request.point()));
        return answers.ofOne(KeptActions.PROJECTION, question, Replay.class, "action " + id);
    }
}
