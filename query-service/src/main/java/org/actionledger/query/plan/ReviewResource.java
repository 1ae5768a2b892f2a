package org.actionledger.query.plan;

import jakarta.validation.Valid;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ReadKind;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reviews and their plans. */
@RestController
class ReviewResource {

    private final Answers answers;
    private final Past past;

    ReviewResource(Answers answers, Past past) {
        this.answers = answers;
        this.past = past;
    }

    /** Lists reviews in the order of their references, each with the number of its actions by status. */
    @AuditedRead(value = ReadKind.NATIONAL_LIST, parameters = "status", unlessNarrowedBy = "partnership")
    @GetMapping("/api/v1/reviews")
    ResponseEntity<ReviewList> reviews(
            @Valid @ParameterObject ReviewListRequest request, @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        return answers.of(PlanProjection.NAME, request.question(asOf), FoundReviews.class)
                .map(answer ->
                        new ReviewList(asOf, answer.total(), answer.reviews(), Answers.nextPage(request.next(answer))));
    }

    /** Shows a review and how far its plan is. */
    @GetMapping("/api/v1/reviews/{id}")
    ResponseEntity<ReviewLine> review(@PathVariable ReviewId id, @ParameterObject AsOfRequest point) {
        return answers.ofOne(
                        PlanProjection.NAME, new FindReview(id, past.point(point)), ReviewLine.class, "review " + id)
                .entity();
    }

    /**
     * Shows a plan as its partnership would print it: each recommendation in the order people count (1, 2, 10, 10a), with what is done
     * about it, by whom, by when, how far it is and what came of it. A target date shows its wording and how it was read.
     */
    @GetMapping("/api/v1/reviews/{id}/plan")
    ResponseEntity<PlanPage> plan(
            @PathVariable ReviewId id,
            @Valid @ParameterObject PlanRequest request,
            @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        return answers.ofOne(PlanProjection.NAME, request.question(id, asOf), Plan.class, "review " + id)
                .map(answer -> new PlanPage(
                        asOf,
                        answer.review(),
                        answer.total(),
                        answer.recommendations(),
                        Answers.nextPage(request.next(answer))));
    }
}
