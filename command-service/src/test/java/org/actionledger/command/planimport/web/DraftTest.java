package org.actionledger.command.planimport.web;

import static org.actionledger.command.planimport.web.Importing.newReference;
import static org.actionledger.command.planimport.web.Importing.path;
import static org.actionledger.command.planimport.web.Importing.sample;
import static org.actionledger.command.planimport.web.Importing.texts;
import static org.actionledger.command.planimport.web.Importing.token;
import static org.actionledger.command.planimport.web.Importing.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.actionledger.command.overhttp.Crash;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.eventstore.Places;
import org.actionledger.platform.http.Http;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a draft shows of a plan, and which plans become none. */
@OverHttp
class DraftTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EventStore events;

    private Importing importing;

    @BeforeEach
    void theAgenciesOfTheSampleAreRegistered(@LocalServerPort int port) {
        importing = Importing.samples(port);
    }

    private long eventsStored() {
        return Places.of(events.createHeadToken());
    }

    private long importsStored() {
        return sql.sql("select (select count(*) from command.plan_import) + (select count(*) from"
                        + " command.plan_import_row)")
                .query(Long.class)
                .single();
    }

    @Test
    void a_draft_shows_every_row_and_every_cell_and_enters_nothing() throws IOException {
        long events = eventsStored();
        Http.Answer answer = importing.send(importing.upload(sample(), newReference()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        JsonNode draft = answer.json();
        assertThat(answer.header("Location")).isEqualTo(path(draft));
        assertThat(draft).isEqualTo(importing.get(path(draft)));
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("newReview").asBoolean()).isTrue();
        assertThat(draft.path("fileName").asString()).isEqualTo("fm07.csv");
        assertThat(draft.path("begunBy").asString()).isEqualTo("coordinator");
        assertThat(draft.path("counts").path("rows").asInt()).isEqualTo(15);
        assertThat(draft.path("counts").path("new").asInt()).isEqualTo(15);
        assertThat(draft.path("counts").path("recommendations").asInt()).isEqualTo(10);
        assertThat(draft.path("columns").path(6).path("meaning").asString()).isEqualTo("TARGET");
        assertThat(draft.path("columns").path(6).path("from").asString()).isEqualTo("HEADING");
        assertThat(draft.path("columns").path(11).path("heading").asString()).isEqualTo("Comments");
        assertThat(draft.path("columns").path(11).has("meaning")).isFalse();

        Table table = PlanFile.read(Files.readAllBytes(Importing.SAMPLES.resolve("fenmarsh-fm07.csv")));
        for (Table.Row row : table.rows()) {
            JsonNode kept = importing.get(path(draft) + "/rows/" + row.number());
            assertThat(texts(kept.path("cells"), "column")).isEqualTo(table.headings());
            assertThat(texts(kept.path("cells"), "text")).isEqualTo(row.cells());
        }
        assertThat(eventsStored()).isEqualTo(events);
    }

    @Test
    void what_is_read_what_is_flagged_and_how_sure_it_is_stands_beside_the_cells() {
        JsonNode draft = importing.drafts(sample(), newReference());
        JsonNode row = importing.get(path(draft) + "/rows/4");
        assertThat(texts(row.path("readings").path("targets"), "dueBy"))
                .containsExactly("2025-06-10", "2025-06-12", "2025-06-17", "");
        assertThat(texts(row.path("flags"), "reason")).containsExactly("DAY_ASSUMED");
        assertThat(row.path("confidence").asString()).isEqualTo("DOUBTFUL");
        assertThat(row.path("effect").asString()).isEqualTo("NEW");
        assertThat(importing.get(path(draft) + "/rows/15").path("confidence").asString())
                .isEqualTo("CERTAIN");
        assertThat(texts(draft.path("flagged"), "row")).contains("4").doesNotContain("15");
        JsonNode counts = draft.path("counts");
        assertThat(counts.path("certain").asInt()
                        + counts.path("doubtful").asInt()
                        + counts.path("unread").asInt())
                .isEqualTo(15);
        assertThat(counts.path("flagged").asInt())
                .isEqualTo(draft.path("flagged").size());
    }

    @Test
    void rows_are_turned_page_by_page_and_those_that_are_no_actions_are_among_them() {
        String plan = "Recommendation,Action,Lead agency\nTheme 1: Training,,\nTrain,a,\nRecommendation,Action,Lead"
                + " agency\nAudit,b,\n";
        JsonNode draft = importing.drafts(plan, newReference());
        JsonNode first = importing.get(path(draft) + "/rows?limit=3");
        assertThat(texts(first.path("rows"), "kind")).containsExactly("GROUP", "ACTION", "HEADINGS");
        JsonNode last = importing.get(
                path(draft) + "/rows?limit=3&from=" + first.path("next").asInt());
        assertThat(texts(last.path("rows"), "row")).containsExactly("4");
        assertThat(last.has("next")).isFalse();
        assertThat(texts(importing.get(path(draft) + "/rows?only=aside").path("rows"), "row"))
                .containsExactly("1", "3");
        assertThat(texts(importing.get(path(draft) + "/rows?only=left-out").path("rows"), "row"))
                .isEmpty();
        assertThat(importing
                        .server
                        .get(path(draft) + "/rows?limit=201&from=0&only=any")
                        .as(importing.coordinator)
                        .send()
                        .json()
                        .path("errors"))
                .hasSize(2);
    }

    /** The sample with a title above, in a workbook. */
    private static byte[] workbook() throws IOException {
        Table table = PlanFile.read(Files.readAllBytes(Importing.SAMPLES.resolve("fenmarsh-fm07.csv")));
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
        JsonNode plain = importing.drafts(sample(), newReference());
        JsonNode draft =
                importing.send(importing.upload(workbook(), newReference())).json();
        assertThat(draft.path("counts").path("new"))
                .isEqualTo(plain.path("counts").path("new"));
        assertThat(draft.path("columns")).isEqualTo(plain.path("columns"));
        assertThat(texts(draft.path("flags"), "reason")).containsExactly("TITLE_SKIPPED");
        for (int row = 1; row <= 15; row++) {
            JsonNode told = importing.get(path(draft) + "/rows/" + row);
            JsonNode expected = importing.get(path(plain) + "/rows/" + row);
            assertThat(told.path("cells")).isEqualTo(expected.path("cells"));
            assertThat(told.path("readings")).isEqualTo(expected.path("readings"));
            assertThat(told.path("place").asString()).isEqualTo("sheet “FM07”, row " + (row + 2));
            assertThat(expected.has("place")).isFalse();
        }
        assertThat(texts(importing.get(path(draft) + "/rows/3").path("flags"), "reason"))
                .contains("HIDDEN");
        assertThat(texts(draft.path("flagged"), "place")).contains("sheet “FM07”, row 5");
    }

    @Test
    void a_file_that_is_broken_or_is_no_table_of_rows_is_refused_with_all_reasons_and_nothing_is_stored()
            throws IOException {
        long imports = importsStored();
        byte[] workbook = workbook();
        Http.Answer cut =
                importing.send(importing.upload(Arrays.copyOf(workbook, workbook.length / 2), newReference()));
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.json().path("type").asString()).endsWith("/plan-unreadable");
        assertThat(cut.json().path("problems").path(0).path("problem").asString())
                .contains("damaged");
        assertThat(cut.json().path("problems").path(0).path("remedy").asString())
                .contains("save it again");
        Http.Answer uneven = importing.send(importing.upload("Recommendation,Action\na\nb,c,d\n", newReference()));
        assertThat(uneven.status()).isEqualTo(422);
        assertThat(texts(uneven.json().path("problems"), "row")).containsExactly("1", "2");
        assertThat(importsStored()).isEqualTo(imports);
    }

    @Test
    void a_file_larger_than_a_plan_may_be_is_refused() {
        Http.Answer answer =
                importing.send(importing.upload("x".repeat((int) PlanTooLarge.MOST_BYTES + 1), newReference()));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asString()).contains("8 MB");
    }

    @Test
    void every_field_that_is_missing_or_wrong_is_named_at_once() {
        Http.Answer answer = importing.send(
                Upload.of("Recommendation,Action\na,b\n").with("type", "XYZ").with("asOf", "30/09/25"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(texts(answer.json().path("errors"), "field"))
                .containsExactlyInAnyOrder("partnership", "reference", "type", "asOf");
    }

    @Test
    void the_type_of_a_review_may_be_left_out_only_where_the_partnership_has_it_already() {
        String reference = newReference();
        String plan = "Ref,Recommendation,Action\n1,Train,a\n";
        Http.Answer without = importing.send(importing.upload(plan, reference).with("type", ""));
        assertThat(without.status()).isEqualTo(400);
        assertThat(texts(without.json().path("errors"), "field")).containsExactly("type");

        importing.takesOver(plan, reference);

        JsonNode next = importing
                .send(importing.upload(plan, reference).with("type", ""))
                .json();
        assertThat(next.path("newReview").asBoolean()).as(next.toString()).isFalse();
        assertThat(next.path("reviewId").isString()).isTrue();
    }

    @Test
    void a_plan_cannot_speak_for_a_day_to_come() {
        Http.Answer answer = importing.send(
                importing.upload("Recommendation,Action\na,b\n", newReference()).with("asOf", "2199-01-01"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("refusal").asString()).isEqualTo("EFFECTIVE_IN_THE_FUTURE");
    }

    @Test
    void what_an_instance_did_to_a_draft_that_died_before_it_answered_is_not_done_again() {
        Upload plan = importing.upload("Recommendation,Action\na,b\nc,d\n", newReference());
        long before = importsStored();

        JsonNode draft = sameAfterACrash(() -> plan.to(importing.server).as(importing.coordinator))
                .json();
        JsonNode mended = sameAfterACrash(() -> importing.patch(draft, "{\"rows\": {\"1\": {\"leftOut\": true}}}"))
                .json();
        Http.Answer discarded = sameAfterACrash(() -> importing
                .server
                .request("DELETE", path(draft), null)
                .with("If-Match", version(mended))
                .as(importing.coordinator));

        assertThat(version(mended)).isEqualTo("\"1\"");
        assertThat(discarded.status()).isEqualTo(204);
        assertThat(importsStored()).isEqualTo(before);
    }

    private Http.Answer sameAfterACrash(Supplier<Http.Sending> sending) {
        String key = UUID.randomUUID().toString();
        Http.Answer first = sending.get().with("Idempotency-Key", key).send();
        Crash.beforeTheAnswer(sql);
        Http.Answer again = sending.get().with("Idempotency-Key", key).send();

        assertThat(again.status()).as(again.body()).isEqualTo(first.status()).isBetween(200, 299);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        return again;
    }

    @Test
    void only_a_coordinator_of_the_partnership_may() {
        Upload plan = importing.upload("Recommendation,Action\na,b\n", newReference());
        JsonNode draft = importing.send(plan).json();
        Map<String, String> refusals = Map.of(
                token("contributor", Role.CONTRIBUTOR, importing.partnership), "forbidden",
                token("auditor", Role.AUDITOR, null), "forbidden",
                token("other", Role.COORDINATOR, new AgencyId(UUID.randomUUID())), "import-unknown");
        refusals.forEach((token, refusal) -> {
            Http http = importing.server;
            for (Http.Sending sending : List.of(
                    importing.patch(draft, "{}"),
                    http.request("POST", path(draft) + "/confirmation", null),
                    http.request("DELETE", path(draft), null))) {
                Http.Answer answer =
                        sending.with("If-Match", version(draft)).as(token).send();
                assertThat(answer.status()).isEqualTo(refusal.equals("forbidden") ? 403 : 404);
                assertThat(answer.json().path("type").asString()).endsWith("/" + refusal);
            }
        });
        assertThat(plan.to(importing.server).send().status()).isEqualTo(401);
        Http.Answer forAnother = plan.to(importing.server)
                .as(token("other", Role.COORDINATOR, new AgencyId(UUID.randomUUID())))
                .send();
        assertThat(forAnother.status()).isEqualTo(403);
        assertThat(forAnother.json().path("refusal").asString()).isEqualTo("ONLY_THE_PARTNERSHIP");
    }

    @Test
    void a_partnership_that_is_not_registered_is_unknown() {
        AgencyId nobody = new AgencyId(UUID.randomUUID());
        Http.Answer answer = importing
                .upload("Recommendation,Action\na,b\n", newReference())
                .with("partnership", nobody.toString())
                .to(importing.server)
                .as(token("coordinator", Role.COORDINATOR, nobody))
                .send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("refusal").asString()).isEqualTo("AGENCY_UNKNOWN");
    }

    @Test
    void an_auditor_may_read_an_import_and_what_is_not_there_is_said_to_be_unknown() {
        JsonNode draft = importing.drafts("Recommendation,Action\na,b\n", newReference());
        String auditor = token("auditor", Role.AUDITOR, null);
        for (String readable : List.of("", "/rows", "/rows/1")) {
            assertThat(importing
                            .server
                            .get(path(draft) + readable)
                            .as(auditor)
                            .send()
                            .status())
                    .isEqualTo(200);
        }
        String unknown = "/api/v1/plan-imports/" + UUID.randomUUID();
        for (String nowhere : List.of(path(draft) + "/rows/2", unknown, unknown + "/rows")) {
            Http.Answer answer = importing.server.get(nowhere).as(auditor).send();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("type").asString()).endsWith("/import-unknown");
        }
        assertThat(importing
                        .server
                        .get("/api/v1/plan-imports/none")
                        .as(auditor)
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_partnership_finds_its_plans_the_youngest_first_and_a_draft_can_be_discarded(@LocalServerPort int port) {
        Importing own = Importing.anew(port);
        JsonNode first = own.drafts("Recommendation,Action\na,b\n", newReference());
        JsonNode second = own.drafts("Recommendation,Action\na,b\n", newReference());
        String list = "/api/v1/plan-imports?partnership=" + own.partnership;
        assertThat(texts(own.get(list).path("imports"), "importId"))
                .containsExactly(
                        second.path("importId").asString(),
                        first.path("importId").asString());

        assertThat(own.discard(first).status()).isEqualTo(204);

        assertThat(texts(own.get(list).path("imports"), "importId"))
                .containsExactly(second.path("importId").asString());
        assertThat(own.server.get(path(first)).as(own.coordinator).send().status())
                .isEqualTo(404);
    }
}
