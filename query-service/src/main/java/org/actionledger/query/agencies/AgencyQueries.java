package org.actionledger.query.agencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.PageOfThen;
import org.actionledger.query.past.Past;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who is in the registry. */
@Component
class AgencyQueries {

    private final JdbcClient jdbc;
    private final Past past;

    AgencyQueries(JdbcClient jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    @QueryHandler
    FoundAgencies answer(FindAgencies asked) {
        return past.isNow(asked.asOf()) ? now(asked) : then(asked);
    }

    /** The registry is small enough to fold all of it; a name never changes, so that its order is that of now. */
    private FoundAgencies then(FindAgencies asked) {
        List<AgencyId> ever = jdbc.sql("select agency_id from agencies.agency order by name_order, agency_id")
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
        List<RegisteredAgency> known =
                past.fold(ever, asked.asOf(), AgencyEvent.class, RegisteredAgency::after).sequencedValues().stream()
                        .filter(agency -> asked.kind() == null || agency.kind() == asked.kind())
                        .filter(agency -> asked.name() == null || isCalled(agency, Spelling.folded(asked.name())))
                        .toList();
        PageOfThen<RegisteredAgency> page = PageOfThen.after(asked.after(), known, AgencyQueries::place, asked.limit());
        return new FoundAgencies(
                known.size(),
                page.items().stream()
                        .map(agency -> line(agency, asked.asOf().pinned(href(agency.agencyId()))))
                        .toList(),
                page.more() ? place(page.items().getLast()) : null);
    }

    private static boolean isCalled(RegisteredAgency agency, String part) {
        return Stream.concat(Stream.of(agency.name()), agency.aliases().stream())
                .anyMatch(name -> Spelling.folded(name).contains(part));
    }

    private FoundAgencies now(FindAgencies asked) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (asked.name() != null) {
            // folded, a name has no wildcards in it
            conditions.add("exists (select from unnest(spellings) as s (spelling) where spelling like :name)");
            values.put("name", "%" + Spelling.folded(asked.name()) + "%");
        }
        if (asked.kind() != null) {
            conditions.add("kind = :kind");
            values.put("kind", asked.kind().name());
        }
        long total = jdbc.sql("select count(*) from agencies.agency where " + String.join(" and ", conditions))
                .params(values)
                .query(Long.class)
                .single();
        if (asked.after() != null) {
            conditions.add("(name_order, agency_id) > (:order, :id)");
            values.put("order", asked.after().nameOrder());
            values.put("id", asked.after().agencyId().value());
        }
        values.put("limit", asked.limit() + 1);
        List<RegisteredAgency> found = jdbc.sql("select * from agencies.agency where "
                        + String.join(" and ", conditions) + " order by name_order, agency_id limit :limit")
                .params(values)
                .query((row, _) -> AgencyTable.read(row))
                .list();
        List<RegisteredAgency> page = found.stream().limit(asked.limit()).toList();
        return new FoundAgencies(
                total,
                page.stream()
                        .map(agency -> line(agency, href(agency.agencyId())))
                        .toList(),
                found.size() > page.size() ? place(page.getLast()) : null);
    }

    @QueryHandler
    Optional<AgencyPage> answer(FindAgency asked) {
        return agency(asked.agency(), asked.asOf()).map(agency -> page(agency, asked.asOf()));
    }

    private AgencyPage page(RegisteredAgency agency, AsOf asOf) {
        RegisteredAgency.Succession end = agency.succession();
        return new AgencyPage(
                agency.agencyId(),
                agency.version(),
                agency.name(),
                agency.kind(),
                agency.aliases(),
                agency.validFrom(),
                agency.validTo(),
                end == null
                        ? null
                        : succession(
                                end.successor(),
                                agency(end.successor(), asOf)
                                        .map(RegisteredAgency::name)
                                        .orElse(null),
                                end),
                predecessors(agency.agencyId(), asOf));
    }

    private List<AgencyPage.Succession> predecessors(AgencyId agency, AsOf asOf) {
        return jdbc
                .sql("select * from agencies.agency where successor = ? order by succeeded_on, name_order")
                .param(agency.value())
                .query((row, _) -> AgencyTable.read(row))
                .list()
                .stream()
                .flatMap(before -> agency(before.agencyId(), asOf).stream())
                .flatMap(before -> Optional.ofNullable(before.succession()).stream()
                        .map(end -> succession(before.agencyId(), before.name(), end)))
                .toList();
    }

    private Optional<RegisteredAgency> agency(AgencyId id, AsOf asOf) {
        if (!past.isNow(asOf)) {
            return Optional.ofNullable(past.fold(id, asOf, AgencyEvent.class, RegisteredAgency::after));
        }
        return jdbc.sql("select * from agencies.agency where agency_id = ?")
                .param(id.value())
                .query((row, _) -> AgencyTable.read(row))
                .optional();
    }

    private static AgencyPage.Succession succession(
            AgencyId other, @Nullable String name, RegisteredAgency.Succession since) {
        return new AgencyPage.Succession(other, name, since.effectiveOn(), since.reason(), href(other));
    }

    private static FoundAgencies.Line line(RegisteredAgency agency, String href) {
        return new FoundAgencies.Line(
                agency.agencyId(),
                agency.name(),
                agency.kind(),
                agency.aliases(),
                agency.validFrom(),
                agency.validTo(),
                href);
    }

    private static String href(AgencyId agency) {
        return "/api/v1/agencies/" + agency;
    }

    private static FindAgencies.Place place(RegisteredAgency last) {
        return new FindAgencies.Place(Spelling.folded(last.name()), last.agencyId());
    }
}
