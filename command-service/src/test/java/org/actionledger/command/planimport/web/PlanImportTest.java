package org.actionledger.command.planimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Rag;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverHttp
class PlanImportTest {

    private static final Path SAMPLES = Path.of("../samples");
    private static final AgencyId PARTNERSHIP = AgencyId.of("01900000-0000-7000-8000-000000000001");
    private static final String COORDINATOR = token("coordinator", Role.COORDINATOR, PARTNERSHIP);

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EventStore events;

    private Http server;

    private static String token(String id, Role role, @Nullable AgencyId agency) {
        return TestIssuer.tokenFor(new Actor(id, role, agency, null));
    }

    @BeforeEach
    void theAgenciesOfTheSampleAreRegistered(@LocalServerPort int port) throws IOException {
        server = Http.at(port);
        for (JsonNode agency : JsonMapper.shared().readTree(Files.readString(SAMPLES.resolve("agencies.json")))) {
            assertThat(server.post("/api/v1/agencies", agency.toString())
                            .as(COORDINATOR)
                            .send()
                            .status())
                    .isIn(201, 409);
        }
    }

    private static String sample() throws IOException {
        return Files.readString(SAMPLES.resolve("fenmarsh-fm07.csv"));
    }

    private static String newReference() {
        return "FM-" + UUID.randomUUID();
    }

    /** Without digits: five in a row would read as a telephone number, and whatever has one is no name. */
    private static String newWord() {
        return UUID.randomUUID().toString().replaceAll("\\d", "x").substring(24);
    }

    private static Upload upload(String file, String reference) {
        return filled(Upload.of(file), reference);
    }

    private static Upload upload(byte[] file, String reference) {
        return filled(Upload.of(file), reference);
    }

    private static Upload filled(Upload upload, String reference) {
        return upload.with("partnership", PARTNERSHIP.toString())
                .with("reference", reference.substring(0, Math.min(40, reference.length())))
                .with("type", "DHR")
                .with("pseudonym", "Rowan")
                .with("asOf", "2025-09-30");
    }

    private Http.Answer send(Upload upload) {
        return upload.to(server).as(COORDINATOR).send();
    }

    private JsonNode get(String path) {
        Http.Answer answer = server.get(path).as(COORDINATOR).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private long eventsStored() {
        return sql.sql("select count(*) from eventstore.domain_event_entry")
                .query(Long.class)
                .single();
    }

    private long importsStored() {
        return sql.sql("select (select count(*) from command.plan_import) + (select count(*) from"
                        + " command.plan_import_row)")
                .query(Long.class)
                .single();
    }

    private List<? extends DomainEventMessage<?>> eventsOf(String importPath, int row) {
        String action = get(importPath + "/rows/" + row).path("actionId").asString();
        return events.readEvents(action).asStream().toList();
    }

    private static List<String> kinds(List<? extends DomainEventMessage<?>> messages) {
        return messages.stream()
                .map(message -> message.getPayloadType().getSimpleName())
                .toList();
    }

    @Test
    void the_sample_plan_is_taken_over_with_every_row_and_every_cell() throws IOException {
        Http.Answer answer = send(upload(sample(), newReference()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String path = answer.header("Location");
        JsonNode summary = answer.json();
        assertThat(summary).isEqualTo(get(path));
        assertThat(summary.path("recommendations").asInt()).isEqualTo(10);
        assertThat(summary.path("actions").asInt()).isEqualTo(15);
        assertThat(summary.path("fileName").asString()).isEqualTo("fm07.csv");
        assertThat(summary.path("importedBy").asString()).isEqualTo("coordinator");
        assertThat(summary.path("columns").path(11).path("heading").asString()).isEqualTo("Comments");
        assertThat(summary.path("columns").path(11).has("meaning")).isFalse();

        Table table = PlanFile.read(Files.readAllBytes(SAMPLES.resolve("fenmarsh-fm07.csv")));
        for (Table.Row row : table.rows()) {
            JsonNode kept = get(path + "/rows/" + row.number());
            assertThat(texts(kept.path("cells"), "column")).isEqualTo(table.headings());
            assertThat(texts(kept.path("cells"), "text")).isEqualTo(row.cells());
        }
    }

    /** The sample with a title above, in a workbook. */
    private static byte[] workbook() throws IOException {
        Table table = PlanFile.read(Files.readAllBytes(SAMPLES.resolve("fenmarsh-fm07.csv")));
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("FM07");
            sheet.createRow(0).createCell(0).setCellValue("Fenmarsh: what we will do");
            List<List<String>> rows = new ArrayList<>(List.of(table.headings()));
            table.rows().forEach(row -> rows.add(row.cells()));
            for (int row = 0; row < rows.size(); row++) {
                Row written = sheet.createRow(row + 1);
                for (int column = 0; column < rows.get(row).size(); column++) {
                    written.createCell(column).setCellValue(rows.get(row).get(column));
                }
            }
            sheet.getRow(4).setZeroHeight(true);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void the_sample_in_a_workbook_is_the_same_plan_and_says_where_its_rows_stand_and_what_was_left_out()
            throws IOException {
        JsonNode plain = send(upload(sample(), newReference())).json();
        Http.Answer answer = send(upload(workbook(), newReference()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String path = answer.header("Location");
        JsonNode summary = answer.json();
        assertThat(summary).isEqualTo(get(path));
        assertThat(summary.path("actions")).isEqualTo(plain.path("actions"));
        assertThat(summary.path("columns")).isEqualTo(plain.path("columns"));
        assertThat(texts(summary.path("flags"), "reason")).containsExactly("TITLE_SKIPPED");
        for (int row = 1; row <= 15; row++) {
            JsonNode told = get(path + "/rows/" + row);
            JsonNode expected =
                    get("/api/v1/plan-imports/" + plain.path("importId").asString() + "/rows/" + row);
            assertThat(told.path("cells")).isEqualTo(expected.path("cells"));
            assertThat(told.path("readings")).isEqualTo(expected.path("readings"));
            assertThat(told.path("place").asString()).isEqualTo("sheet “FM07”, row " + (row + 2));
            assertThat(expected.has("place")).isFalse();
        }
        assertThat(texts(get(path + "/rows/3").path("flags"), "reason")).contains("HIDDEN");
        assertThat(texts(summary.path("flagged"), "place")).contains("sheet “FM07”, row 5");
    }

    @Test
    void a_file_that_is_broken_or_could_do_harm_is_refused_with_a_remedy_and_nothing_is_stored() throws IOException {
        long events = eventsStored();
        byte[] workbook = workbook();
        Http.Answer cut = send(upload(Arrays.copyOf(workbook, workbook.length / 2), newReference()));
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.json().path("type").asString()).endsWith("/plan-unreadable");
        assertThat(cut.json().path("problems").path(0).path("problem").asString())
                .contains("damaged");
        assertThat(cut.json().path("problems").path(0).path("remedy").asString())
                .contains("save it again");
        assertThat(eventsStored()).isEqualTo(events);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asString())
                .toList();
    }

    @Test
    void a_row_becomes_an_action_with_its_milestones_reports_and_end_and_says_where_it_came_from() throws IOException {
        String path = send(upload(sample(), newReference())).header("Location");
        String importId = path.substring(path.lastIndexOf('/') + 1);
        List<? extends DomainEventMessage<?>> events = eventsOf(path, 1);
        assertThat(kinds(events))
                .containsExactly(
                        "ActionAssigned",
                        "MilestoneAdded",
                        "MilestoneAdded",
                        "MilestoneAdded",
                        "ProgressRecorded",
                        "ProgressRecorded",
                        "ProgressRecorded",
                        "ActionClosed");
        ActionAssigned assigned = (ActionAssigned) events.getFirst().getPayload();
        assertThat(assigned.lead()).hasToString("01900000-0000-7000-8000-000000000002");
        assertThat(assigned.effectiveOn()).isEqualTo("2025-08-12");
        assertThat(((MilestoneAdded) events.get(1).getPayload()).milestone().description())
                .isEqualTo("Change request agreed");
        assertThat(((ProgressRecorded) events.get(4).getPayload()).reported()).isEqualTo(Rag.RED);
        ActionClosed closed = (ActionClosed) events.getLast().getPayload();
        assertThat(closed.closure()).isEqualTo(Closure.IMPLEMENTED);
        assertThat(closed.asPublished()).isTrue();
        assertThat(closed.asWritten()).isEqualTo("Complete 12/08/25");
        assertThat(closed.effectiveOn()).isEqualTo("2025-08-12");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getMetaData())
                        .containsEntry("source", "import:" + importId + "#1")
                        .containsEntry("correlationId", importId)
                        .containsEntry("actorId", "coordinator"));
        assertThat(events.get(4).getMetaData()).containsEntry("onBehalfOf", "01900000-0000-7000-8000-000000000002");
        assertThat(events.getFirst().getMetaData()).doesNotContainKey("onBehalfOf");
        assertThat(events.getLast().getMetaData()).doesNotContainKey("onBehalfOf");
    }

    @Test
    void each_row_ends_in_the_status_it_states() throws IOException {
        String path = send(upload(sample(), newReference())).header("Location");
        assertThat(lastProgress(path, 2).status()).isEqualTo(ActionStatus.IN_PROGRESS);
        assertThat(lastProgress(path, 3).status()).isEqualTo(ActionStatus.PARTLY_COMPLETED);
        assertThat(lastProgress(path, 3).effectiveOn()).isEqualTo("2025-07-31");
        assertThat(closure(path, 4).closure()).isEqualTo(Closure.IMPLEMENTED_ONGOING);
        assertThat(closure(path, 4).effectiveOn()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(closure(path, 11).supersededBy()).isEqualTo("recommendation 6");
        assertThat(kinds(eventsOf(path, 10))).containsExactly("ActionAssigned");
        assertThat(lastProgress(path, 14).narrative()).isEqualTo("Ongoing");
        assertThat(eventsOf(path, 15).getFirst().getPayload()).isInstanceOf(ActionProposed.class);
    }

    private ProgressRecorded lastProgress(String path, int row) {
        return (ProgressRecorded) eventsOf(path, row).getLast().getPayload();
    }

    private ActionClosed closure(String path, int row) {
        return (ActionClosed) eventsOf(path, row).getLast().getPayload();
    }

    @Test
    void what_is_read_and_what_is_flagged_stands_beside_the_cells() throws IOException {
        String path = send(upload(sample(), newReference())).header("Location");
        JsonNode row = get(path + "/rows/4");
        assertThat(texts(row.path("readings").path("targets"), "dueBy"))
                .containsExactly("2025-06-10", "2025-06-12", "2025-06-17", "");
        assertThat(texts(row.path("flags"), "reason")).containsExactly("DAY_ASSUMED");
        assertThat(texts(get(path).path("flagged"), "row")).contains("4").doesNotContain("15");
    }

    @Test
    void a_reference_that_is_taken_is_refused_and_nothing_is_stored() throws IOException {
        String reference = newReference();
        send(upload(sample(), reference));
        long events = eventsStored();
        long imports = importsStored();
        Http.Answer again = send(upload(sample(), reference));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("refusal").asString()).isEqualTo("REFERENCE_TAKEN");
        assertThat(eventsStored()).isEqualTo(events);
        assertThat(importsStored()).isEqualTo(imports);
    }

    @Test
    void a_refusal_in_the_last_row_leaves_no_event_and_no_row_and_the_mended_plan_is_taken() {
        String reference = newReference();
        String plan = "Ref,Recommendation,Action,Lead agency\nA-1,Train,a,New %s Council\nA-2,Audit,b,\nA 1,Report,c,\n"
                .formatted(newWord());
        send(upload("Ref,Recommendation,Action\n1,Train,a\n", newReference()));
        long events = eventsStored();
        long imports = importsStored();

        Http.Answer refused = send(upload(plan, reference));

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().path("refusal").asString()).isEqualTo("NUMBER_TAKEN");
        assertThat(refused.json().path("detail").asString()).startsWith("Row 3: ");
        assertThat(eventsStored()).isEqualTo(events);
        assertThat(importsStored()).isEqualTo(imports);

        Http.Answer mended = send(upload(plan.replace("A 1", "A-3"), reference));
        assertThat(mended.status()).as(mended.body()).isEqualTo(201);
        assertThat(mended.json().path("agencies").path(0).path("isNew").asBoolean())
                .isTrue();
    }

    @Test
    void of_two_imports_at_once_with_one_reference_one_is_taken_whole_and_the_other_refused() throws Exception {
        String reference = newReference();
        Callable<Http.Answer> sending = () -> send(upload(sample(), reference));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Http.Answer> answer : both.invokeAll(List.of(sending, sending))) {
                answers.add(answer.get().status());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(sql.sql("select count(*) from command.plan_import_row r where not exists (select 1 from"
                                + " eventstore.domain_event_entry e where e.aggregate_identifier ="
                                + " r.action_id::text)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_agency_that_one_plan_brought_is_found_by_the_next() {
        String name = "Fen " + newWord() + " Hospital";
        String plan = "Recommendation,Action,Lead agency\nTrain,a," + name + "\n";
        Http.Answer answer = send(upload(plan, newReference()));
        JsonNode first = answer.json().path("agencies").path(0);
        JsonNode second =
                send(upload(plan, newReference())).json().path("agencies").path(0);
        assertThat(first.path("isNew").asBoolean()).as(answer.body()).isTrue();
        assertThat(second.path("isNew").asBoolean()).isFalse();
        assertThat(second.path("agencyId")).isEqualTo(first.path("agencyId"));
    }

    @Test
    void a_file_that_is_no_plan_is_refused_with_all_reasons_and_nothing_is_stored() {
        long events = eventsStored();
        Http.Answer answer = send(upload("Recommendation,Action\na\nb,c,d\n", newReference()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).endsWith("/plan-unreadable");
        assertThat(texts(answer.json().path("problems"), "row")).containsExactly("1", "2");
        assertThat(send(upload("Topic,Notes\na,b\n", newReference())).json().path("problems"))
                .hasSize(2);
        assertThat(eventsStored()).isEqualTo(events);
    }

    @Test
    void a_file_larger_than_a_plan_may_be_is_refused() {
        Http.Answer answer = send(upload("x".repeat((int) PlanTooLarge.MOST_BYTES + 1), newReference()));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asString()).contains("8 MB");
    }

    @Test
    void every_field_that_is_missing_or_wrong_is_named_at_once() {
        Http.Answer answer = send(
                Upload.of("Recommendation,Action\na,b\n").with("type", "XYZ").with("asOf", "30/09/25"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(texts(answer.json().path("errors"), "field"))
                .containsExactlyInAnyOrder("partnership", "reference", "type", "asOf");
    }

    @Test
    void a_plan_cannot_speak_for_a_day_to_come() {
        Http.Answer answer =
                send(upload("Recommendation,Action\na,b\n", newReference()).with("asOf", "2199-01-01"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("refusal").asString()).isEqualTo("EFFECTIVE_IN_THE_FUTURE");
    }

    @Test
    void only_a_coordinator_of_the_partnership_may() {
        Upload plan = upload("Recommendation,Action\na,b\n", newReference());
        Map<String, String> refusals = Map.of(
                token("contributor", Role.CONTRIBUTOR, PARTNERSHIP), "ONLY_THE_PARTNERSHIP",
                token("auditor", Role.AUDITOR, null), "ROLE_MAY_NOT",
                token("other", Role.COORDINATOR, new AgencyId(UUID.randomUUID())), "ONLY_THE_PARTNERSHIP");
        refusals.forEach((token, refusal) -> {
            Http.Answer answer = plan.to(server).as(token).send();
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("refusal").asString()).isEqualTo(refusal);
        });
        assertThat(plan.to(server).send().status()).isEqualTo(401);
    }

    @Test
    void a_partnership_that_is_not_registered_is_unknown() {
        AgencyId nobody = new AgencyId(UUID.randomUUID());
        Http.Answer answer = upload("Recommendation,Action\na,b\n", newReference())
                .with("partnership", nobody.toString())
                .to(server)
                .as(token("coordinator", Role.COORDINATOR, nobody))
                .send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("refusal").asString()).isEqualTo("AGENCY_UNKNOWN");
    }

    @Test
    void any_role_may_read_an_import_and_what_is_not_there_is_said_to_be_unknown() {
        String path =
                send(upload("Recommendation,Action\na,b\n", newReference())).header("Location");
        String auditor = token("auditor", Role.AUDITOR, null);
        assertThat(server.get(path).as(auditor).send().status()).isEqualTo(200);
        assertThat(server.get(path + "/rows/1").as(auditor).send().status()).isEqualTo(200);
        assertThat(server.get(path + "/rows/2").as(auditor).send().status()).isEqualTo(404);
        Http.Answer unknown = server.get("/api/v1/plan-imports/" + UUID.randomUUID())
                .as(auditor)
                .send();
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("type").asString()).endsWith("/import-unknown");
        assertThat(server.get("/api/v1/plan-imports/none").as(auditor).send().status())
                .isEqualTo(400);
    }
}
