package org.actionledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.EvidenceKind;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Response;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.register.RegisterEvent;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;

/** One event of each kind with every field filled. */
public final class EventSamples {

    private static final ActionId ACTION = ActionId.of("019a7b1e-0000-7000-8000-000000000001");
    private static final RecommendationId RECOMMENDATION = RecommendationId.of("019a7b1e-0000-7000-8000-000000000002");
    private static final RecommendationId OTHER = RecommendationId.of("019a7b1e-0000-7000-8000-000000000003");
    private static final ReviewId REVIEW = ReviewId.of("019a7b1e-0000-7000-8000-000000000004");
    private static final AgencyId PARTNERSHIP = AgencyId.of("019a7b1e-0000-7000-8000-000000000005");
    private static final AgencyId POLICE = AgencyId.of("019a7b1e-0000-7000-8000-000000000006");
    private static final AgencyId TRUST = AgencyId.of("019a7b1e-0000-7000-8000-000000000007");
    private static final MilestoneId MILESTONE = MilestoneId.of("019a7b1e-0000-7000-8000-000000000008");
    private static final EvidenceId EVIDENCE = EvidenceId.of("019a7b1e-0000-7000-8000-000000000009");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final TargetDate TARGET =
            new TargetDate("By March 2025", DAY, Precision.MONTH, TargetKind.DUE, "a", "Write the guidance");
    private static final Post POST = new Post("Head of Safeguarding", "p-17");

    private EventSamples() {}

    /** All samples. */
    public static List<Object> all() {
        return Stream.of(agencies(), reviews(), recommendations(), actions(), registers())
                .<Object>flatMap(List::stream)
                .toList();
    }

    private static List<AgencyEvent> agencies() {
        return List.of(
                new AgencyEvent.AgencyRegistered(
                        POLICE, "Westshire Constabulary", AgencyKind.POLICE, List.of("Westshire Police"), DAY, DAY),
                new AgencyEvent.AgencyAliasAdded(POLICE, "WSC"),
                new AgencyEvent.AgencySucceeded(POLICE, TRUST, "Two forces became one", DAY));
    }

    private static List<ReviewEvent> reviews() {
        return List.of(
                new ReviewEvent.ReviewOpened(
                        REVIEW, PARTNERSHIP, ReviewType.DHR, "DHR7", "Rowan", "Review into a death"),
                new ReviewEvent.UpdateCycleSet(REVIEW, UpdateCycle.QUARTERLY, DAY),
                new ReviewEvent.ReviewPublished(REVIEW, DAY),
                new ReviewEvent.ReviewConcluded(REVIEW, DAY));
    }

    private static List<RecommendationEvent> recommendations() {
        List<Part> parts = List.of(new Part("a", "in each district"), new Part("b", "within a year"));
        return List.of(
                new RecommendationEvent.RecommendationRaised(
                        RECOMMENDATION,
                        REVIEW,
                        PARTNERSHIP,
                        "DHR7",
                        "5",
                        true,
                        "Officers are trained",
                        parts,
                        Origin.PANEL,
                        Scope.LOCAL,
                        List.of(POLICE)),
                new RecommendationEvent.RecommendationAmended(
                        RECOMMENDATION, "All officers are trained", parts, Scope.REGIONAL, "Said too little"),
                new RecommendationEvent.RecommendationRespondedTo(
                        RECOMMENDATION, POLICE, Response.PARTLY, "Only new officers", DAY),
                new RecommendationEvent.RecommendationLinked(RECOMMENDATION, OTHER, LinkKind.REPEATS),
                new RecommendationEvent.RecommendationWithdrawn(RECOMMENDATION, "Raised twice", DAY),
                new RecommendationEvent.RecommendationReinstated(RECOMMENDATION, "Raised once after all", DAY));
    }

    private static List<ActionEvent> actions() {
        return List.of(
                new ActionEvent.ActionProposed(
                        ACTION,
                        "DHR7/5/1",
                        RECOMMENDATION,
                        REVIEW,
                        PARTNERSHIP,
                        List.of("a"),
                        "Write a course",
                        Scope.LOCAL,
                        "Officers recognise coercion",
                        List.of(TARGET),
                        DAY),
                new ActionEvent.ActionAssigned(
                        ACTION,
                        "DHR7/5/1",
                        RECOMMENDATION,
                        REVIEW,
                        PARTNERSHIP,
                        List.of("a"),
                        "Write a course",
                        Scope.LOCAL,
                        "Officers recognise coercion",
                        List.of(TARGET),
                        POLICE,
                        List.of(TRUST),
                        POST,
                        DAY),
                new ActionEvent.ActionReassigned(ACTION, TRUST, List.of(POLICE), POST, "The trust trains all"),
                new ActionEvent.ActionRevised(ACTION, "Write two courses", "Officers ask", "One was not enough"),
                new ActionEvent.ExtensionRequested(ACTION, 1, TARGET, "The trainer left"),
                new ActionEvent.ExtensionGranted(ACTION, 1, TARGET, "Once only"),
                new ActionEvent.ExtensionRefused(ACTION, 1, "Extended already"),
                new ActionEvent.ProgressRecorded(
                        ACTION,
                        "The first course was held",
                        Rag.AMBER,
                        "Half of the officers came",
                        ActionStatus.PARTLY_COMPLETED,
                        List.of("a"),
                        List.of(MILESTONE),
                        List.of("a"),
                        DAY),
                new ActionEvent.MilestoneAdded(ACTION, new Milestone(MILESTONE, "Write the guidance", TARGET)),
                new ActionEvent.MilestoneAchieved(ACTION, MILESTONE, DAY),
                new ActionEvent.EvidenceAttached(
                        ACTION,
                        new Evidence(
                                EVIDENCE,
                                "Attendance",
                                EvidenceKind.TRAINING,
                                "https://example.org/attendance.pdf",
                                "application/pdf",
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                new ActionEvent.EvidenceWithdrawn(ACTION, EVIDENCE, "Of another course"),
                new ActionEvent.RatingAssured(ACTION, Rag.RED, "Nobody was examined", DAY),
                new ActionEvent.UpdateRequested(ACTION, "How many have attended?", DAY),
                new ActionEvent.CompletionReported(ACTION, "All officers have attended", true, DAY),
                new ActionEvent.ActionReturned(ACTION, "No proof was given", ActionStatus.IN_PROGRESS, DAY),
                new ActionEvent.ActionClosed(
                        ACTION,
                        Closure.SUPERSEDED,
                        "The regional course takes its place",
                        List.of(EVIDENCE),
                        "DHR9/2/1",
                        true,
                        "Superseded March 2025",
                        DAY),
                new ActionEvent.ActionReopened(ACTION, "The course was stopped", ActionStatus.IN_PROGRESS, DAY),
                new ActionEvent.ActionWithdrawn(ACTION, "Of another review"),
                new ActionEvent.EntryCorrected(
                        ACTION,
                        "019a7b1e-0000-7000-8000-00000000000a",
                        new Correction("The second course was held", Rag.GREEN, DAY),
                        "Wrong course named"));
    }

    private static List<RegisterEvent> registers() {
        return List.of(
                new RegisterEvent.NameEntered("agencies", "westshire police", POLICE.toString()),
                new RegisterEvent.RegisterClosed("recommendations-of-" + REVIEW, "REVIEW_CONCLUDED"),
                new RegisterEvent.RegisterOpened("actions-of-" + RECOMMENDATION, "RECOMMENDATION_WITHDRAWN"));
    }
}
