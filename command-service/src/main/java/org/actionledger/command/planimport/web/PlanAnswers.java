package org.actionledger.command.planimport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a draft, as a merge patch (RFC 7396): what is left out stays as it was said before, null takes it back.
 *
 * @param columns what columns hold, counted from 1
 * @param months whether the first days of months in a column, counted from 1, stand for the months: 01/06/2024 for June 2024
 * @param agencies whom names stand for
 * @param rows what is to become of rows, by their place below the headings
 */
@Schema(example = """
    {"columns": {"3": "TARGET", "7": "NOTHING"}, "agencies": {"Fenmarsh Polis": {"agencyId": \
    "01900000-0000-7000-8000-000000000002"}}, "rows": {"7": {"cells": {"4": "31 March 2026"}}, "9": {"leftOut": true}}}\
    """)
record PlanAnswers(
        @Nullable Words about,
        @Nullable Map<Integer, Meaning> columns,
        @Nullable Map<Integer, Boolean> months,
        @Nullable Map<String, Name> agencies,
        @Nullable Map<Integer, Row> rows) {

    /** What is said of the plan beside its table. */
    record Words(
            @Nullable String reference,
            @Nullable ReviewType type,
            @Nullable String pseudonym,
            @Nullable String title,
            @Nullable LocalDate asOf) {}

    /**
     * Whom a name stands for; one of the three.
     *
     * @param agencyId an agency of the registry
     * @param kind an agency that is new, and its kind
     * @param none true: no agency
     */
    record Name(
            @Nullable AgencyId agencyId,
            @Nullable AgencyKind kind,
            @Nullable Boolean none) {}

    /**
     * What is to become of a row.
     *
     * @param cells other texts for cells, by their column; at most 32,767 characters each
     * @param leftOut whether it is passed over
     * @param action the reference of the action it speaks of, or {@code NEW} where it brings one
     */
    record Row(
            @Nullable Map<Integer, String> cells,
            @Nullable Boolean leftOut,
            @Nullable String action) {}
}
