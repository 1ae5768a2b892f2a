package org.actionledger.command.planimport.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import org.actionledger.command.door.NewId;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that are refused for another reason than what is in them. */
@OverHttp
class UnreadPlanTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String CONTRIBUTOR =
            Importing.token("a-contributor", Role.CONTRIBUTOR, NewId.of(AgencyId::new));

    @LocalServerPort
    private int port;

    @Test
    void whoever_may_not_import_is_told_so_before_the_file_has_come() throws IOException {
        assertThat(answerToTheBeginning("", "Authorization: Bearer " + CONTRIBUTOR))
                .startsWith("HTTP/1.1 403");
        assertThat(answerToTheBeginning("?as=if", "Authorization: Bearer " + CONTRIBUTOR))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void a_stranger_is_asked_for_a_token_before_the_file_has_come() throws IOException {
        assertThat(answerToTheBeginning("?as=if", "Accept: */*")).startsWith("HTTP/1.1 401");
    }

    @Test
    void a_body_that_is_not_of_parts_is_refused_with_and_without_a_key() {
        assertUnreadable(withoutParts());
        assertUnreadable(
                withoutParts().with("Idempotency-Key", NewId.of(AgencyId::new).toString()));
    }

    private Http.Sending withoutParts() {
        return Http.at(port)
                .request("POST", "/api/v1/plan-imports", "no parts")
                .with("Content-Type", "multipart/form-data")
                .as(Importing.token("a-coordinator", Role.COORDINATOR, NewId.of(AgencyId::new)));
    }

    private static void assertUnreadable(Http.Sending sending) {
        Http.Answer answer = sending.send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).endsWith("/unreadable-body");
    }

    /** The first line of what is answered to somebody who has sent no more than the first bytes of a large file. */
    private String answerToTheBeginning(String query, String header) throws IOException {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            connection
                    .getOutputStream()
                    .write("""
                        POST /api/v1/plan-imports%s HTTP/1.1
                        Host: localhost
                        %s
                        Content-Type: multipart/form-data; boundary=a-line
                        Content-Length: 1000000

                        --a-line
                        Content-Disposition: form-data; name="file"; filename="plan.csv"

                        Recommendation,Action
                        """.formatted(query, header).replace("\n", "\r\n").getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII)).readLine();
        }
    }
}
