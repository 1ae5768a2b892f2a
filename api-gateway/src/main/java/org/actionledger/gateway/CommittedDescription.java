package org.actionledger.gateway;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells how the whole door is used, where each service tells it of itself: what is committed as {@code docs/openapi.yaml}, in JSON too. */
@Configuration(proxyBeanMethods = false)
class CommittedDescription {

    private static final Resource FILE = new ClassPathResource("openapi.yaml", CommittedDescription.class);
    private static final MediaType YAML = MediaType.parseMediaType("application/vnd.oai.openapi");

    @Bean
    RouterFunction<ServerResponse> howTheDoorIsUsed() {
        Supplier<byte[]> json = SingletonSupplier.of(CommittedDescription::json);
        return at(
                        "/v3/api-docs",
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(json.get()))
                .and(at(
                        "/v3/api-docs.yaml",
                        _ -> ServerResponse.ok().contentType(YAML).body(FILE)));
    }

    private static RouterFunction<ServerResponse> at(String path, HandlerFunction<ServerResponse> answer) {
        return RouterFunctions.route(
                RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path)), answer);
    }

    private static byte[] json() {
        try (InputStream yaml = FILE.getInputStream()) {
            return new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
