package org.actionledger.query.standing;

import static org.actionledger.events.action.Rag.AMBER;
import static org.actionledger.events.action.Rag.GREEN;
import static org.actionledger.events.action.Rag.RED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.actionledger.query.testing.Recommendations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Updates of which some gave no rating, and corrections that say which rating it should have been: everybody sees the same one as the last. */
@QueryServiceTest
class RatingGivenLateTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate EARLIER = LocalDate.of(2025, 6, 2);
    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final String reference = "DHR-" + review.toString().substring(0, 8);
    private final Actions action = Actions.in(review, partnership, reference + "/1/1");
    private final History history = action.history();
    private final List<String> updates = new ArrayList<>();

    @Autowired
    Ledger ledger;

    @LocalServerPort
    int port;

    private enum Case {
        THE_ONLY_UPDATE(AMBER) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(null).corrected(0, AMBER, null);
            }
        },
        THE_LATEST(GREEN) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(RED).told(null).corrected(1, GREEN, null);
            }
        },
        THE_FIRST_OF_TWO_SINCE_THE_RATED_ONE(GREEN) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(RED).told(null).told(null).corrected(1, GREEN, null);
            }
        },
        BOTH_IN_THEIR_ORDER(AMBER) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(RED).told(null).told(null).corrected(1, GREEN, null).corrected(2, AMBER, null);
            }
        },
        BOTH_AND_THE_LATER_ONE_FIRST(AMBER) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(RED).told(null).told(null).corrected(2, AMBER, null).corrected(1, GREEN, null);
            }
        },
        ONE_BEFORE_A_RATED_ONE(RED) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(null).told(RED).corrected(0, GREEN, null);
            }
        },
        ONE_THAT_WAS_TRUE_BEFORE_THE_RATED_ONE(GREEN) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(RED).told(null, EARLIER).corrected(1, GREEN, null);
            }
        },
        ONE_THAT_IS_MOVED_TO_AN_EARLIER_DAY_WITH_IT(GREEN) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(RED).told(null).corrected(1, GREEN, EARLIER);
            }
        },
        ONE_THAT_WAS_MOVED_TO_AN_EARLIER_DAY_BEFORE(GREEN) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(RED).told(null).corrected(1, null, EARLIER).corrected(1, GREEN, null);
            }
        },
        ONE_OF_WHICH_ONLY_THE_DAY_WAS_WRONG(RED) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(RED).told(null).corrected(1, null, EARLIER);
            }
        },
        TWICE(RED) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(null).corrected(0, GREEN, null).corrected(0, RED, null);
            }
        },
        WITH_A_RATED_ONE_TO_FOLLOW(RED) {
            @Override
            void happen(RatingGivenLateTest test) {
                test.told(null).corrected(0, GREEN, null).told(RED).corrected(0, AMBER, null);
            }
        };

        final Rag last;

        Case(Rag last) {
            this.last = last;
        }

        abstract void happen(RatingGivenLateTest test);
    }

    @ParameterizedTest
    @EnumSource
    void a_rating_that_a_correction_gives_counts_everywhere_as_it_does_for_the_action_itself(Case given) {
        ActionAssigned assigned = action.assigned(police, TargetDate.due(DAY));
        history.then(assigned);
        given.happen(this);
        appended(assigned);

        JsonNode replay = get("/actions/" + action.actionId() + "/replay");
        assertThat(replay.at("/end/reported").asString()).isEqualTo(given.last.name());
        assertThat(replay.at("/agreement/differences").values()).isEmpty();
        assertThat(replay.at("/agreement/verdict").asString()).isEqualTo("AGREED");
        assertThat(get("/actions/" + action.actionId())
                        .at("/ratings/reported/rag")
                        .asString())
                .isEqualTo(given.last.name());
        assertThat(get("/reviews/" + review + "/plan")
                        .at("/recommendations/0/actions/0/reported")
                        .asString())
                .isEqualTo(given.last.name());
        assertThat(get("/overdue-actions?agency=" + police)
                        .at("/actions/0/reported")
                        .asString())
                .isEqualTo(given.last.name());
        assertThat(counted(get("/agencies/" + police + "/dashboard"))).isEqualTo(given.last.name() + " 1");
    }

    /** The ratings that are counted among the actions in progress, and how often. */
    private static String counted(JsonNode dashboard) {
        return dashboard
                .path("statuses")
                .valueStream()
                .filter(status -> status.path("status").asString().equals("IN_PROGRESS"))
                .flatMap(status -> status.path("reported").propertyStream())
                .filter(rating -> rating.getValue().asInt() > 0)
                .map(rating -> rating.getKey().toUpperCase(Locale.ROOT) + " " + rating.getValue())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + ", " + other);
    }

    private RatingGivenLateTest told(@Nullable Rag rating) {
        return told(rating, DAY);
    }

    private RatingGivenLateTest told(@Nullable Rag rating, LocalDate on) {
        updates.add(history.then(action.progress(on, rating)).lastId());
        return this;
    }

    private RatingGivenLateTest corrected(int update, @Nullable Rag rating, @Nullable LocalDate on) {
        history.then(new EntryCorrected(
                action.actionId(), updates.get(update), new Correction(null, rating, on), "Left out"));
        return this;
    }

    private void appended(ActionAssigned assigned) {
        Recommendations recommendation =
                new Recommendations(assigned.recommendationId(), review, partnership, reference);
        ledger.append(
                new History("Agency", police)
                        .then(new AgencyRegistered(
                                police, "Police " + reference, AgencyKind.POLICE, List.of(), null, null)),
                new History("Review", review)
                        .then(new ReviewOpened(review, partnership, ReviewType.DHR, reference, null, null)),
                recommendation.history().then(recommendation.raised("1")),
                history);
        Stream.of("overdue", "agencydashboard", "actionpage", "plan").forEach(ledger::awaitRead);
    }

    private JsonNode get(String path) {
        Http.Answer answer = Http.at(port).get("/api/v1" + path).as(TOKEN).send();
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }
}
