package org.actionledger.query.plan;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;
import static org.actionledger.events.provenance.Role.OVERSIGHT;

import jakarta.validation.Valid;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.query.export.Exports;
import org.actionledger.query.export.FileRequest;
import org.actionledger.query.export.Form;
import org.actionledger.query.export.InWords;
import org.actionledger.query.export.Title;
import org.actionledger.query.export.WholeList;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.actionledger.query.platform.AuditedRead;
import org.actionledger.query.platform.ListFormRequest;
import org.actionledger.query.platform.ReadKind;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reviews and their plans. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR})
@RestController
class ReviewResource {

    private final Answers answers;
    private final Past past;
    private final Exports exports;

    ReviewResource(Answers answers, Past past, Exports exports) {
        this.answers = answers;
        this.past = past;
        this.exports = exports;
    }

    /** Lists reviews in the order of their references, each with the number of its actions by status. */
    @AuditedRead(value = ReadKind.NATIONAL_LIST, parameters = "status", unlessNarrowedBy = "partnership")
    @Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR, OVERSIGHT})
    @GetMapping("/api/v1/reviews")
    ResponseEntity<ReviewList> reviews(
            @Valid @ParameterObject ReviewListRequest request,
            @Valid @ParameterObject ListFormRequest form,
            @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        return answers.of(PlanProjection.NAME, request.question(asOf), FoundReviews.class)
                .map(answer ->
                        new ReviewList(asOf, answer.total(), answer.reviews(), Answers.nextPage(request.next(answer))));
    }

    /** Gives the whole list as a table. */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"partnership", "status", "format", "recordedAt", "effectiveOn"})
    @Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR, OVERSIGHT})
    @GetMapping(
            path = "/api/v1/reviews",
            produces = {Form.TEXT_CSV, Form.WORKBOOK})
    ResponseEntity<Resource> reviewsAsTable(
            @Valid @ParameterObject ReviewListRequest request,
            @ParameterObject AsOfRequest point,
            @ParameterObject FileRequest file) {
        AsOf asOf = past.point(point);
        WholeList<ReviewLine> all = WholeList.of((FindReviews.@Nullable Place after) ->
                answers.of(PlanProjection.NAME, request.question(asOf, after, WholeList.PAGE), FoundReviews.class));
        Title title = Title.of("Reviews", asOf, past.isNow(asOf), "reviews");
        return exports.file(ReviewsTable.COLUMNS.table(title, all), file, all.position());
    }

    /** Shows a review and how far its plan is. The tag is the review's version; the plan moves on without it. */
    @Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR, OVERSIGHT})
    @GetMapping("/api/v1/reviews/{id}")
    ResponseEntity<ReviewLine> review(@PathVariable ReviewId id, @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        Answers.Answered<ReviewLine> review =
                answers.ofOne(PlanProjection.NAME, new FindReview(id, asOf), ReviewLine.class, "review " + id);
        return past.isNow(asOf) ? review.about(ReviewLine::version) : review.entity();
    }

    /**
     * Shows a plan as its partnership would print it: each recommendation in the order people count (1, 2, 10, 10a), with what is done
     * about it, by whom, by when, how far it is and what came of it. A target date shows its wording and how it was read.
     */
    @GetMapping("/api/v1/reviews/{id}/plan")
    ResponseEntity<PlanPage> plan(
            @PathVariable ReviewId id,
            @Valid @ParameterObject PlanRequest request,
            @Valid @ParameterObject PlanFormRequest form,
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

    /**
     * Gives a whole plan as a table in the columns of the statutory template: a row for each action, and for each recommendation without
     * one. The number before these columns and the reference of the action after them find each row again.
     */
    @AuditedRead(
            value = ReadKind.EXPORT,
            parameters = {"format", "with", "recordedAt", "effectiveOn"})
    @GetMapping(
            path = "/api/v1/reviews/{id}/plan",
            produces = {Form.TEXT_CSV, Form.WORKBOOK, Form.WORD})
    ResponseEntity<Resource> planAsTable(
            @PathVariable ReviewId id,
            @Valid @ParameterObject PlanFileRequest request,
            @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        Answers.Answered<Plan> plan =
                answers.ofOne(PlanProjection.NAME, PlanRequest.whole(id, asOf), Plan.class, "review " + id);
        ReviewLine review = plan.answer().review();
        Title title = Title.of(
                        "Action plan " + review.reference(), asOf, past.isNow(asOf), "plan-" + review.reference())
                .with(InWords.orId(
                                review.partnership().name(),
                                review.partnership().agencyId()) + ".");
        return exports.file(PlanTable.of(plan.answer(), title, request.extras()), request.file(), plan.position());
    }
}
