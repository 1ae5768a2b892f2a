package org.actionledger.events.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is right instead, in an entry that was wrong; a part that is null stands as it was.
 *
 * @param text the narrative or the outcome
 * @param rating the RAG the entry gave
 */
public record Correction(
        @Nullable String text,
        @Nullable Rag rating,
        @Nullable LocalDate effectiveOn) {}
