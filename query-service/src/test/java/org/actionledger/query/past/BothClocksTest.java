package org.actionledger.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An action due on 30 June 2025, asked about on 30 September: as of 5 July at noon, as of 1 July, as of both, and now. */
@QueryServiceTest
class BothClocksTest {

    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 20);
    private static final Instant JULY_5 = Instant.parse("2025-07-05T12:00:00Z");
    private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
    private static final Instant LATER = Instant.parse("2025-07-10T12:00:00Z");
    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    private final Actions action = Actions.another();
    private final AgencyId lead = Actions.anAgency();
    private final History history =
            action.history().at(Instant.parse("2025-05-01T09:00:00Z")).then(action.assigned(lead, TargetDate.due(DUE)));

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    /** What happens to the action, and whether it is overdue now, as of the instant, as of the day, and as of both. */
    private enum Case {
        NOTHING(true, true, true, true) {
            @Override
            void happen(BothClocksTest test) {}
        },
        DONE_IN_TIME(false, false, false, false) {
            @Override
            void happen(BothClocksTest test) {
                test.on(BEFORE).then(test.action.completed(BEFORE));
            }
        },
        DONE_IN_TIME_AND_TOLD_LATE(false, true, false, true) {
            @Override
            void happen(BothClocksTest test) {
                test.history.at(LATER).then(test.action.completed(BEFORE));
            }
        },
        CLOSED_IN_TIME_AND_TOLD_LATE(false, true, false, true) {
            @Override
            void happen(BothClocksTest test) {
                test.history.at(LATER).then(test.action.closed(BEFORE));
            }
        },
        DONE_TOO_LATE(false, true, true, true) {
            @Override
            void happen(BothClocksTest test) {
                test.history.at(LATER).then(test.action.completed(LocalDate.of(2025, 7, 6)));
            }
        },
        MORE_TIME_GIVEN_LATE(false, true, true, true) {
            @Override
            void happen(BothClocksTest test) {
                test.history
                        .at(LATER)
                        .then(new ExtensionGranted(
                                test.action.actionId(), 1, TargetDate.due(LocalDate.of(2025, 12, 31)), null));
            }
        },
        MORE_TIME_GIVEN_IN_TIME(false, false, false, false) {
            @Override
            void happen(BothClocksTest test) {
                test.on(BEFORE)
                        .then(new ExtensionGranted(
                                test.action.actionId(), 1, TargetDate.due(LocalDate.of(2025, 12, 31)), null));
            }
        },
        REOPENED_AFTER_THE_DAY(true, true, false, false) {
            @Override
            void happen(BothClocksTest test) {
                test.on(BEFORE).then(test.action.completed(BEFORE)).then(test.action.closed(BEFORE));
                test.on(LocalDate.of(2025, 7, 3)).then(test.reopened(LocalDate.of(2025, 7, 3)));
            }
        },
        REOPENED_FOR_BEFORE_THE_DAY_AND_TOLD_LATE(true, false, true, false) {
            @Override
            void happen(BothClocksTest test) {
                test.on(BEFORE).then(test.action.completed(BEFORE)).then(test.action.closed(BEFORE));
                test.history.at(LATER).then(test.reopened(LocalDate.of(2025, 6, 28)));
            }
        },
        RETURNED_AND_DONE_AGAIN(false, true, true, true) {
            @Override
            void happen(BothClocksTest test) {
                test.on(BEFORE).then(test.action.completed(BEFORE));
                test.on(LocalDate.of(2025, 6, 25))
                        .then(new ActionReturned(
                                test.action.actionId(),
                                "no evidence",
                                ActionStatus.IN_PROGRESS,
                                LocalDate.of(2025, 6, 25)));
                test.history.at(LATER).then(test.action.completed(LocalDate.of(2025, 7, 10)));
            }
        },
        COMPLETION_CORRECTED_TO_A_LATER_DAY(false, false, true, false) {
            @Override
            void happen(BothClocksTest test) {
                test.on(BEFORE).then(test.action.completed(BEFORE));
                test.history.at(LATER).then(test.corrected(new Correction(null, null, LocalDate.of(2025, 7, 3))));
            }
        },
        COMPLETION_CORRECTED_TO_AN_EARLIER_DAY(false, false, false, true) {
            @Override
            void happen(BothClocksTest test) {
                test.on(LocalDate.of(2025, 7, 4)).then(test.action.completed(LocalDate.of(2025, 7, 4)));
                test.history.at(LATER).then(test.corrected(new Correction(null, null, BEFORE)));
            }
        },
        WITHDRAWN_LATE(false, true, false, true) {
            @Override
            void happen(BothClocksTest test) {
                test.history.at(LATER).then(new ActionWithdrawn(test.action.actionId(), "of another review"));
            }
        },
        A_STEP_ADDED_LATE(true, true, true, true) {
            @Override
            void happen(BothClocksTest test) {
                test.history
                        .at(LATER)
                        .then(new MilestoneAdded(
                                test.action.actionId(),
                                new Milestone(new MilestoneId(UUID.randomUUID()), "Draft", TargetDate.due(BEFORE))));
            }
        };

        private final boolean now;
        private final boolean atTheInstant;
        private final boolean onTheDay;
        private final boolean onTheDayByTheInstant;

        Case(boolean now, boolean atTheInstant, boolean onTheDay, boolean onTheDayByTheInstant) {
            this.now = now;
            this.atTheInstant = atTheInstant;
            this.onTheDay = onTheDay;
            this.onTheDayByTheInstant = onTheDayByTheInstant;
        }

        abstract void happen(BothClocksTest test);
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void list_and_page_say_what_was_so_on_the_day_by_what_was_known_at_the_instant(Case that) {
        that.happen(this);
        store();

        assertOverdue("", that.now);
        assertOverdue("recordedAt=" + JULY_5, that.atTheInstant);
        assertOverdue("effectiveOn=" + JULY_1, that.onTheDay);
        assertOverdue("recordedAt=" + JULY_5 + "&effectiveOn=" + JULY_1, that.onTheDayByTheInstant);
    }

    @Test
    void each_lead_sees_the_action_on_the_days_it_led_it() {
        AgencyId next = Actions.anAgency();
        history.at(LATER).then(new ActionReassigned(action.actionId(), next, List.of(), null, "moved"));
        store();

        assertThat(total(lead, "effectiveOn=2025-07-09")).isEqualTo(1);
        assertThat(total(next, "effectiveOn=2025-07-09")).isZero();
        assertThat(total(lead, "effectiveOn=2025-07-10")).isZero();
        assertThat(total(next, "effectiveOn=2025-07-10")).isEqualTo(1);
        assertThat(total(next, "recordedAt=" + JULY_5)).isZero();
        assertThat(total(lead, "recordedAt=" + JULY_5)).isEqualTo(1);
    }

    @Test
    void ratings_and_news_are_those_of_then() {
        on(BEFORE).then(action.progress(BEFORE, Rag.RED));
        history.at(LATER).then(action.progress(LocalDate.of(2025, 7, 9), Rag.GREEN));
        store();

        JsonNode line = list(lead, "recordedAt=" + JULY_5).path("actions").path(0);
        assertThat(line.path("reported").asString()).isEqualTo("RED");
        assertThat(line.path("lastUpdateOn").asString()).isEqualTo(BEFORE.toString());
        assertThat(total(lead, "rag=RED&recordedAt=" + JULY_5)).isEqualTo(1);
        assertThat(total(lead, "rag=GREEN&recordedAt=" + JULY_5)).isZero();
        assertThat(total(lead, "rag=GREEN")).isEqualTo(1);
        assertThat(page("recordedAt=" + JULY_5)
                        .path("ratings")
                        .path("reported")
                        .path("rag")
                        .asString())
                .isEqualTo("RED");
        assertThat(get("/api/v1/actions/" + action.actionId() + "/progress?recordedAt=" + JULY_5)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void an_answer_repeats_the_point_and_its_links_lead_to_it() {
        store();
        String point = "recordedAt=" + JULY_5 + "&effectiveOn=" + JULY_1;

        JsonNode list = list(lead, point);

        assertThat(list.path("asOf").path("recordedAt").asString()).isEqualTo(JULY_5.toString());
        assertThat(list.path("asOf").path("effectiveOn").asString()).isEqualTo(JULY_1.toString());
        assertThat(list.path("actions").path(0).path("href").asString())
                .isEqualTo("/api/v1/actions/" + action.actionId() + "?" + point);
    }

    @Test
    void what_was_not_known_yet_is_not_there() {
        Actions other = Actions.another();
        AgencyId otherLead = Actions.anAgency();
        ledger.append(other.history().at(LATER).then(other.assigned(otherLead, TargetDate.due(DUE))));
        store();

        assertThat(total(otherLead, "recordedAt=" + JULY_5)).isZero();
        assertThat(total(otherLead, "effectiveOn=" + JULY_1)).isEqualTo(1); // a plan is older than its first record
        assertThat(get("/api/v1/actions/" + other.actionId() + "?recordedAt=" + JULY_5)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recordedAt=2025-10-01T00:00:00Z", // tomorrow
                "recordedAt=1999-01-01T00:00:00Z", // before anything was recorded
                "recordedAt=2025-07-05",
                "recordedAt=2025-07-05T12:00%5BEurope/Londinium%5D",
                "effectiveOn=2025-10-01",
                "effectiveOn=31/07/2025",
                "recordedAt=2025-07-05T12:00:00Z&effectiveOn=2025-07-06"
            })
    void a_point_that_there_is_not_is_refused_with_what_would_be_right(String point) {
        on(LocalDate.of(2025, 5, 2)).then(action.progress(LocalDate.of(2025, 5, 2), null));
        store();

        Http.Answer answer = get("/api/v1/overdue-actions?" + point);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(point.contains("&") ? "effectiveOn" : point.substring(0, point.indexOf('=')));
        assertThat(answer.json().path("errors").path(0).path("message").asString())
                .isNotBlank();
    }

    private History on(LocalDate day) {
        return history.at(Instant.parse(day + "T10:00:00Z"));
    }

    private ActionReopened reopened(LocalDate on) {
        return new ActionReopened(action.actionId(), "it came back", ActionStatus.IN_PROGRESS, on);
    }

    private EntryCorrected corrected(Correction correction) {
        return new EntryCorrected(action.actionId(), history.lastId(), correction, "a slip of the pen");
    }

    private void store() {
        ledger.append(history);
        ledger.awaitRead("overdue");
        ledger.awaitRead("actionpage");
    }

    private void assertOverdue(String point, boolean expected) {
        assertThat(total(lead, point)).as("the list %s", point).isEqualTo(expected ? 1 : 0);
        assertThat(page(point).path("due").path("overdue").asBoolean())
                .as("the page %s", point)
                .isEqualTo(expected);
    }

    private int total(AgencyId agency, String point) {
        JsonNode list = list(agency, point);
        assertThat(list.path("actions").size()).isEqualTo(list.path("total").asInt());
        return list.path("total").asInt();
    }

    private JsonNode list(AgencyId agency, String point) {
        return get("/api/v1/overdue-actions?agency=" + agency + "&" + point).json();
    }

    private JsonNode page(String point) {
        return get("/api/v1/actions/" + action.actionId() + "?" + point).json();
    }

    private Http.Answer get(String path) {
        return Http.at(port).get(path).as(TOKEN).send();
    }
}
