package org.actionledger.query.agencies;

import jakarta.validation.Valid;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The registry of agencies. */
@RestController
class AgencyResource {

    private final Answers answers;
    private final Past past;

    AgencyResource(Answers answers, Past past) {
        this.answers = answers;
        this.past = past;
    }

    /** Finds agencies by a part of any of their names, in the order of their names. */
    @GetMapping("/api/v1/agencies")
    ResponseEntity<AgencyList> agencies(
            @Valid @ParameterObject AgencyListRequest request, @ParameterObject AsOfRequest point) {
        AsOf asOf = past.point(point);
        return answers.of(AgenciesProjection.NAME, request.question(asOf), FoundAgencies.class)
                .map(answer -> new AgencyList(
                        asOf, answer.total(), answer.agencies(), Answers.nextPage(request.next(answer))));
    }

    /** Shows an agency with all its names, what it took the place of, and what took its place. */
    @GetMapping("/api/v1/agencies/{id}")
    ResponseEntity<AgencyPage> agency(@PathVariable AgencyId id, @ParameterObject AsOfRequest point) {
        FindAgency question = new FindAgency(id, past.point(point));
        return answers.ofOne(AgenciesProjection.NAME, question, AgencyPage.class, "agency " + id)
                .entity();
    }
}
