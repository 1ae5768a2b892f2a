package org.actionledger.command.review.web;

import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import org.actionledger.command.door.Caller;
import org.actionledger.command.door.Changed;
import org.actionledger.command.door.Creating;
import org.actionledger.command.door.NewId;
import org.actionledger.command.door.OnDay;
import org.actionledger.command.review.ReviewCommand.ConcludeReview;
import org.actionledger.command.review.ReviewCommand.PublishReview;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.identity.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews, kept by the coordinators of the partnership that owns them. */
@Allowed(COORDINATOR)
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewResource {

    /** Opens a review. Its reference is unique within the partnership. */
    @PostMapping
    ResponseEntity<Changed> openReview(@Valid @RequestBody NewReview review, @Creating Caller caller) {
        ReviewId id = NewId.of(ReviewId::new);
        return caller.creates(id, review.as(id));
    }

    /** Sets how often updates are collected. */
    @PostMapping("/{reviewId}/update-cycle")
    ResponseEntity<Changed> setUpdateCycle(
            @PathVariable ReviewId reviewId, @Valid @RequestBody Rounds rounds, Caller caller) {
        return caller.changes(reviewId, rounds.of(reviewId));
    }

    /** Says that the review's report is public. */
    @PostMapping("/{reviewId}/publication")
    ResponseEntity<Changed> publishReview(
            @PathVariable ReviewId reviewId, @Valid @RequestBody(required = false) @Nullable OnDay day, Caller caller) {
        return caller.changes(reviewId, new PublishReview(reviewId, OnDay.of(day)));
    }

    /** Concludes a review every one of whose actions is closed. */
    @PostMapping("/{reviewId}/conclusion")
    ResponseEntity<Changed> concludeReview(
            @PathVariable ReviewId reviewId, @Valid @RequestBody(required = false) @Nullable OnDay day, Caller caller) {
        return caller.changes(reviewId, new ConcludeReview(reviewId, OnDay.of(day)));
    }
}
