package org.actionledger.query.agencydashboard;

import java.util.Arrays;
import java.util.List;
import org.actionledger.platform.description.ExampleProblem;
import org.actionledger.platform.description.ExampleProblems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Why figures are not shown. */
@Component
class ExamplesOfFigures implements ExampleProblems {

    @Override
    public List<ExampleProblem> examples() {
        return Arrays.stream(FiguresProblem.values())
                .map(problem -> ExampleProblem.of(problem, HttpStatus.FORBIDDEN, problem.detail()))
                .toList();
    }
}
