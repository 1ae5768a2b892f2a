package org.actionledger.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON bodies, which are UTF-8. Where one cannot be read it is read a second time, past every fault, so that the answer lists all of them: values
 * that are of the wrong sort as well as those that break a constraint.
 */
class WholeBodies extends JacksonJsonHttpMessageConverter {

    private final Validator validator;

    WholeBodies(JsonMapper json, Validator validator) {
        super(json);
        this.validator = validator;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        demandUtf8(body, message);
        try {
            return super.read(type, new Again(message.getHeaders(), body), hints);
        } catch (HttpMessageNotReadableException unreadable) {
            List<FieldProblem> faults = faults(type, body);
            if (faults.isEmpty()) {
                throw unreadable;
            }
            throw new InvalidRequest(faults);
        }
    }

    /** The parser would make characters of bytes that are none, and of several spellings of one. */
    private static void demandUtf8(byte[] body, HttpInputMessage message) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException notUtf8) {
            throw new HttpMessageNotReadableException("The body is not UTF-8.", notUtf8, message);
        }
    }

    /** Whatever a client likes best, only a problem is a problem document. */
    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return ProblemDetail.class.isAssignableFrom(type)
                ? super.getSupportedMediaTypes(type)
                : List.of(MediaType.APPLICATION_JSON);
    }

    /** Every fault, in the order of the fields' names; none when it is no JSON at all. */
    private List<FieldProblem> faults(ResolvableType type, byte[] body) {
        FaultsOfABody unread = new FaultsOfABody();
        Object read;
        try {
            read = getMapper()
                    .readerFor(getMapper().constructType(type.getType()))
                    .withHandler(unread)
                    .readValue(body);
        } catch (JacksonException hopeless) {
            return List.of();
        }
        List<FieldProblem> faults = new ArrayList<>(unread.all());
        if (read != null) {
            Set<String> known = faults.stream().map(FieldProblem::field).collect(Collectors.toSet());
            validator.validate(read).stream()
                    .filter(violation -> isOfOneField(violation) && !known.contains(path(violation)))
                    .map(violation ->
                            new FieldProblem(path(violation), violation.getMessage(), violation.getInvalidValue()))
                    .forEach(faults::add);
        }
        faults.sort(Comparator.comparing(FieldProblem::field));
        return faults;
    }

    /** Whether fields fit one another cannot be said while some are unread. */
    private static boolean isOfOneField(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() != violation.getLeafBean();
    }

    /** As JSON has it: {@code parts[0]}, where the validator speaks of {@code parts[0].<list element>}. */
    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replace(".<list element>", "");
    }

    private record Again(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
