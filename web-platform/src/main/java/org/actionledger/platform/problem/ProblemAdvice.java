package org.actionledger.platform.problem;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** What Spring MVC refuses before a resource is reached. A service's own advice for its refusals stands beside this one. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidRequest exception) {
        return answer(Problems.invalid(exception.errors()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadableParts(MultipartException exception) {
        return answer(
                Problem.UNREADABLE_BODY
                        .type()
                        .document(HttpStatus.BAD_REQUEST, "The body cannot be read as the parts of a form."),
                new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                Problems.invalid(exception.getBindingResult().getAllErrors().stream()
                        .map(ProblemAdvice::problem)
                        .toList()),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return exception.isForReturnValue()
                ? super.handleHandlerMethodValidationException(exception, headers, status, request)
                : answer(
                        Problems.invalid(exception.getParameterValidationResults().stream()
                                .flatMap(ProblemAdvice::problems)
                                .toList()),
                        headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (NestedExceptionUtils.getRootCause(exception) instanceof BodyTooLarge tooLarge) {
            return answer(tooLarge.document(), headers);
        }
        if (exception.getCause() instanceof JacksonException unread) {
            return answer(UnreadJson.document(unread), headers);
        }
        return answer(
                Problem.UNREADABLE_BODY
                        .type()
                        .document(
                                status,
                                exception.getCause() instanceof CharacterCodingException
                                        ? "The body is not UTF-8."
                                        : "The body is missing or cannot be read."),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = exception instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(exception.getPropertyName());
        return answer(
                Problems.invalid(List.of(
                        new FieldProblem(name, Expected.of(exception.getRequiredType()), exception.getValue()))),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing("parameter", exception.getParameterName(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing("part", exception.getRequestPartName(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return exception instanceof MissingRequestHeaderException header
                ? missing("header", header.getHeaderName(), headers)
                : super.handleServletRequestBindingException(exception, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                Problem.METHOD_NOT_ALLOWED
                        .type()
                        .document(
                                status,
                                "That path does not take " + exception.getMethod() + "; it takes "
                                        + exception.getSupportedHttpMethods() + "."),
                headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                Problem.UNSUPPORTED_MEDIA_TYPE
                        .type()
                        .document(
                                status,
                                "A body of that content type is not taken here; taken are "
                                        + MediaType.toString(exception.getSupportedMediaTypes()) + "."),
                headers);
    }

    /** Everything else that Spring MVC knows a status for. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            logger.error("answered with " + status.value(), exception);
        }
        return answer(Problems.plain(status), headers);
    }

    private static ResponseEntity<Object> missing(String what, String name, HttpHeaders headers) {
        return answer(
                Problems.invalid(List.of(new FieldProblem(name, "is missing: a " + what + " of that name", null))),
                headers);
    }

    private static Stream<FieldProblem> problems(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(ProblemAdvice::problem);
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> new FieldProblem(name, message(error), result.getArgument()));
    }

    private static FieldProblem problem(ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return new FieldProblem("", message(error), null);
        }
        return field.isBindingFailure() && field.contains(TypeMismatchException.class)
                ? new FieldProblem(
                        field.getField(),
                        Expected.of(field.unwrap(TypeMismatchException.class).getRequiredType()),
                        field.getRejectedValue())
                : new FieldProblem(field.getField(), message(field), field.getRejectedValue());
    }

    private static String message(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not as it must be" : message;
    }

    private static ResponseEntity<Object> answer(ProblemDetail document, HttpHeaders headers) {
        return ResponseEntity.status(document.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
