package org.actionledger.query.audittrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one entry made of one field.
 *
 * @param field its name; one of several as {@code targets[2]} (from 1, as people count them), {@code milestones[<id>]} or {@code evidence[<id>]}
 * @param from what it was; null where there was nothing
 * @param to what it is with this entry; null where there is nothing any more
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Change(
        String field, @Nullable JsonNode from, @Nullable JsonNode to) {}
