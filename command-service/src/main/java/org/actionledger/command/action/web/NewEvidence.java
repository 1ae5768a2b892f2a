package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.actionledger.command.action.ActionCommand.AttachEvidence;
import org.actionledger.command.door.Line;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.EvidenceKind;
import org.jspecify.annotations.Nullable;

/**
 * A reference to proof; the file itself stays where it is.
 *
 * @param location a link, or the reference under which the document is kept
 * @param mediaType what sort of file it is (RFC 6838), "application/pdf"
 * @param sha256 the file's SHA-256, so that it can be told from a later one: 64 lower-case hexadecimal digits
 */
@Schema(example = """
    {"title": "Guide for call handlers, version 2", "kind": "PROCEDURE", "location": "https://police.example/guide-2.pdf",
     "mediaType": "application/pdf",
     "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}\
    """)
record NewEvidence(
        @NotNull @Line(max = 300) String title,
        @NotNull EvidenceKind kind,
        @NotNull @Line(max = 2_000) String location,

        @Nullable @Pattern(regexp = MEDIA_TYPE, message = "must be a media type such as application/pdf")
        String mediaType,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
        String sha256) {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";
    private static final String MEDIA_TYPE = NAME + "/" + NAME;

    AttachEvidence as(EvidenceId id, ActionId action) {
        return new AttachEvidence(action, new Evidence(id, title, kind, location, mediaType, sha256));
    }
}
