package org.actionledger.command.planimport.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.run.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * A plan on its way into the ledger, or there.
 *
 * @param version counts each time it was read anew, from 0
 * @param fileName what its sender called the file
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param begunBy the person's id at the issuer
 * @param flags what a person should look at in the file, where it is no one row's matter
 * @param findings what would come of it as it was last read
 * @param confirmedVersion the version that was confirmed last; left out before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Draft(
        ImportId importId,
        long version,
        About about,
        String fileName,
        String sha256,
        String begunBy,
        Instant begunAt,
        List<Flag> flags,
        @JsonUnwrapped Findings findings,
        @Nullable Long confirmedVersion) {

    Draft readAnew(About about, Findings findings) {
        return new Draft(
                importId, version + 1, about, fileName, sha256, begunBy, begunAt, flags, findings, confirmedVersion);
    }

    Draft confirmed(Findings findings) {
        return new Draft(importId, version, about, fileName, sha256, begunBy, begunAt, flags, findings, version);
    }
}
