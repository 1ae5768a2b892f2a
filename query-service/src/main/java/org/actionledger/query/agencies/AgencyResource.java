package org.actionledger.query.agencies;

import jakarta.validation.Valid;
import org.actionledger.events.agency.AgencyId;
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

    AgencyResource(Answers answers) {
        this.answers = answers;
    }

    /** Finds agencies by a part of any of their names, in the order of their names. */
    @GetMapping("/api/v1/agencies")
    ResponseEntity<AgencyList> agencies(@Valid @ParameterObject AgencyListRequest request) {
        return answers.of(AgenciesProjection.NAME, request.question(), FoundAgencies.class)
                .map(answer ->
                        new AgencyList(answer.total(), answer.agencies(), Answers.nextPage(request.next(answer))));
    }

    /** Shows an agency with all its names, what it took the place of, and what took its place. */
    @GetMapping("/api/v1/agencies/{id}")
    ResponseEntity<AgencyPage> agency(@PathVariable AgencyId id) {
        return answers.ofOne(AgenciesProjection.NAME, new FindAgency(id), AgencyPage.class, "agency " + id)
                .entity();
    }
}
