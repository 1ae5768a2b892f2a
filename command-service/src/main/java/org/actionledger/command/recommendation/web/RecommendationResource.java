package org.actionledger.command.recommendation.web;

import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import jakarta.validation.Valid;
import org.actionledger.command.door.Caller;
import org.actionledger.command.door.Changed;
import org.actionledger.command.door.Creating;
import org.actionledger.command.door.InAnyOrder;
import org.actionledger.command.door.NewId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.platform.identity.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The recommendations of a review, kept by its partnership and answered by those they are made to. */
@Allowed(COORDINATOR)
@RestController
@RequestMapping("/api/v1")
class RecommendationResource {

    /** Raises a recommendation. Its number is unique within the review. */
    @PostMapping("/reviews/{reviewId}/recommendations")
    ResponseEntity<Changed> raiseRecommendation(
            @PathVariable ReviewId reviewId,
            @Valid @RequestBody NewRecommendation recommendation,
            @Creating Caller caller) {
        RecommendationId id = NewId.of(RecommendationId::new);
        return caller.creates(id, recommendation.as(id, reviewId));
    }

    /** Gives a recommendation another wording. */
    @PostMapping("/recommendations/{recommendationId}/amendments")
    ResponseEntity<Changed> amendRecommendation(
            @PathVariable RecommendationId recommendationId, @Valid @RequestBody Amendment amendment, Caller caller) {
        return caller.changes(recommendationId, amendment.of(recommendationId));
    }

    /** Answers a recommendation for one of its addressees. */
    @Allowed({COORDINATOR, CONTRIBUTOR})
    @PostMapping("/recommendations/{recommendationId}/responses")
    ResponseEntity<Changed> respondToRecommendation(
            @PathVariable RecommendationId recommendationId, @Valid @RequestBody NewResponse response, Caller caller) {
        return caller.changes(recommendationId, response.to(recommendationId));
    }

    /** Says how a recommendation stands to another one. */
    @PostMapping("/recommendations/{recommendationId}/links")
    ResponseEntity<Changed> linkRecommendation(
            @PathVariable RecommendationId recommendationId,
            @Valid @RequestBody NewLink link,
            @InAnyOrder("A link stands beside the others.") Caller caller) {
        return caller.changes(recommendationId, link.from(recommendationId));
    }

    /** Withdraws a recommendation: it is no longer pursued. */
    @PostMapping("/recommendations/{recommendationId}/withdrawal")
    ResponseEntity<Changed> withdrawRecommendation(
            @PathVariable RecommendationId recommendationId,
            @Valid @RequestBody RecommendationWithdrawal withdrawal,
            Caller caller) {
        return caller.changes(recommendationId, withdrawal.of(recommendationId));
    }

    /** Reinstates a recommendation that was withdrawn: it is pursued again, and takes actions unless its review is concluded. */
    @PostMapping("/recommendations/{recommendationId}/reinstatement")
    ResponseEntity<Changed> reinstateRecommendation(
            @PathVariable RecommendationId recommendationId,
            @Valid @RequestBody Reinstatement reinstatement,
            Caller caller) {
        return caller.changes(recommendationId, reinstatement.of(recommendationId));
    }
}
