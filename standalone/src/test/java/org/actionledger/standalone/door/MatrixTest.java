package org.actionledger.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.http.Http.Sending;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint, tried by everybody: docs/access.md is what comes of it. */
@WholeDoor
class MatrixTest {

    private static final Access ACCESS = new Access();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    private World world;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private Requests requests;

    @BeforeEach
    void requests() {
        requests = new Requests(world);
    }

    static List<String> endpoints() {
        return ACCESS.endpoints();
    }

    @Test
    void the_table_names_every_endpoint_and_no_other() {
        Set<String> served = endpoints(_ -> true);

        assertThat(served).hasSizeGreaterThan(70);
        assertThat(ACCESS.endpoints()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void an_event_stream_opens_to_those_only_who_may_read_the_same_once() {
        Set<String> streams = endpoints(
                info -> info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM));
        SoftAssertions softly = new SoftAssertions();

        assertThat(streams).isNotEmpty();
        for (String endpoint : streams) {
            for (Caller caller : Caller.all()) {
                String expected = ACCESS.expected(endpoint, caller);
                int status = caller.in(world)
                        .request("GET", requests.to(endpoint, false).path(), null)
                        .with("Accept", MediaType.TEXT_EVENT_STREAM_VALUE)
                        .begin();
                softly.assertThat(String.valueOf(status))
                        .as(caller + " follows " + endpoint)
                        .isEqualTo(expected.equals("yes") ? "200" : expected);
            }
        }
        softly.assertAll();
    }

    private Set<String> endpoints(Predicate<RequestMappingInfo> which) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(which)
                .flatMap(MatrixTest::endpoints)
                .filter(endpoint -> endpoint.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(
                        path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void each_is_answered_as_the_table_says(String endpoint) {
        SoftAssertions softly = new SoftAssertions();
        for (Caller caller : Caller.all()) {
            tries(softly, endpoint, caller);
        }
        softly.assertAll();
    }

    private void tries(SoftAssertions softly, String endpoint, Caller caller) {
        String expected = ACCESS.expected(endpoint, caller);
        String method = endpoint.split(" ")[0];
        Visitor visitor = caller.in(world);
        Asking asking = requests.to(endpoint, expected.equals("yes") && !method.equals("GET"));
        Answer answer = send(visitor, method, asking, asking.path());
        String as = caller + " " + method + " " + asking.path() + ": " + answer.body();

        switch (expected) {
            case "yes" ->
                softly.assertThat(answer.status() / 100 == 2 || asking.alsoIn().contains(answer.status()))
                        .as(as)
                        .isTrue();
            case "own", "figures" -> softly.assertThat(answer.status()).as(as).isEqualTo(200);
            default -> softly.assertThat(String.valueOf(answer.status())).as(as).isEqualTo(expected);
        }
        tellsNoSecret(softly, caller, asking.path(), asking.body(), answer);
        if (expected.equals("404")) {
            isLikeNothing(softly, visitor, method, asking, answer);
        }
        for (String variant : asking.variants()) {
            Answer other = send(visitor, method, asking, asking.path() + variant);
            softly.assertThat(other.status()).as(as + variant).isLessThan(500);
            if (caller == Caller.AUDITOR && expected.equals("yes")) { // or it would not be the variant that was meant
                softly.assertThat(other.status()).as(as + variant).isEqualTo(200);
            }
            tellsNoSecret(softly, caller, asking.path() + variant, asking.body(), other);
        }
    }

    /** What the caller has named itself is no secret to it. */
    private void tellsNoSecret(
            SoftAssertions softly, Caller caller, String path, @Nullable String body, Answer answer) {
        String told = Told.by(answer);
        String asked = path + body;
        softly.assertThat(caller.secrets(world).stream()
                        .filter(secret -> !asked.contains(secret))
                        .filter(told::contains))
                .as(caller + " is told by " + path)
                .isEmpty();
    }

    /** Nobody can tell what is not there from what is none of its business. */
    private static void isLikeNothing(
            SoftAssertions softly, Visitor visitor, String method, Asking asking, Answer answer) {
        UnaryOperator<String> withoutIds = text -> ID.matcher(text).replaceAll("ID");
        String nowhere =
                ID.matcher(asking.path()).replaceAll(_ -> UUID.randomUUID().toString());

        Answer nothing = send(visitor, method, asking, nowhere);

        softly.assertThat(withoutIds.apply(answer.body()))
                .as("beside what is not there: " + method + " " + nowhere)
                .isEqualTo(withoutIds.apply(nothing.body()));
        softly.assertThat(headers(answer)).isEqualTo(headers(nothing));
    }

    /** Their names; a connection is closed after its hundredth answer, whatever was asked. */
    private static Set<String> headers(Answer answer) {
        Set<String> names = new TreeSet<>(answer.response().headers().map().keySet());
        names.remove("connection");
        return names;
    }

    private static Answer send(Visitor visitor, String method, Asking asking, String path) {
        Sending sending = visitor.request(method, path, asking.body());
        return (asking.contentType() == null ? sending : sending.with("Content-Type", asking.contentType())).send();
    }
}
