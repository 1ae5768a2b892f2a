package org.actionledger.query.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.query.agencies.RegisteredAgency.Succession;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The one table of the projection, in the schema where it is kept. */
class AgencyTable {

    private final JdbcTemplate jdbc;
    private final Columns<RegisteredAgency> columns;

    AgencyTable(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        columns = Columns.<RegisteredAgency>of(schema + ".agency")
                .key("agency_id", "uuid", RegisteredAgency::agencyId)
                .column("version", "bigint", RegisteredAgency::version)
                .column("name", "text", RegisteredAgency::name)
                .column("name_order", "text", agency -> Spelling.folded(agency.name()))
                .column("kind", "text", RegisteredAgency::kind)
                .column("aliases", "text[]", RegisteredAgency::aliases)
                .column("spellings", "text[]", AgencyTable::spellings)
                .column("valid_from", "date", RegisteredAgency::validFrom)
                .column("valid_to", "date", RegisteredAgency::validTo)
                .column("successor", "uuid", agency -> of(agency.succession(), Succession::successor))
                .column("succeeded_on", "date", agency -> of(agency.succession(), Succession::effectiveOn))
                .column("reason", "text", agency -> of(agency.succession(), Succession::reason));
    }

    Table<AgencyId, RegisteredAgency> rows() {
        return new RowTable<>(jdbc, columns, RegisteredAgency::agencyId, (row, _) -> read(row));
    }

    static RegisteredAgency read(ResultSet row) throws SQLException {
        UUID successor = row.getObject("successor", UUID.class);
        return new RegisteredAgency(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                AgencyKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                successor == null
                        ? null
                        : new Succession(
                                new AgencyId(successor),
                                row.getObject("succeeded_on", LocalDate.class),
                                row.getString("reason")));
    }

    private static List<String> spellings(RegisteredAgency agency) {
        return Stream.concat(Stream.of(agency.name()), agency.aliases().stream())
                .map(Spelling::folded)
                .distinct()
                .toList();
    }

    private static @Nullable Object of(@Nullable Succession succession, Function<Succession, Object> part) {
        return succession == null ? null : part.apply(succession);
    }
}
