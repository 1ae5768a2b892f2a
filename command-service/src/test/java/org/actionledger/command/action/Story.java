package org.actionledger.command.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.actionledger.command.agency.Agencies;
import org.actionledger.command.recommendation.Recommendations;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.register.Registers;
import org.actionledger.command.testing.Westshire;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** What happened to one action so far, and what happens next. The fixture also notices state that changes without an event. */
final class Story {

    static final ActionId ACTION = ActionId.of("019a7b1e-0000-7000-8000-0000000000c1");
    static final RecommendationId RECOMMENDATION = RecommendationId.of("019a7b1e-0000-7000-8000-0000000000c2");
    static final ReviewId REVIEW = ReviewId.of("019a7b1e-0000-7000-8000-0000000000c3");
    static final TargetDate FIRST_TARGET = TargetDate.due(Westshire.TODAY.plusMonths(1));
    static final TargetDate STEP_TARGET =
            new TargetDate("Ongoing", null, Precision.NONE, TargetKind.ONGOING, "a", "Refresh the course");

    private final AggregateTestFixture<Action> fixture = new AggregateTestFixture<>(Action.class);
    private TestExecutor<Action> executor;

    private Story(ActionEvent... events) {
        fixture.registerInjectableResources(
                        Westshire.CLOCK, new KnownAgencies(), (Recommendations) Story::demand, new Registers(() -> {
                            throw new AssertionError("this story opens no register");
                        }))
                .registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(
                        new SimpleCorrelationDataProvider(Provenance.ACTOR_ID, Provenance.SOURCE)));
        executor = fixture.given((Object[]) events);
    }

    /** An action that nobody leads, of parts (a) and (b). */
    static Story proposed() {
        return new Story(proposal());
    }

    /** An action that the police lead and the trust leads jointly, of the whole recommendation, with two target dates. */
    static Story assigned() {
        return new Story(assignment(Westshire.POLICE, Westshire.TRUST));
    }

    /** An action that this agency leads. */
    static Story ledBy(AgencyId lead) {
        return new Story(assignment(lead));
    }

    static ActionProposed proposal() {
        return new ActionProposed(
                ACTION,
                "DHR23/5/1",
                RECOMMENDATION,
                REVIEW,
                Westshire.PARTNERSHIP,
                List.of("a", "b"),
                "Hold a course",
                Scope.LOCAL,
                "Officers ask",
                List.of(FIRST_TARGET),
                Westshire.YESTERDAY);
    }

    static ActionAssigned assignment(AgencyId lead, AgencyId... jointLeads) {
        return new ActionAssigned(
                ACTION,
                "DHR23/5/1",
                RECOMMENDATION,
                REVIEW,
                Westshire.PARTNERSHIP,
                List.of(),
                "Hold a course",
                Scope.LOCAL,
                "Officers ask",
                List.of(FIRST_TARGET, STEP_TARGET),
                lead,
                List.of(jointLeads),
                new Post("Head of Training", null),
                Westshire.YESTERDAY);
    }

    /** Adds a step that went well. */
    Story after(Object command, Actor actor) {
        return after(command, actor, "api");
    }

    Story after(Object command, Actor actor, String source) {
        executor = executor.andGivenCommands(
                GenericCommandMessage.asCommandMessage(command).withMetaData(metadata(actor, source)));
        return this;
    }

    /** The next step is taken, and this is all that happens. */
    void then(Object command, Actor actor, ActionEvent event) {
        then(command, actor, "api", event);
    }

    void then(Object command, Actor actor, String source, ActionEvent event) {
        executor.when(command, metadata(actor, source))
                .expectSuccessfulHandlerExecution()
                .expectEvents(event);
    }

    /** The next step is refused for this reason, and nothing happens. */
    void refuses(Object command, Actor actor, Refusal refusal) {
        refuses(command, actor, "api", refusal);
    }

    void refuses(Object command, Actor actor, String source, Refusal refusal) {
        executor.when(command, metadata(actor, source))
                .expectException(new CustomTypeSafeMatcher<Throwable>("refused: " + refusal) {
                    @Override
                    protected boolean matchesSafely(Throwable thrown) {
                        return thrown instanceof Refused refused && refused.refusal() == refusal;
                    }
                })
                .expectNoEvents();
    }

    /** The id of the latest event of that kind. */
    String idOfLatest(Class<? extends ActionEvent> kind) {
        return fixture.getEventStore()
                .readEvents(ACTION.toString())
                .asStream()
                .filter(message -> kind.isAssignableFrom(message.getPayloadType()))
                .reduce((_, later) -> later)
                .map(DomainEventMessage::getIdentifier)
                .orElseThrow();
    }

    private static Map<String, ?> metadata(Actor actor, String source) {
        Map<String, String> metadata = Provenance.of(actor);
        metadata.put(Provenance.SOURCE, source);
        return metadata;
    }

    private static Recommendations.Demand demand(RecommendationId recommendation) {
        assertThat(recommendation).isEqualTo(RECOMMENDATION);
        return new Recommendations.Demand(REVIEW, Westshire.PARTNERSHIP, "DHR23/5", List.of("a", "b", "c"));
    }

    private static final class KnownAgencies implements Agencies {

        @Override
        public AgencyKind kindOf(AgencyId agency) {
            Refused.refuseIf(agency.equals(Westshire.NOBODY), Refusal.AGENCY_UNKNOWN);
            return AgencyKind.OTHER;
        }

        @Override
        public @Nullable AgencyId successorOf(AgencyId agency) {
            return null;
        }
    }
}
