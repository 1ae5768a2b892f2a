package org.actionledger.command.wiring;

import static org.actionledger.command.refusal.Refusal.ACTIONS_STILL_OPEN;
import static org.actionledger.command.refusal.Refusal.ALIAS_TAKEN;
import static org.actionledger.command.refusal.Refusal.NUMBER_TAKEN;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_WITHDRAWN;
import static org.actionledger.command.refusal.Refusal.REFERENCE_TAKEN;
import static org.actionledger.command.refusal.Refusal.REVIEW_CONCLUDED;
import static org.actionledger.command.testing.Plot.assignAction;
import static org.actionledger.command.testing.Plot.openReview;
import static org.actionledger.command.testing.Plot.proposeAction;
import static org.actionledger.command.testing.Plot.raiseRecommendation;
import static org.actionledger.command.testing.Plot.registerAgency;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.review.ReviewCommand.ConcludeReview;
import org.actionledger.command.testing.Instance;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.register.RegisterEvent.NameEntered;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands that want the same thing at the same moment, in two instances on one PostgreSQL. */
class RaceTest {

    private static final int RUNNERS = 12;
    private static final int ROUNDS = 40;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final List<Instance> INSTANCES = List.of(new Instance(DATABASE), new Instance(DATABASE));
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(RUNNERS);

    private static ReviewId review = new ReviewId(UUID.randomUUID());

    @BeforeAll
    static void a_review_is_open() {
        Plot.registerAgencies(instance(0));
        review = Plot.openedReview(instance(1));
    }

    @AfterAll
    static void stop() {
        THREADS.shutdown();
        INSTANCES.forEach(Instance::close);
    }

    @Test
    void one_recommendation_wins_a_number() throws Exception {
        List<RecommendationId> ids = runners(RecommendationId::new);

        oneWins(
                ids,
                ids.stream().map(id -> raiseRecommendation(id, review, "77")).toList(),
                NUMBER_TAKEN);

        assertThat(entered(RegisterOf.recommendations(review), "77")).hasSize(1);
    }

    @Test
    void one_review_wins_a_reference() throws Exception {
        List<ReviewId> ids = runners(ReviewId::new);

        oneWins(ids, ids.stream().map(id -> openReview(id, "DHR 99")).toList(), REFERENCE_TAKEN);
    }

    @Test
    void one_agency_wins_a_name_and_the_others_win_none_of_theirs() throws Exception {
        List<AgencyId> ids = runners(AgencyId::new);

        oneWins(
                ids,
                ids.stream()
                        .map(id -> registerAgency(id, "Own name of " + id, AgencyKind.CHARITY, "Refuge Westshire"))
                        .toList(),
                ALIAS_TAKEN);

        assertThat(entered(RegisterOf.AGENCIES, "refuge westshire")).hasSize(1);
        assertThat(ids.stream()
                        .map(id -> "own name of " + id.toString().replace('-', ' '))
                        .flatMap(name -> entered(RegisterOf.AGENCIES, name).stream()))
                .hasSize(1);
    }

    @Test
    void one_agency_wins_an_alias_it_is_given_later() throws Exception {
        List<AgencyId> ids = runners(AgencyId::new);
        ids.forEach(id -> instance(0).accept(registerAgency(id, "Charity " + id, AgencyKind.CHARITY), COORDINATOR));

        List<@Nullable Refusal> answers =
                race(ids.stream().map(id -> new AddAgencyAlias(id, "The Haven")).toList());

        assertThat(answers).containsOnlyOnce((Refusal) null);
        assertThat(answers.stream().filter(ALIAS_TAKEN::equals)).hasSize(RUNNERS - 1);
    }

    @Test
    void positions_are_counted_without_gap_or_double() throws Exception {
        RecommendationId recommendation = Plot.raisedRecommendation(instance(0), review, "78");
        List<ActionId> ids = runners(ActionId::new);

        List<@Nullable Refusal> answers = race(
                ids.stream().map(id -> assignAction(id, recommendation, POLICE)).toList());

        assertThat(answers).containsOnly((Refusal) null);
        assertThat(ids.stream()
                        .map(id -> ((ActionAssigned) instance(0).events(id).getFirst()).reference()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, RUNNERS)
                        .mapToObj(position -> "DHR23/78/" + position)
                        .toList());
    }

    @Test
    void a_review_is_concluded_or_gains_an_action_but_never_both() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ReviewId ending = new ReviewId(UUID.randomUUID());
            instance(0).accept(openReview(ending, "END " + round), COORDINATOR);
            RecommendationId recommendation = Plot.raisedRecommendation(instance(1), ending, "1");
            ProposeAction propose = proposeAction(new ActionId(UUID.randomUUID()), recommendation);

            List<@Nullable Refusal> answers = race(List.of(new ConcludeReview(ending, null), propose));

            assertThat(answers).containsOnlyOnce((Refusal) null);
            assertThat(answers).containsAnyOf(ACTIONS_STILL_OPEN, REVIEW_CONCLUDED);
        }
    }

    @Test
    void what_follows_a_withdrawal_in_another_instance_is_refused_here() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            RecommendationId recommendation = Plot.raisedRecommendation(instance(0), review, "W" + round);
            ActionId action = new ActionId(UUID.randomUUID());

            List<@Nullable Refusal> answers = race(List.of(
                    new WithdrawRecommendation(recommendation, "Raised twice", null),
                    proposeAction(action, recommendation)));

            assertThat(answers.getFirst()).isNull();
            assertThat(answers.getLast()).isIn(null, RECOMMENDATION_WITHDRAWN);
            assertThat(instance(0).events(RegisterOf.actions(recommendation)))
                    .hasSize(answers.getLast() == null ? 2 : 1)
                    .last()
                    .isNotInstanceOf(NameEntered.class);
            assertThat(instance(0).events(action)).hasSize(answers.getLast() == null ? 1 : 0);
        }
    }

    /** Exactly one command is accepted and stored whole; the others are refused for that reason, and nothing of them is stored. */
    private static void oneWins(List<?> ids, List<?> commands, Refusal others) throws Exception {
        List<@Nullable Refusal> answers = race(commands);

        assertThat(answers).containsOnlyOnce((Refusal) null);
        assertThat(answers.stream().filter(others::equals)).hasSize(RUNNERS - 1);
        for (int runner = 0; runner < RUNNERS; runner++) {
            assertThat(instance(0).events(ids.get(runner))).hasSize(answers.get(runner) == null ? 1 : 0);
        }
    }

    /** Sends all at once, every other one to the other instance; answers the refusals in order, null for what was accepted. */
    private static List<@Nullable Refusal> race(List<?> commands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(commands.size());
        List<Future<Object>> running = new ArrayList<>();
        for (int runner = 0; runner < commands.size(); runner++) {
            Object command = commands.get(runner);
            Instance instance = instance(runner);
            Callable<Object> run = () -> {
                start.await();
                return instance.accept(command, COORDINATOR);
            };
            running.add(THREADS.submit(run));
        }
        List<@Nullable Refusal> answers = new ArrayList<>();
        for (Future<Object> answer : running) {
            answers.add(refusalOf(answer));
        }
        return answers;
    }

    private static @Nullable Refusal refusalOf(Future<Object> answer) throws Exception {
        try {
            answer.get();
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                return refused.refusal();
            }
            throw e;
        }
    }

    private static List<NameEntered> entered(String register, String name) {
        return instance(0).events(register).stream()
                .filter(NameEntered.class::isInstance)
                .map(NameEntered.class::cast)
                .filter(entry -> entry.name().equals(name))
                .toList();
    }

    private static <T> List<T> runners(Function<UUID, T> id) {
        return Stream.generate(UUID::randomUUID).limit(RUNNERS).map(id).toList();
    }

    private static Instance instance(int number) {
        return INSTANCES.get(number % INSTANCES.size());
    }
}
