package org.actionledger.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A plan of three recommendations: one with three actions, one without a number and an action, one that was withdrawn. */
@QueryServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanFilesTest {

    private static final String READER = "reader-" + UUID.randomUUID();
    private static final String TOKEN = TestIssuer.tokenFor(new Actor(READER, Role.AUDITOR, null, null));
    private static final Instant BEGUN = Instant.parse("2025-07-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 7, 14);
    private static final String[] STATUTORY = {
        "No.",
        "Recommendation",
        "Scope",
        "Action to take",
        "Lead agency",
        "Key milestones",
        "Target date",
        "Date of completion and outcome"
    };
    private static final String EXTRAS = "rag,latest-update,intended-outcome,responsible,first-target,parts";

    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final String reference = "DHR/" + review.toString().substring(0, 8);
    private final AgencyId partnership = Actions.anAgency();
    private final AgencyId police = Actions.anAgency();
    private final AgencyId trust = Actions.anAgency();
    private final RecommendationId trained = new RecommendationId(UUID.randomUUID());
    private final RecommendationId unnumbered = new RecommendationId(UUID.randomUUID());
    private final RecommendationId withdrawn = new RecommendationId(UUID.randomUUID());
    private final String path = "/api/v1/reviews/" + review + "/plan";

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private boolean given;

    @BeforeEach
    void a_plan() {
        if (given) {
            return;
        }
        given = true;
        ActionId one = new ActionId(UUID.randomUUID());
        ActionId two = new ActionId(UUID.randomUUID());
        ActionId three = new ActionId(UUID.randomUUID());
        Milestone draft = new Milestone(new MilestoneId(UUID.randomUUID()), "Draft it", soon());
        ledger.append(
                agency(partnership, "Safer Westshire"),
                agency(police, "Westshire Police"),
                agency(trust, "Westshire Trust"),
                new History("Review", review)
                        .at(BEGUN)
                        .then(new ReviewOpened(review, partnership, ReviewType.DHR, reference, null, null)),
                raised(trained, "5a", true, "=Officers are trained", List.of(new Part("a", "in each district"))),
                raised(unnumbered, "6", false, "Posters hang in the surgery", List.of()),
                raised(withdrawn, "7", true, "Raised twice", List.of())
                        .then(new RecommendationWithdrawn(withdrawn, "Raised twice", DAY)),
                new History("Action", one)
                        .at(BEGUN)
                        .then(assigned(one, 1, "Write a course,\n-\t\"good\" ones", Scope.REGIONAL))
                        .then(new MilestoneAdded(one, draft))
                        .then(new MilestoneAdded(
                                one, new Milestone(new MilestoneId(UUID.randomUUID()), "Test it", null)))
                        .at(Instant.parse("2025-09-01T08:00:00Z"))
                        .then(new MilestoneAchieved(one, draft.milestoneId(), DAY))
                        .then(new ExtensionGranted(
                                one,
                                1,
                                new TargetDate(
                                        "by winter",
                                        LocalDate.of(2026, 2, 28),
                                        Precision.SEASON,
                                        TargetKind.DUE,
                                        null,
                                        null),
                                null))
                        .then(new ProgressRecorded(
                                one,
                                "@first\nwas held",
                                Rag.AMBER,
                                null,
                                ActionStatus.PARTLY_COMPLETED,
                                List.of(),
                                List.of(),
                                List.of(),
                                DAY))
                        .then(new RatingAssured(one, Rag.RED, "Nobody came", DAY)),
                new History("Action", two)
                        .at(BEGUN)
                        .then(assigned(two, 2, "Ask", null))
                        .then(new ActionClosed(
                                two,
                                Closure.IMPLEMENTED,
                                "All were asked",
                                List.of(),
                                null,
                                true,
                                "Complete – 14/07/25",
                                DAY)),
                new History("Action", three)
                        .at(BEGUN)
                        .then(assigned(three, 3, "Tell", null))
                        .then(new CompletionReported(three, "All were told", false, DAY)));
        ledger.awaitRead("plan");
    }

    @Test
    void csv_has_the_columns_of_the_template_and_loses_nothing() {
        Http.Answer answer = get("?format=csv");
        List<NamedCsvRecord> rows = csv(answer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"plan-" + reference.replace('/', '-') + ".csv\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Read-Position")).matches("\\d+");
        assertThat(rows.getFirst().getHeader())
                .startsWith(STATUTORY)
                .endsWith("Action reference")
                .hasSize(9);
        assertThat(rows).extracting(row -> row.getField("No.")).containsExactly("5a", "5a", "5a", "", "7");
        assertThat(rows.getFirst().getFields())
                .containsExactly(
                        "5a",
                        "'=Officers are trained\n(a) in each district",
                        "Regional",
                        "Write a course,\n-\t\"good\" ones",
                        "Westshire Police\nWestshire Trust",
                        "Draft it (target: 10/12/17 June 2024) (achieved 14 July 2025)\nTest it",
                        "by winter\nby summer\n10/12/17 June 2024\nb) soon",
                        "Part completed",
                        reference + "/5a/1");
        assertThat(rows.get(1).getField("Scope")).isEqualTo("Local");
        assertThat(rows)
                .extracting(row -> row.getField("Date of completion and outcome"))
                .containsExactly(
                        "Part completed",
                        "Complete – 14/07/25\nAll were asked",
                        "Reported complete 14 July 2025, awaiting sign-off\nAll were told",
                        "",
                        "Recommendation withdrawn");
        assertThat(rows).extracting(row -> row.getField("Action reference")).endsWith("", "");
    }

    @Test
    void what_else_is_known_stands_beside_those_columns_if_asked_for() {
        NamedCsvRecord row = csv(get("?format=csv&with=" + EXTRAS)).getFirst();

        assertThat(row.getHeader().subList(8, row.getFieldCount()))
                .containsExactly(
                        "RAG",
                        "RAG assured",
                        "Latest update",
                        "Reported on",
                        "Intended outcome",
                        "Responsible post",
                        "First target date",
                        "Parts answered",
                        "Action reference");
        assertThat(row.getFields().subList(8, row.getFieldCount()))
                .containsExactly(
                        "Amber",
                        "Red",
                        "'@first\nwas held",
                        "2025-07-14",
                        "Officers recognise coercion",
                        "Head of Training",
                        "by summer\nby summer\n10/12/17 June 2024\nb) soon",
                        "a",
                        reference + "/5a/1");
    }

    @Test
    void a_workbook_and_a_document_say_the_same_as_csv() throws IOException {
        List<List<String>> csv = csv(get("?format=csv&with=" + EXTRAS)).stream()
                .map(row -> row.getFields().stream()
                        .map(cell -> cell.matches("(?s)'[=@].*") ? cell.substring(1) : cell)
                        .map(cell -> cell.equals(DAY.toString()) ? "14 July 2025" : cell)
                        .toList())
                .toList();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                        get("?format=xlsx&with=" + EXTRAS).bytes()));
                XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                        get("?format=docx&with=" + EXTRAS).bytes()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(IntStream.rangeClosed(1, sheet.getLastRowNum())
                            .mapToObj(row ->
                                    cells(sheet.getRow(row), csv.getFirst().size())))
                    .containsExactlyElementsOf(csv);
            assertThat(document.getTables().getFirst().getRows().stream()
                            .skip(1)
                            .map(PlanFilesTest::cells))
                    .containsExactlyElementsOf(csv);
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .startsWith(
                            "Action plan " + reference,
                            "Safer Westshire.",
                            "By all that is known now: what was true on 30 September 2025.");
        }
    }

    @Test
    void a_plan_of_the_past_says_of_which_point_it_is() throws IOException {
        Http.Answer csv = get("?format=csv&with=rag&recordedAt=2025-08-05T12:00:00Z");
        NamedCsvRecord row = csv(csv).getFirst();

        assertThat(csv.header("Content-Disposition")).endsWith("-known-2025-08-05T120000Z-true-on-2025-08-05.csv\"");
        assertThat(row.getField("Target date")).startsWith("by summer");
        assertThat(row.getField("Key milestones")).doesNotContain("achieved");
        assertThat(row.getField("RAG")).isEmpty();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                get("?format=docx&recordedAt=2025-08-05T12:00:00Z").bytes()))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("As it was known on 5 August 2025, 13:00:00 BST: what was true on 5 August 2025.");
        }
    }

    @Test
    void reviews_can_be_taken_away_too() {
        List<NamedCsvRecord> rows = csv(Http.at(port)
                .get("/api/v1/reviews?format=csv&partnership=" + partnership)
                .as(TOKEN)
                .send());

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getFieldsAsMap())
                .containsAllEntriesOf(Map.of(
                        "reference", reference,
                        "type", "DHR",
                        "partnership", "Safer Westshire",
                        "status", "Open",
                        "recommendations", "2",
                        "actions_partly_completed", "1",
                        "actions_closed", "1",
                        "actions_in_progress", "0",
                        "review_id", review.toString()));
        assertThat(csv(Http.at(port)
                        .get("/api/v1/reviews?format=csv&partnership=" + trust)
                        .as(TOKEN)
                        .send()))
                .isEmpty();
    }

    @Test
    void who_takes_a_plan_away_is_recorded() {
        String reader = "taker-" + UUID.randomUUID();
        Http.at(port)
                .get(path + "?format=docx&with=rag")
                .as(TestIssuer.tokenFor(new Actor(reader, Role.AUDITOR, null, null)))
                .send();

        assertThat(jdbc.sql("select kind, subject::text, parameters::text, outcome from reads.reading where"
                                + " actor_id = ?")
                        .param(reader)
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "kind",
                        "EXPORT",
                        "subject",
                        review.toString(),
                        "parameters",
                        "{\"with\": \"rag\", \"format\": \"docx\"}",
                        "outcome",
                        200));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv;charset=UTF-8",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
                + " application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "'text/csv;q=0.1, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "*/*, application/json"
    })
    void the_form_can_be_said_by_the_header(String liked, String given) {
        Http.Answer answer =
                Http.at(port).get(path).as(TOKEN).with("Accept", liked).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?format=pdf",
                "?format=csv&limit=5",
                "?format=docx&with=colours",
                "?with=rag",
                "?format=csv&cursor=x"
            })
    void what_is_not_right_is_refused(String query) {
        assertThat(get(query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "docx"})
    void an_unknown_plan_is_a_problem_document_whatever_the_form(String form) {
        Http.Answer answer = Http.at(port)
                .get("/api/v1/reviews/" + UUID.randomUUID() + "/plan?format=" + form)
                .as(TOKEN)
                .send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void every_form_is_described() {
        JsonNode described =
                Http.at(port).get("/v3/api-docs").send().json().at("/paths/~1api~1v1~1reviews~1{id}~1plan/get");

        assertThat(described.at("/responses/200/content").propertyNames())
                .contains(
                        "text/csv",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(described.at("/responses/200/content").toString()).contains("PlanPage");
        assertThat(described.path("parameters").findValuesAsString("name"))
                .contains("id", "format", "with", "bom", "limit", "cursor", "recordedAt", "effectiveOn");
    }

    private static List<String> cells(Row row, int count) {
        return IntStream.range(0, count)
                .mapToObj(column -> new DataFormatter().formatCellValue(row.getCell(column)))
                .toList();
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(PlanFilesTest::text).toList();
    }

    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static List<NamedCsvRecord> csv(Http.Answer answer) {
        return CsvReader.builder().ofNamedCsvRecord(answer.body()).stream().toList();
    }

    private Http.Answer get(String query) {
        return Http.at(port).get(path + query).as(TOKEN).send();
    }

    private History raised(RecommendationId id, String number, boolean printed, String text, List<Part> parts) {
        return new History("Recommendation", id)
                .at(BEGUN)
                .then(new RecommendationRaised(
                        id,
                        review,
                        partnership,
                        reference,
                        number,
                        printed,
                        text,
                        parts,
                        null,
                        Scope.LOCAL,
                        List.of()));
    }

    private ActionAssigned assigned(ActionId id, int position, String description, @Nullable Scope scope) {
        return new ActionAssigned(
                id,
                reference + "/5a/" + position,
                trained,
                review,
                partnership,
                List.of("a"),
                description,
                scope,
                "Officers recognise coercion",
                targets(),
                police,
                List.of(trust),
                new Post("Head of Training", "p-1"),
                BEGUN.atZone(java.time.ZoneOffset.UTC).toLocalDate());
    }

    private static List<TargetDate> targets() {
        TargetDate summer =
                new TargetDate("by summer", LocalDate.of(2025, 8, 31), Precision.SEASON, TargetKind.DUE, null, null);
        TargetDate twelfth =
                new TargetDate(soon().raw(), LocalDate.of(2024, 6, 12), Precision.DAY, TargetKind.DUE, null, null);
        TargetDate unread = new TargetDate("soon", null, Precision.NONE, TargetKind.UNKNOWN, "b", null);
        TargetDate again =
                new TargetDate("by summer", LocalDate.of(2025, 8, 31), Precision.SEASON, TargetKind.DUE, null, null);
        return Arrays.asList(summer, again, soon(), twelfth, unread);
    }

    private static TargetDate soon() {
        return new TargetDate(
                "10/12/17 June 2024", LocalDate.of(2024, 6, 10), Precision.DAY, TargetKind.DUE, null, null);
    }

    private static History agency(AgencyId id, String name) {
        return new History("Agency", id)
                .at(BEGUN)
                .then(new AgencyRegistered(id, name, AgencyKind.OTHER, List.of(), null, null));
    }
}
