package org.actionledger.command.wiring;

import static org.actionledger.command.testing.Plot.registerAgency;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.OPERATOR;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.actionledger.command.action.Action;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.AttachEvidence;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.action.ActionCommand.RequestUpdate;
import org.actionledger.command.agency.Agency;
import org.actionledger.command.agency.AgencyCommand.SucceedAgency;
import org.actionledger.command.recommendation.Recommendation;
import org.actionledger.command.recommendation.RecommendationCommand.LinkRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RespondToRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.command.register.Register;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.review.Review;
import org.actionledger.command.review.ReviewCommand.PublishReview;
import org.actionledger.command.review.ReviewCommand.SetUpdateCycle;
import org.actionledger.command.testing.Instance;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.EvidenceKind;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Response;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.UpdateCycle;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an aggregate knows survives being written down: all that it decides by is in its fields, so equal fields decide alike. */
class SnapshotsTest {

    private static final Instance INSTANCE = new Instance(TestDatabase.create());

    private static ReviewId review = new ReviewId(UUID.randomUUID());
    private static RecommendationId recommendation = new RecommendationId(UUID.randomUUID());

    @BeforeAll
    static void a_plan_begins() {
        Plot.registerAgencies(INSTANCE);
        review = Plot.openedReview(INSTANCE);
        recommendation = Plot.raisedRecommendation(INSTANCE, review, "5");
    }

    @AfterAll
    static void stop() {
        INSTANCE.close();
    }

    @Test
    void an_agency_survives_its_snapshot() {
        AgencyId agency = new AgencyId(UUID.randomUUID());
        survives(Agency.class, agency, () -> {
            INSTANCE.accept(registerAgency(agency, "Old Trust", AgencyKind.HEALTH), OPERATOR);
            INSTANCE.accept(new SucceedAgency(agency, TRUST, "Merged", null), OPERATOR);
        });
    }

    @Test
    void a_register_survives_its_snapshot_open_and_closed() {
        RecommendationId other = Plot.raisedRecommendation(INSTANCE, review, "R1");
        survives(Register.class, RegisterOf.actions(other), () -> {
            Plot.assignedAction(INSTANCE, other, POLICE);
            Plot.assignedAction(INSTANCE, other, TRUST);
        });
        survives(
                Register.class,
                RegisterOf.actions(other),
                () -> INSTANCE.accept(new WithdrawRecommendation(other, "Raised twice", null), COORDINATOR));
    }

    @Test
    void a_review_survives_its_snapshot() {
        ReviewId other = new ReviewId(UUID.randomUUID());
        survives(Review.class, other, () -> {
            INSTANCE.accept(Plot.openReview(other, "DHR42"), COORDINATOR);
            INSTANCE.accept(new SetUpdateCycle(other, UpdateCycle.QUARTERLY, TODAY), COORDINATOR);
            INSTANCE.accept(new PublishReview(other, null), COORDINATOR);
        });
    }

    @Test
    void a_recommendation_survives_its_snapshot() {
        RecommendationId other = new RecommendationId(UUID.randomUUID());
        survives(Recommendation.class, other, () -> {
            INSTANCE.accept(Plot.raiseRecommendation(other, review, "R2", POLICE, TRUST), COORDINATOR);
            INSTANCE.accept(
                    new RespondToRecommendation(other, POLICE, Response.PARTLY, "Only new officers", null), OFFICER);
            INSTANCE.accept(new LinkRecommendation(other, recommendation, LinkKind.SEE), COORDINATOR);
        });
    }

    @Test
    void an_action_survives_its_snapshot_at_every_turn() {
        ActionId action = new ActionId(UUID.randomUUID());
        MilestoneId milestone = new MilestoneId(UUID.randomUUID());
        survives(
                Action.class,
                action,
                () -> INSTANCE.accept(Plot.proposeAction(action, recommendation, "a"), COORDINATOR));
        survives(Action.class, action, () -> {
            INSTANCE.accept(
                    new AssignAction(
                            action,
                            null,
                            List.of(),
                            null,
                            null,
                            "Officers ask",
                            List.of(TargetDate.due(TODAY), TargetDate.unread("soon")),
                            POLICE,
                            List.of(TRUST),
                            new Post("Head of Training", "p-17"),
                            null),
                    COORDINATOR);
            INSTANCE.accept(new AddMilestone(action, new Milestone(milestone, "Write it", null)), COORDINATOR);
            INSTANCE.accept(new AchieveMilestone(action, milestone, null), OFFICER);
            INSTANCE.accept(
                    new AttachEvidence(
                            action,
                            new Evidence(
                                    new EvidenceId(UUID.randomUUID()),
                                    "Register",
                                    EvidenceKind.DATA,
                                    "17",
                                    null,
                                    null)),
                    NURSE);
            INSTANCE.accept(
                    new RecordProgress(
                            action, "Begun", Rag.RED, "Late", null, List.of("a"), List.of(), List.of(), null),
                    OFFICER);
            INSTANCE.accept(
                    new RequestExtension(action, 1, TargetDate.due(TODAY.plusDays(9)), "The trainer left"), OFFICER);
            INSTANCE.accept(new RequestUpdate(action, "How far?", null), COORDINATOR);
        });
        survives(
                Action.class, action, () -> INSTANCE.accept(new ReportCompletion(action, "Done", true, null), OFFICER));
    }

    private static <T> void survives(Class<T> type, Object id, Runnable life) {
        life.run();
        T aggregate = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a look at it"))
                .executeWithResult(() -> INSTANCE.bean(Configuration.class)
                        .repository(type)
                        .load(id.toString())
                        .invoke(root -> root))
                .getPayload();

        Serializer serializer = INSTANCE.bean(Serializer.class);
        SerializedObject<byte[]> snapshot = serializer.serialize(aggregate, byte[].class);
        T again = serializer.deserialize(snapshot);

        assertThat(snapshot.getType().getRevision())
                .isEqualTo(type == Action.class || type == Register.class ? "2" : "1");
        assertThat(again).isNotSameAs(aggregate).usingRecursiveComparison().isEqualTo(aggregate);
    }
}
