package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * More time is granted; the whole body may be left out.
 *
 * @param granted the date that is granted; what was asked for when left out
 * @param reason why, or on what condition
 */
@Schema(example = """
    {"granted": {"dueBy": "2027-02-28"}, "reason": "Not later than the inspection."}\
    """)
record ExtensionGrant(
        @Nullable @Valid TargetDay granted,
        @Nullable @Prose(max = 4_000) String reason) {

    static final ExtensionGrant AS_ASKED = new ExtensionGrant(null, null);

    GrantExtension of(ActionId action) {
        return new GrantExtension(action, granted == null ? null : granted.date(), reason);
    }
}
