package org.actionledger.platform.repetition;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;

/** The header that makes a write repeatable. */
final class RequestKey {

    static final String HEADER = "Idempotency-Key";
    static final String PATTERN = "[!-~]{1,255}";

    private static final Pattern WELL_FORMED = Pattern.compile(PATTERN);

    private RequestKey() {}

    /** Throws {@link InvalidRequest} where the header is not as it must be. */
    static String of(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.size() != 1 || !WELL_FORMED.matcher(given.getFirst()).matches()) {
            throw new InvalidRequest(List.of(new FieldProblem(
                    HEADER,
                    "must be one key of 1 to 255 visible ASCII characters, such as a new UUID",
                    given.size() == 1 ? given.getFirst() : null)));
        }
        return given.getFirst();
    }
}
