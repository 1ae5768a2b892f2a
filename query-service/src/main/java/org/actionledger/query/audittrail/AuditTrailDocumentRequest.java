package org.actionledger.query.audittrail;

import jakarta.validation.constraints.Pattern;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.export.FileRequest;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a trail that is taken away as a whole.
 *
 * @param only {@code status} for nothing but the entries with which the status became another
 * @param format {@code json}, {@code csv}, {@code xlsx} or {@code html}, for a link that cannot say {@code Accept}
 * @param bom whether CSV begins with a byte order mark, by which some spreadsheets know UTF-8
 */
record AuditTrailDocumentRequest(
        @Nullable @Pattern(regexp = "status") String only,
        @Nullable @Pattern(regexp = "json|csv|xlsx|html") String format,
        @Nullable Boolean bom) {

    FindWholeAuditTrail question(ActionId action, AsOf asOf) {
        return new FindWholeAuditTrail(action, asOf, only != null);
    }

    FileRequest file() {
        return new FileRequest(format, bom);
    }
}
