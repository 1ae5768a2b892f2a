package org.actionledger.platform.description;

import java.util.List;

/** An example of each problem of some sort, by those who answer with it. A bean of this kind adds its examples to the description. */
@FunctionalInterface
public interface ExampleProblems {

    List<ExampleProblem> examples();
}
