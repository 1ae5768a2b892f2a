package org.actionledger.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.JsonNode;

/** The trail as CSV and as a page, of an action about which somebody wrote what would do harm if it were not taken as text. */
@QueryServiceTest
class AuditTrailDocumentsTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final String HOSTILE =
            "<script>alert(\"x\")</script> & <img src=x onerror=alert(1)> ${7*7} [[${7*7}]]";

    private final Actions action = Actions.another();
    private final String path = "/api/v1/actions/" + action.actionId() + "/audit-trail";

    @Autowired
    Ledger ledger;

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void an_action_with_a_hostile_history() {
        History history = action.history().then(action.assigned(Actions.anAgency()));
        history.at(Instant.parse("2025-12-01T09:00:00Z")).then(told(HOSTILE));
        history.then(new EntryCorrected(
                        action.actionId(),
                        history.lastId(),
                        new Correction(null, Rag.RED, null),
                        "Wrong, \"very\" wrong"))
                .then(new ActionRevised(action.actionId(), "=HYPERLINK(\"http://x\")", null, "+1"))
                .then(told("-\tfirst line\nsecond, line"));
        ledger.append(history);
        ledger.awaitRead(AuditTrailProjection.NAME);
    }

    @Test
    void csv_has_a_row_for_each_entry_and_gives_the_narrative_back_word_for_word() {
        Http.Answer answer = get(path, "text/csv");
        List<NamedCsvRecord> rows = rows(answer.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"audit-trail-" + action.actionId() + ".csv\"");
        assertThat(answer.header("Read-Position")).matches("\\d+");
        assertThat(answer.body()).startsWith("sequence,event_id,what,").contains("\r\n");
        assertThat(rows).extracting(row -> row.getField("sequence")).containsExactly("0", "1", "2", "3", "4");
        NamedCsvRecord told = rows.get(1);
        assertThat(told.getField("what")).isEqualTo("Progress recorded");
        assertThat(told.getField("status_from")).isEqualTo("Assigned");
        assertThat(told.getField("status_to")).isEqualTo("In progress");
        assertThat(told.getField("changes")).contains("Reported: nothing → Green");
        assertThat(told.getField("narrative")).isEqualTo(HOSTILE);
        assertThat(told.getField("effective_on")).isEqualTo("2025-06-30");
        assertThat(told.getField("recorded_at")).isEqualTo("2025-12-01T09:00:00Z");
        assertThat(told.getField("corrected_by")).isEqualTo("2: Wrong, \"very\" wrong\nReported: Green → Red");
        assertThat(rows.get(0).getField("recorded_at")).isEqualTo("2025-07-01T09:00:00+01:00");
        assertThat(rows.get(2).getField("corrects")).isEqualTo("1");
    }

    @Test
    void no_cell_of_csv_is_a_formula() {
        List<NamedCsvRecord> rows = rows(get(path, "text/csv").body());

        assertThat(rows.get(3).getField("reason")).isEqualTo("'+1");
        assertThat(rows.get(4).getField("narrative")).isEqualTo("'-\tfirst line\nsecond, line");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*")));
    }

    @Test
    void csv_bears_a_mark_only_if_asked_for() {
        assertThat(get(path + "?format=csv", "*/*").body()).startsWith("sequence");
        assertThat(get(path + "?format=csv&bom=true", "*/*").body()).startsWith("\ufeffsequence");
    }

    @Test
    void the_page_shows_what_was_written_as_text_and_may_run_nothing() throws Exception {
        Http.Answer answer = get(path, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        String page = answer.body();

        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page)
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;img src=x onerror=alert(1)&gt;")
                .contains("${7*7} [[${7*7}]]")
                .doesNotContain("<script", "<img", "[[49]]", "; 49");
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void the_page_can_be_read_by_people_and_by_their_aids() {
        String page = get(path + "?format=html", "*/*").body();

        assertThat(page)
                .contains("<html lang=\"en-GB\"")
                .contains("<title>Audit trail of DHR1/1/1 – Action Ledger</title>")
                .contains("<caption>5 entries; recorded times and days are those of London (GMT or BST)</caption>")
                .contains("<th scope=\"col\">Recorded at</th>", "<th scope=\"row\">4</th>", "@media print")
                .contains("Status: Assigned → In progress", "No change of status", "Rating: Green")
                .contains(">1 July 2025, 09:00:00 BST<", ">1 December 2025, 09:00:00 GMT<", ">30 June 2025<")
                .contains("Corrected by <a href=\"#entry-2\">entry 2</a>", "Corrects <a href=\"#entry-1\">entry 1</a>")
                .contains("Reported: Green → Red")
                .contains("Made on 30 September 2025, 00:30:00 BST.");
    }

    @Test
    void only_the_changes_of_status_can_be_taken_away() {
        assertThat(rows(get(path + "?only=status", "text/csv").body()))
                .extracting(row -> row.getField("sequence"))
                .containsExactly("0", "1");
        assertThat(get(path + "?only=status", "text/html").body())
                .contains("Only the changes of status are shown.", "<caption>2 entries");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ?recordedAt=2025-08-05T12:00:00Z                        | -known-2025-08-05T120000Z-true-on-2025-08-05 | As it was known on 5 August 2025, 13:00:00 BST: what was true on 5 August 2025.
        ?effectiveOn=2025-08-05                                 |                           -true-on-2025-08-05 | By all that is known now: what was true on 5 August 2025.
        ?recordedAt=2025-08-05T12:00:00Z&effectiveOn=2025-07-31 | -known-2025-08-05T120000Z-true-on-2025-07-31 | As it was known on 5 August 2025, 13:00:00 BST: what was true on 31 July 2025.
        """)
    void what_is_taken_away_of_the_past_says_of_which(String point, String name, String words) {
        Http.Answer table = get(path + point, "text/csv");

        assertThat(table.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"audit-trail-" + action.actionId() + name + ".csv\"");
        assertThat(table.body()).startsWith("sequence,event_id,what,");
        assertThat(get(path + point, "text/html").body()).contains("<p>" + words + "</p>");
    }

    @Test
    void what_is_taken_away_of_now_speaks_of_no_other_point() {
        assertThat(get(path, "text/html").body()).doesNotContain("what was true on");
    }

    @Test
    void whoever_does_not_say_which_form_gets_json_and_the_parameter_goes_before_the_header() {
        assertThat(get(path, "*/*").header("Content-Type")).startsWith("application/json");
        assertThat(get(path + "?format=json", "text/html").header("Content-Type"))
                .startsWith("application/json");
        assertThat(get(path, "image/png").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?format=pdf", "?format=csv&limit=5", "?format=html&only=rating", "?format=csv&bom=perhaps"})
    void a_parameter_that_is_not_right_is_refused_in_every_form(String query) {
        Http.Answer answer = get(path + query, "*/*");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/html"})
    void an_unknown_action_is_a_problem_document_whatever_the_form(String form) {
        Http.Answer answer = get("/api/v1/actions/" + Actions.another().actionId() + "/audit-trail", form);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void every_form_is_described() {
        JsonNode described =
                Http.at(port).get("/v3/api-docs").send().json().at("/paths/~1api~1v1~1actions~1{id}~1audit-trail/get");

        assertThat(described.at("/responses/200/content").propertyNames()).contains("text/csv", "text/html");
        assertThat(described.at("/responses/200/content").toString()).contains("AuditTrailPage");
        assertThat(described.path("parameters").findValuesAsString("name"))
                .contains("id", "only", "format", "limit", "cursor", "bom");
    }

    @Test
    void a_trail_without_entries_says_so() {
        String page = new TrailPrint(templates, clock)
                .of(new WholeAuditTrail(action.actionId(), null, "DHR1/1/1", true, List.of()));

        assertThat(page).contains("There are no entries.").doesNotContain("<table");
    }

    private ProgressRecorded told(String narrative) {
        return new ProgressRecorded(
                action.actionId(),
                narrative,
                Rag.GREEN,
                null,
                ActionStatus.IN_PROGRESS,
                List.of(),
                List.of(),
                List.of(),
                DAY);
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private Http.Answer get(String where, String form) {
        return Http.at(port).get(where).as(TOKEN).with("Accept", form).send();
    }
}
