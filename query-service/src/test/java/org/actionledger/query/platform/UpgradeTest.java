package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.platform.testing.TestDatabase;
import org.actionledger.query.QueryService;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class UpgradeTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private final AgencyId agency = new AgencyId(UUID.randomUUID());

    @Test
    void a_release_starts_where_tables_are_of_another_version_or_missing_and_rebuilds_them() {
        try (ConfigurableApplicationContext before = start()) {
            before.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "Agency",
                            agency.toString(),
                            0,
                            new AgencyRegistered(
                                    agency, "Westshire Police", AgencyKind.POLICE, List.of(), null, null)));
            await().atMost(LONG_ENOUGH).until(() -> names(before, "agencies"), List.of("Westshire Police")::equals);
            JdbcTemplate jdbc = before.getBean(JdbcTemplate.class);
            before.getBean(Refolder.class).stop();
            jdbc.update("update agencies.agency set name = 'what the release before made of it'");
            jdbc.update("update processing.projection set version = 0 where name = 'agencies'");
            jdbc.update("delete from processing.projection where name = 'plan'");
        }
        new JdbcTemplate(database.dataSource()).execute("drop schema plan cascade");

        try (ConfigurableApplicationContext after = start()) {
            Refolds refolds = after.getBean(Refolds.class);
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(List.of("agencies", "plan"))
                            .allSatisfy(projection -> assertThat(refolds.last(projection, Purpose.REBUILD, 1))
                                    .singleElement()
                                    .satisfies(rebuild -> {
                                        assertThat(rebuild.state()).isEqualTo(Refold.State.SWITCHED);
                                        assertThat(rebuild.askedBy()).isEqualTo("release");
                                    })));
            assertThat(names(after, "agencies")).containsExactly("Westshire Police");
            assertThat(names(after, "plan")).containsExactly("Westshire Police");
            Versions versions = after.getBean(Versions.class);
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(
                            () -> assertThat(after.getBean(Processors.class).projections())
                                    .allMatch(versions::holds)
                                    .allMatch(projection -> after.getBean(Processors.class)
                                            .of(projection)
                                            .isRunning()));
        }
    }

    /** One event is many here. */
    private ConfigurableApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.put("action-ledger.checks.nightly", "-");
        properties.put("action-ledger.events-to-rebuild-from", "1");
        return new SpringApplicationBuilder(QueryService.class, TestIssuer.Accepted.class)
                .properties(properties)
                .run();
    }

    private static List<String> names(ConfigurableApplicationContext service, String projection) {
        return service.getBean(JdbcTemplate.class)
                .query("select name from " + projection + ".agency", (row, _) -> row.getString(1));
    }
}
