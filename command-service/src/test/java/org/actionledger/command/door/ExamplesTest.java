package org.actionledger.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.overhttp.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The description's examples would be accepted as they stand. */
@OverHttp
class ExamplesTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Validator validator;

    @Test
    void the_body_of_every_command_has_an_example_that_is_valid() {
        List<Class<?>> bodies = bodies();

        assertThat(bodies).hasSizeGreaterThan(25);
        for (Class<?> body : bodies) {
            Schema schema = body.getAnnotation(Schema.class);
            assertThat(schema).as(body.getName()).isNotNull();
            assertThat(validator.validate(json.readValue(schema.example(), body)))
                    .as(body.getName())
                    .isEmpty();
        }
    }

    private List<Class<?>> bodies() {
        return requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .flatMap(method -> bodyOf(method.getMethod()))
                .<Class<?>>map(body -> body)
                .distinct()
                .toList();
    }

    private static Stream<Class<?>> bodyOf(Method method) {
        return Arrays.stream(method.getParameterTypes()).anyMatch(type -> type == Caller.class)
                ? Arrays.stream(method.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .map(java.lang.reflect.Parameter::getType)
                : Stream.empty();
    }
}
