package org.actionledger.query.export;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list that is taken away.
 *
 * @param format {@code json}, {@code csv} or {@code xlsx}, for a link that cannot say {@code Accept}
 * @param bom whether CSV begins with a byte order mark, by which some spreadsheets know UTF-8
 */
public record FileRequest(@Nullable String format, @Nullable Boolean bom) {

    boolean marked() {
        return Boolean.TRUE.equals(bom);
    }
}
