package org.actionledger.platform.problem;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** A request is not as it must be, in one or more places; answered with 400 and all of them. */
public class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    public InvalidRequest(List<FieldProblem> errors) {
        super("not valid: " + errors, null, false, false);
        this.errors = List.copyOf(errors);
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** The answer to it. */
    public ProblemDetail document() {
        return Problems.invalid(errors);
    }
}
