package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/** A recommendation as it grows out of the rows that name it. */
final class Demand {

    /**
     * What one row says of its recommendation.
     *
     * @param number none where the row gives none
     * @param beside what stands beside the number
     */
    record Named(
            Table.Row row,
            @Nullable String number,
            @Nullable NumberLabel beside,
            String text) {

        Named numbered(String other, String otherText) {
            return new Named(row, other, beside, otherText);
        }
    }

    private final String number;
    private final boolean numberInDocument;
    private final List<Table.Row> rows = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> addressees = new LinkedHashSet<>();
    private @Nullable Origin origin;
    private @Nullable Scope scope;
    private @Nullable List<Part> parts;

    Demand(String number, boolean numberInDocument) {
        this.number = number;
        this.numberInDocument = numberInDocument;
    }

    /** Takes up a row; returns false where it words the recommendation in another way than the rows before. */
    boolean add(Named named, @Nullable Scope rowScope) {
        rows.add(named.row());
        scope = scope == null ? rowScope : scope;
        NumberLabel beside = named.beside();
        if (beside != null) {
            addressees.addAll(beside.addressees());
            origin = origin == null ? beside.origin() : origin;
        }
        if (named.text().isEmpty()) {
            return true;
        }
        texts.putIfAbsent(Wording.fold(named.text()), named.text());
        return texts.size() == 1;
    }

    /** Takes up whose recommendation it is, unless that is known. */
    void from(@Nullable Origin other) {
        origin = origin == null ? other : origin;
    }

    /** Whether it is worded like that, or not at all so far. */
    boolean says(String text) {
        return texts.isEmpty() || texts.containsKey(Wording.fold(text));
    }

    String number() {
        return number;
    }

    boolean numberInDocument() {
        return numberInDocument;
    }

    List<Table.Row> rows() {
        return rows;
    }

    Set<String> addressees() {
        return addressees;
    }

    @Nullable
    Origin origin() {
        return origin;
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    boolean isWordless() {
        return texts.isEmpty();
    }

    String text() {
        return Parts.withoutLoneNumber(ScopeReading.withoutBeginning(
                texts.values().stream().findFirst().orElse("")));
    }

    /** Of the first wording, which no later one replaces; asked for once all rows are in. */
    List<Part> parts() {
        if (parts == null) {
            parts = Parts.of(text());
        }
        return parts;
    }
}
