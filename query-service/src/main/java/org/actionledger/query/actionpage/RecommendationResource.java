package org.actionledger.query.actionpage;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;

import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole of a recommendation. */
@Allowed({COORDINATOR, CONTRIBUTOR, AUDITOR})
@RestController
class RecommendationResource {

    private final Answers answers;
    private final Past past;

    RecommendationResource(Answers answers, Past past) {
        this.answers = answers;
        this.past = past;
    }

    /**
     * Shows a recommendation as it is worded now and was before, who answered it, and what is done about it. The tag is the
     * recommendation's version; its actions move on without it.
     */
    @GetMapping("/api/v1/recommendations/{id}")
    ResponseEntity<RecommendationPage> recommendation(
            @PathVariable RecommendationId id, @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        Answers.Answered<RecommendationPage> page = answers.ofOne(
                ActionPageProjection.NAME,
                new FindRecommendation(id, asOf),
                RecommendationPage.class,
                "recommendation " + id);
        return past.isNow(asOf) ? page.about(RecommendationPage::version) : page.entity();
    }
}
