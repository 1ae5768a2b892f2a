package org.actionledger.platform.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says of JSON that could not be read where it went wrong and what would have been right. */
final class UnreadJson {

    private UnreadJson() {}

    static ProblemDetail document(JacksonException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                Problems.invalid(
                        List.of(new FieldProblem(path(unknown), notAField(unknown.getKnownPropertyIds()), null)));
            case InvalidFormatException format ->
                Problems.invalid(List.of(
                        new FieldProblem(path(format), Expected.of(format.getTargetType()), format.getValue())));
            case MismatchedInputException mismatch ->
                Problems.invalid(
                        List.of(new FieldProblem(path(mismatch), Expected.of(mismatch.getTargetType()), null)));
            case ValueInstantiationException value ->
                Problems.invalid(List.of(new FieldProblem(path(value), why(value), null)));
            case DatabindException other
            when !other.getPath().isEmpty() ->
                Problems.invalid(List.of(new FieldProblem(path(other), "cannot be read", null)));
            default ->
                Problem.UNREADABLE_BODY
                        .type()
                        .document(HttpStatus.BAD_REQUEST, "The body is not JSON: " + where(exception.getLocation()));
        };
    }

    private static String path(DatabindException exception) {
        String path = exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    static String notAField(@Nullable Collection<Object> known) {
        return "is not a field here; there are: "
                + (known == null
                        ? "none"
                        : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
    }

    /** A value that refuses to be made says why in a sentence of its own; any other failure says nothing. */
    private static String why(ValueInstantiationException exception) {
        return exception.getCause() instanceof IllegalArgumentException reason && reason.getMessage() != null
                ? reason.getMessage()
                : "cannot be read";
    }

    private static String where(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? "it ends too early."
                : "it goes wrong at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}
