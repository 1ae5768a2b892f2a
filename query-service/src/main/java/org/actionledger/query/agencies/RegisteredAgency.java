package org.actionledger.query.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyEvent.AgencySucceeded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** An agency as the registry knows it; {@code validFrom} and {@code validTo} are inclusive days. */
record RegisteredAgency(
        AgencyId agencyId,
        long version,
        String name,
        AgencyKind kind,
        List<String> aliases,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Succession succession)
        implements Versioned {

    /** Another agency took its place from that day on. */
    record Succession(AgencyId successor, LocalDate effectiveOn, String reason) {}

    /** What it is after an event. */
    static RegisteredAgency after(@Nullable RegisteredAgency row, AgencyEvent event, Recorded recorded) {
        if (event instanceof AgencyRegistered e) {
            return new RegisteredAgency(
                    e.agencyId(),
                    recorded.version(),
                    e.name(),
                    e.kind(),
                    e.aliases(),
                    e.validFrom(),
                    e.validTo(),
                    null);
        }
        if (row == null) {
            throw new IllegalStateException("agency " + event.agencyId() + " was never registered");
        }
        return switch (event) {
            case AgencyRegistered _ -> throw new IllegalStateException("handled before");
            case AgencyAliasAdded e ->
                row.with(
                        recorded,
                        Stream.concat(row.aliases.stream(), Stream.of(e.alias()))
                                .toList(),
                        row.succession);
            case AgencySucceeded e ->
                row.with(recorded, row.aliases, new Succession(e.successor(), e.effectiveOn(), e.reason()));
        };
    }

    private RegisteredAgency with(Recorded recorded, List<String> names, @Nullable Succession end) {
        return new RegisteredAgency(agencyId, recorded.version(), name, kind, names, validFrom, validTo, end);
    }
}
