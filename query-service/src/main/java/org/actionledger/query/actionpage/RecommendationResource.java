package org.actionledger.query.actionpage;

import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.query.platform.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole of a recommendation. */
@RestController
class RecommendationResource {

    private final Answers answers;

    RecommendationResource(Answers answers) {
        this.answers = answers;
    }

    /** Shows a recommendation as it is worded now and was before, who answered it, and what is done about it. */
    @GetMapping("/api/v1/recommendations/{id}")
    ResponseEntity<RecommendationPage> recommendation(@PathVariable RecommendationId id) {
        return answers.ofOne(
                        ActionPageProjection.NAME,
                        new FindRecommendation(id),
                        RecommendationPage.class,
                        "recommendation " + id)
                .entity();
    }
}
