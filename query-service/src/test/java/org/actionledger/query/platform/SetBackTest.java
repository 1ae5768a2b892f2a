package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.Id;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.platform.testing.EventsInPostgres;
import org.actionledger.platform.testing.TestDatabase;
import org.actionledger.query.QueryService;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An older copy of the event store is restored, and the projections are not. */
class SetBackTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @Test
    @EventsInPostgres
    void what_the_store_does_not_hold_any_more_is_not_told_any_more() {
        try (ConfigurableApplicationContext service = start()) {
            EventStore events = service.getBean(EventStore.class);
            AgencyId kept = register(events, "Kept Police");
            AgencyId lost = register(events, "Lost Police");
            AgencyId lostWithIt = register(events, "Lost Force");
            AgencyId lastLost = register(events, "Lost Constabulary");
            awaitLandmark(lastLost);

            setBack(lost, lostWithIt, lastLost);
            register(events, lastLost, "Police In Their Place"); // the same step of the same stream, and another event

            awaitNames("Kept Police", "Police In Their Place");
            awaitAllInUse(service);
            awaitLandmark(open(events, kept)); // though the agencies have read nothing since what is gone

            AgencyId lostToo = register(events, "Lost Police Too");
            awaitNames("Kept Police", "Lost Police Too", "Police In Their Place");
            Refolder refolder = service.getBean(Refolder.class);
            refolder.stop();
            jdbc.update("delete from processing.landmark"); // as where it was the last second's
            setBack(lostToo);
            jdbc.update("update processing.projection set paused_by = 'x', paused_at = now(), pause_reason = 'y' where"
                    + " name = 'agencies'"); // which keeps what is made again from being switched to
            refolder.start();
            awaitUnreadable(service, "agencies");
            jdbc.update("update processing.projection set paused_by = null, paused_at = null, pause_reason = null");

            awaitNames("Kept Police", "Police In Their Place");
            awaitAllInUse(service);
        }
    }

    private void awaitLandmark(Id newest) {
        await().atMost(LONG_ENOUGH)
                .until(() -> jdbc.queryForList("select aggregate_identifier from processing.landmark", String.class)
                        .contains(newest.toString()));
    }

    private void setBack(AgencyId... lost) {
        for (AgencyId each : lost) {
            jdbc.update("delete from eventstore.domain_event_entry where aggregate_identifier = ?", each.toString());
        }
        jdbc.queryForObject(
                "select setval('eventstore.domain_event_index', max(global_index)) from eventstore.domain_event_entry",
                Long.class);
    }

    private static AgencyId register(EventStore events, String name) {
        AgencyId agency = new AgencyId(UUID.randomUUID());
        register(events, agency, name);
        return agency;
    }

    private static void register(EventStore events, AgencyId agency, String name) {
        events.publish(new GenericDomainEventMessage<>(
                "Agency",
                agency.toString(),
                0,
                new AgencyRegistered(agency, name, AgencyKind.POLICE, List.of(), null, null)));
    }

    private static ReviewId open(EventStore events, AgencyId partnership) {
        ReviewId review = new ReviewId(UUID.randomUUID());
        events.publish(new GenericDomainEventMessage<>(
                "Review",
                review.toString(),
                0,
                new ReviewOpened(review, partnership, ReviewType.DHR, "DHR 1", null, null)));
        return review;
    }

    private void awaitNames(String... names) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(
                                jdbc.queryForList("select name from agencies.agency order by name", String.class))
                        .containsExactly(names));
    }

    /** Each answers again, and reads on. */
    private static void awaitAllInUse(ConfigurableApplicationContext service) {
        Processors processors = service.getBean(Processors.class);
        Versions versions = service.getBean(Versions.class);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(processors.projections())
                        .allMatch(versions::holds)
                        .allMatch(projection -> processors.of(projection).isRunning()));
    }

    private static void awaitUnreadable(ConfigurableApplicationContext service, String projection) {
        Processors processors = service.getBean(Processors.class);
        Versions versions = service.getBean(Versions.class);
        await().atMost(LONG_ENOUGH).until(() -> !versions.readable(processors.called(projection)));
    }

    private ConfigurableApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.put("action-ledger.checks.nightly", "-");
        return new SpringApplicationBuilder(QueryService.class, TestIssuer.Accepted.class)
                .properties(properties)
                .run();
    }
}
