package org.actionledger.standalone.issuer;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.http.Http.Sending;
import org.actionledger.standalone.door.WholeDoor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Which doors open to somebody without a token, or with one that is not ours: found by walking to all that are mapped. */
@WholeDoor
class DoorsTest {

    /** The only ones, and why. */
    private static final Map<String, String> OPEN = Map.of(
            "GET /actuator/health", "whoever balances or restarts has no token; it says no more than UP or DOWN",
            "GET /actuator/health/**", "the same, of readiness and liveness",
            "GET /v3/api-docs", "how to use the API is public, and read before there is a token",
            "GET /v3/api-docs.yaml", "the same in YAML");

    /** Those that no controller stands behind, so that no walk finds them: where tokens are issued, and what clients ask before. */
    private static final Set<String> OPEN_BY_FILTERS = Set.of(
            "GET /",
            "GET /.well-known/oauth-authorization-server",
            "GET /.well-known/oauth-protected-resource",
            "GET /.well-known/openid-configuration",
            "GET /login",
            "GET /oauth2/jwks");

    private static final String SOME_ID = "01900000-0000-7000-8000-00000000ffff";

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Tokens tokens;

    @LocalServerPort
    private int port;

    @Test
    void without_a_token_no_door_opens_but_those_that_are_meant_to() {
        Set<String> doors = doors();

        assertThat(doors)
                .hasSizeGreaterThan(50)
                .contains("POST /api/v1/actions/{actionId}/closure", "GET /api/v1/overdue-actions")
                .contains("POST /api/v1/projections/{name}/rebuilds", "GET /actuator/prometheus", "GET /error");
        assertThat(doors.stream().filter(door -> knock(door, null).status() != 401))
                .containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    enum Unusable {
        TAMPERED_WITH(Tokens::tampered),
        EXPIRED(Tokens::expired),
        OF_ANOTHER_ISSUER(_ -> Tokens.foreign()),
        MEANT_FOR_SOMEBODY_ELSE(tokens -> tokens.meantFor(Clients.PAGES)),
        UNSIGNED(Tokens::unsigned),
        SIGNED_WITH_THE_PUBLIC_KEY(Tokens::signedWithThePublicKey);

        private final Function<Tokens, String> token;

        Unusable(Function<Tokens, String> token) {
            this.token = token;
        }
    }

    @ParameterizedTest
    @EnumSource
    void with_a_token_that_is_not_ours_no_door_opens(Unusable unusable) {
        String token = unusable.token.apply(tokens);

        assertThat(doors()).allSatisfy(door -> {
            Answer answer = knock(door, token);
            assertThat(answer.status()).as(door).isEqualTo(401);
            assertThat(answer.json().get("type").asString()).as(door).endsWith("/token-invalid");
        });
    }

    @Test
    void where_no_controller_stands_behind_a_door_it_is_known_to_be_open() {
        assertThat(OPEN_BY_FILTERS)
                .allSatisfy(
                        door -> assertThat(knock(door, null).status()).as(door).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /oauth2/token",
                "POST /oauth2/introspect",
                "POST /oauth2/revoke",
                "GET /index.html",
                "GET /no-such-path",
                "DELETE /api/v1/reviews"
            })
    void what_else_strangers_try_is_refused(String door) {
        assertThat(knock(door, null).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /oauth2/par",
                "POST /oauth2/device_authorization",
                "POST /connect/register",
                "GET /userinfo"
            })
    void what_the_issuer_has_for_nobody_is_not_there_or_asks_to_sign_in(String door) {
        Answer answer = knock(door, null);

        assertThat(answer.status()).isIn(302, 401);
        assertThat(answer.header("Location")).isIn("", "http://localhost:" + port + "/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/../prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator/health;/../prometheus",
                "/actuator//prometheus",
                "/v3/api-docs/..;/x"
            })
    void an_open_door_leads_to_no_other_room(String path) {
        assertThat(knock("GET " + path, null).status()).isIn(400, 401);
    }

    @Test
    void health_tells_strangers_no_more_than_whether_it_is_well() {
        assertThat(knock("GET /actuator/health", null).json().propertyNames())
                .containsExactlyInAnyOrder("status", "groups");
    }

    private Set<String> doors() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(DoorsTest::doors)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> doors(RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("GET", "POST")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(toCollection(TreeSet::new));
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern));
    }

    private Answer knock(String door, @Nullable String token) {
        String[] parts =
                door.replaceAll("\\{[^}]+}", SOME_ID).replace("**", "x").split(" ");
        Sending knocking = Http.at(port).request(parts[0], parts[1], null);
        return (token == null ? knocking : knocking.as(token)).send();
    }
}
