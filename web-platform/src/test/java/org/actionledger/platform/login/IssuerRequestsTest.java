package org.actionledger.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.actionledger.platform.identity.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.json.JsonMapper;

/** An issuer that points to another address, where everything would be as it should. */
class IssuerRequestsTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = server();
    private final String base = "http://localhost:" + server.getAddress().getPort();

    @BeforeEach
    void two_issuers() {
        for (String issuer : List.of("/here", "/there")) {
            answer(issuer + "/.well-known/openid-configuration", description(base + issuer));
            answer(issuer + "/keys", TestIssuer.publishedKeys());
            answer(issuer + "/token", """
                {"access_token": "a", "token_type": "Bearer"}\
                """);
        }
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_it_says_of_itself_is_not_looked_for_where_it_points_to() {
        assertThat(registration("/here").getProviderDetails().getTokenUri()).isEqualTo(base + "/here/token");

        points("/here/.well-known/openid-configuration");
        assertThatThrownBy(() -> registration("/here")).hasMessageContaining(base + "/here");
        assertNobodyAskedThere();
    }

    @Test
    void what_says_to_be_another_is_not_taken_for_it() {
        answer("/elsewhere/.well-known/openid-configuration", description(base + "/here"));

        assertThatThrownBy(() -> registration("/elsewhere")).hasMessageContaining(base + "/elsewhere");
    }

    @Test
    void keys_are_not_taken_from_where_it_points_to() {
        ClientRegistration issuer = registration("/here");
        String token = TestIssuer.token(Map.of("iss", base + "/here", "sub", "a", "aud", List.of("the-door")));
        assertThat(new IdTokens().createDecoder(issuer).decode(token).getSubject())
                .isEqualTo("a");

        points("/here/keys");
        assertThatThrownBy(() -> new IdTokens().createDecoder(issuer).decode(token))
                .isInstanceOf(JwtException.class);
        assertNobodyAskedThere();
    }

    @Test
    void the_door_tells_its_secret_to_nobody_else() {
        OAuth2AuthorizationCodeGrantRequest request = signedIn(registration("/here"));
        assertThat(TokenRequests.forCodes()
                        .getTokenResponse(request)
                        .getAccessToken()
                        .getTokenValue())
                .isEqualTo("a");

        points("/here/token");
        assertThatThrownBy(() -> TokenRequests.forCodes().getTokenResponse(request))
                .isInstanceOf(OAuth2AuthorizationException.class);
        assertNobodyAskedThere();
    }

    private ClientRegistration registration(String issuer) {
        OAuth2ClientProperties properties = new OAuth2ClientProperties();
        OAuth2ClientProperties.Provider provider = new OAuth2ClientProperties.Provider();
        provider.setIssuerUri(base + issuer);
        properties.getProvider().put("agencies", provider);
        OAuth2ClientProperties.Registration registration = new OAuth2ClientProperties.Registration();
        registration.setClientId("the-door");
        registration.setClientSecret("its secret");
        properties.getRegistration().put("agencies", registration);
        return new IssuersDescription().registrations(properties).getFirst();
    }

    private OAuth2AuthorizationCodeGrantRequest signedIn(ClientRegistration issuer) {
        return new OAuth2AuthorizationCodeGrantRequest(
                issuer,
                new OAuth2AuthorizationExchange(
                        OAuth2AuthorizationRequest.authorizationCode()
                                .authorizationUri(base + "/here/authorize")
                                .clientId("the-door")
                                .redirectUri("https://door.example/back")
                                .state("s")
                                .build(),
                        OAuth2AuthorizationResponse.success("code")
                                .redirectUri("https://door.example/back")
                                .state("s")
                                .build()));
    }

    private void assertNobodyAskedThere() {
        assertThat(asked).isNotEmpty().noneMatch(path -> path.startsWith("/there"));
    }

    private static String description(String issuer) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer + "/authorize",
                        "token_endpoint",
                        issuer + "/token",
                        "jwks_uri",
                        issuer + "/keys",
                        "subject_types_supported",
                        List.of("public")));
    }

    /** From now on this path of the one issuer points to the same of the other. */
    private void points(String path) {
        server.removeContext(path);
        server.createContext(path, exchange -> {
            asked.add(path);
            exchange.getResponseHeaders().set("Location", base + path.replace("/here", "/there"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> answer(exchange, json.getBytes(StandardCharsets.UTF_8)));
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
