package org.actionledger.query.reads;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of readings, newest first.
 *
 * @param total how many there are on all pages
 * @param next where the page after this is; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReadList(long total, List<Reading> reads, @Nullable String next) {}
