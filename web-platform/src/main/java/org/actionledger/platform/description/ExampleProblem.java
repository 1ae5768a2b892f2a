package org.actionledger.platform.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.actionledger.platform.problem.ProblemType;
import org.actionledger.platform.problem.Reason;
import org.springframework.http.HttpStatus;

/**
 * A problem document as the description shows it.
 *
 * @param form the name of the form that describes such a document
 * @param more what it says beside what every problem document says
 */
public record ExampleProblem(
        Reason reason, HttpStatus status, String title, String detail, String form, Map<String, ?> more) {

    private static final String PATH = "/api/v1/actions/01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f/progress";
    private static final String CORRELATION_ID = "1f0c8f5e-4b1c-4a54-9a2f-0a2d6f1f7a11";

    /** One that says no more than every problem document. */
    public static ExampleProblem of(Reason reason, HttpStatus status, String detail) {
        return new ExampleProblem(reason, status, ProblemType.of(reason).title(), detail, "Problem", Map.of());
    }

    /** The same, with more to say, as that form describes it. */
    public ExampleProblem with(String otherForm, Map<String, ?> properties) {
        return new ExampleProblem(reason, status, title, detail, otherForm, properties);
    }

    /** The same with another title than the name of its type. */
    public ExampleProblem titled(String sentence) {
        return new ExampleProblem(reason, status, sentence, detail, form, more);
    }

    String name() {
        return ProblemType.of(reason).name();
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", ProblemType.of(reason).uri().toString());
        document.put("title", title);
        document.put("status", status.value());
        document.put("detail", detail);
        document.put("instance", PATH);
        document.put("correlationId", CORRELATION_ID);
        more.keySet().stream()
                .sorted()
                .forEach(name -> document.put(name, inOrder(Objects.requireNonNull(more.get(name)))));
        return document;
    }

    /** The committed description is to be the same whenever it is written; {@code Map.of} has another order in each process. */
    private static Object inOrder(Object value) {
        return switch (value) {
            case Map<?, ?> properties -> {
                Map<Object, Object> ordered = new TreeMap<>();
                properties.forEach((name, property) -> ordered.put(name, inOrder(property)));
                yield ordered;
            }
            case List<?> several ->
                several.stream().map(ExampleProblem::inOrder).toList();
            default -> value;
        };
    }
}
