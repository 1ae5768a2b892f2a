package org.actionledger.command.planimport.web;

import static org.actionledger.command.planimport.web.Importing.newReference;
import static org.actionledger.command.planimport.web.Importing.newWord;
import static org.actionledger.command.planimport.web.Importing.path;
import static org.actionledger.command.planimport.web.Importing.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionledger.command.door.NewId;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.platform.http.Http;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a person may say of a draft, and what comes of it. */
@OverHttp
class AnswersTest {

    @Autowired
    private EventStore events;

    private Importing importing;

    @BeforeEach
    void thereIsAPartnership(@LocalServerPort int port) {
        importing = Importing.anew(port);
    }

    private JsonNode row(JsonNode draft, int row) {
        return importing.get(path(draft) + "/rows/" + row);
    }

    @Test
    void a_table_whose_columns_are_not_understood_asks_and_the_answer_is_remembered_for_the_next_one() {
        String plan = "Topic,Notes,Box\nTrain the teams,Book a room,x\n";
        JsonNode asking = importing.drafts(plan, newReference());
        assertThat(texts(asking.path("questions"), "about")).containsOnly("columns");
        assertThat(asking.path("questions").path(0).path("headings")).hasSize(3);
        assertThat(row(asking, 1).path("cells").path(0).path("text").asString()).isEqualTo("Train the teams");
        assertThat(row(asking, 1).has("readings")).isFalse();
        Http.Answer tooEarly = importing.confirm(asking);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.json().path("type").asString()).endsWith("/draft-asks");

        JsonNode read = importing.answers(
                asking, "{\"columns\": {\"1\": \"RECOMMENDATION\", \"2\": \"ACTION\", \"3\": \"NOTHING\"}}");

        assertThat(read.path("questions")).isEmpty();
        assertThat(texts(read.path("columns"), "from")).containsExactly("ANSWER", "ANSWER", "ANSWER");
        importing.enters(read);
        JsonNode next = importing.drafts(plan, newReference());
        assertThat(texts(next.path("columns"), "from")).containsExactly("REMEMBERED", "REMEMBERED", "REMEMBERED");
        assertThat(texts(next.path("columns"), "meaning")).containsExactly("RECOMMENDATION", "ACTION", "NOTHING");
        JsonNode overruled = importing.answers(next, "{\"columns\": {\"3\": \"PROGRESS\"}}");
        assertThat(texts(overruled.path("columns"), "meaning")).containsExactly("RECOMMENDATION", "ACTION", "PROGRESS");
    }

    private static byte[] workbookWithDays(LocalDate... days) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Plan");
            Row headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("Recommendation");
            headings.createCell(1).setCellValue("Action");
            headings.createCell(2).setCellValue("Target date");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (LocalDate each : days) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue("Train");
                row.createCell(1).setCellValue("Hold session " + row.getRowNum());
                Cell target = row.createCell(2);
                target.setCellValue(each);
                target.setCellStyle(day);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void days_that_a_spreadsheet_may_have_made_of_months_are_asked_about_and_can_be_said_to_be_months()
            throws IOException {
        byte[] workbook = workbookWithDays(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 9, 1));
        JsonNode draft =
                importing.send(importing.upload(workbook, newReference())).json();
        assertThat(texts(draft.path("questions"), "about")).containsExactly("months");
        assertThat(row(draft, 1)
                        .path("readings")
                        .path("targets")
                        .path(0)
                        .path("dueBy")
                        .asString())
                .isEqualTo("2024-06-01");

        JsonNode answered = importing.answers(draft, "{\"months\": {\"3\": true}}");

        assertThat(answered.path("questions")).isEmpty();
        JsonNode row = row(answered, 1);
        assertThat(row.path("readings").path("targets").path(0).path("dueBy").asString())
                .isEqualTo("2024-06-30");
        assertThat(row.path("cells").path(2).path("text").asString()).isEqualTo("June 2024");
        assertThat(row.path("cells").path(2).path("was").asString()).isEqualTo("01/06/2024");
        assertThat(texts(row.path("flags"), "reason")).doesNotContain("DAY_MAY_BE_MONTH");
        JsonNode days = importing.answers(answered, "{\"months\": {\"3\": false}}");
        assertThat(days.path("questions")).isEmpty();
        assertThat(row(days, 1)
                        .path("readings")
                        .path("targets")
                        .path(0)
                        .path("dueBy")
                        .asString())
                .isEqualTo("2024-06-01");
    }

    @Test
    void a_cell_can_be_mended_and_what_the_file_says_stays_beside_it() {
        JsonNode draft = importing.drafts(
                "Recommendation,Action,Target date\nTrain,a,in a bit\nAudit,b,June 2025\n", newReference());
        assertThat(texts(row(draft, 1).path("flags"), "reason")).contains("TARGET_UNREAD");

        JsonNode mended = importing.answers(
                draft, "{\"rows\": {\"1\": {\"cells\": {\"3\": \"30 June 2025\"}}, \"2\": {\"leftOut\": true}}}");

        assertThat(mended.path("version").asLong()).isEqualTo(1);
        assertThat(mended.path("counts").path("leftOut").asInt()).isEqualTo(1);
        JsonNode row = row(mended, 1);
        assertThat(row.path("cells").path(2).path("text").asString()).isEqualTo("30 June 2025");
        assertThat(row.path("cells").path(2).path("was").asString()).isEqualTo("in a bit");
        assertThat(texts(row.path("readings").path("targets"), "dueBy")).containsExactly("2025-06-30");
        assertThat(row(mended, 2).path("kind").asString()).isEqualTo("LEFT_OUT");

        JsonNode back = importing.answers(mended, "{\"rows\": {\"1\": {\"cells\": {\"3\": null}}, \"2\": null}}");

        assertThat(row(back, 1).path("cells")).isEqualTo(row(draft, 1).path("cells"));
        assertThat(back.path("counts")).isEqualTo(draft.path("counts"));
    }

    private List<String> aliasesGivenTo(AgencyId agency) {
        return events.readEvents(agency.toString(), 0)
                .asStream()
                .map(event -> event.getPayload())
                .filter(AgencyAliasAdded.class::isInstance)
                .map(added -> ((AgencyAliasAdded) added).alias())
                .toList();
    }

    @Test
    void a_name_that_is_almost_a_registered_one_is_asked_about_and_the_answer_becomes_its_alias() {
        String word = "New " + newWord();
        AgencyId council = NewId.of(AgencyId::new);
        importing.registers(council, word + " County Council", "COUNCIL");
        JsonNode draft = importing.drafts(
                "Recommendation,Action,Lead agency\nTrain,a," + word + " Conty Council\n", newReference());
        JsonNode doubtful = draft.path("agencies").path(0);
        assertThat(doubtful.path("isNew").asBoolean()).isTrue();
        assertThat(texts(doubtful.path("candidates"), "name")).containsExactly(word + " County Council");
        assertThat(texts(draft.path("questions"), "name")).containsExactly(word + " Conty Council");

        JsonNode answered = importing.answers(
                draft, "{\"agencies\": {\"%s Conty Council\": {\"agencyId\": \"%s\"}}}".formatted(word, council));

        JsonNode agency = answered.path("agencies").path(0);
        assertThat(agency.path("agencyId").asString()).isEqualTo(council.toString());
        assertThat(agency.path("from").asString()).isEqualTo("ANSWER");
        assertThat(answered.path("questions")).isEmpty();
        importing.enters(answered);
        assertThat(aliasesGivenTo(council)).containsExactly(word + " Conty Council");
    }

    @Test
    void a_lead_that_no_rule_takes_for_an_agency_can_be_said_to_be_one_and_what_may_be_a_person_becomes_no_alias() {
        AgencyId charity = NewId.of(AgencyId::new);
        importing.registers(charity, newWord() + " Refuge", "CHARITY");
        String turning = "Turning " + newWord();
        String hope = "Hope " + newWord();
        JsonNode draft = importing.drafts(
                "Recommendation,Action,Lead agency\nTrain,a,%s\nAudit,b,%s\nAsk,c,Jo Doe\n".formatted(turning, hope),
                newReference());
        assertThat(texts(draft.path("questions"), "name")).containsExactly(turning, hope, "Jo Doe");
        assertThat(row(draft, 1).path("confidence").asString()).isEqualTo("UNREAD");

        JsonNode answered = importing.answers(draft, """
            {"agencies": {"%s": {"agencyId": "%s"}, "%s": {"kind": "CHARITY"}, "Jo Doe": {"none": true}}}\
            """.formatted(turning, charity, hope));

        assertThat(answered.path("questions")).isEmpty();
        assertThat(texts(answered.path("agencies"), "kind")).containsExactly("CHARITY", "CHARITY", "");
        assertThat(row(answered, 1).path("confidence").asString()).isEqualTo("CERTAIN");
        assertThat(row(answered, 3).path("readings").path("leads")).isEmpty();
        assertThat(texts(row(answered, 3).path("flags"), "reason")).doesNotContain("LEAD_UNREAD");
        JsonNode done = importing.enters(answered);
        assertThat(texts(done.path("agencies"), "isNew")).containsExactly("false", "true", "false");
        assertThat(aliasesGivenTo(charity)).isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_answers_is_named_at_once_and_none_of_them_is_taken() {
        JsonNode draft = importing.drafts("Recommendation,Action,Lead agency\nTrain,a,Fen Hospital\n", newReference());
        Http.Answer answer = importing
                .patch(draft, """
                    {"about": {"reference": null, "type": "XYZ", "asOf": "30/09/25"}, "colour": 1,
                     "columns": {"4": "TARGET", "1": "WHAT", "2": "LEAD", "3": "LEAD"},
                     "agencies": {"Nobody": {"none": true}, "Fen Hospital": {"agencyId": "%s", "kind": "HEALTH"}},
                     "rows": {"1": {"cells": {"1": "%s", "2": "a\\u0007"}, "leftOut": "yes"}, "9": {"leftOut": true}}}\
                    """.formatted(UUID.randomUUID(), "x".repeat(32_768)))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(texts(answer.json().path("errors"), "field"))
                .containsExactlyInAnyOrder(
                        "colour",
                        "about.reference",
                        "about.type",
                        "about.asOf",
                        "columns.4",
                        "columns.1",
                        "columns.3",
                        "agencies.Nobody",
                        "agencies.Fen Hospital",
                        "agencies.Fen Hospital.agencyId",
                        "rows.1.cells.1",
                        "rows.1.cells.2",
                        "rows.1.leftOut",
                        "rows.9");
        assertThat(importing.get(path(draft))).isEqualTo(draft);

        Http.Answer nowhere = importing
                .patch(draft, "{\"rows\": {\"1\": {\"action\": \"XY1/2/3\"}}}")
                .send();
        assertThat(texts(nowhere.json().path("errors"), "field")).containsExactly("rows.1.action");
    }

    @Test
    void answers_are_a_merge_patch_and_may_be_meant_for_one_version() {
        JsonNode draft = importing.drafts("Recommendation,Action\na,b\n", newReference());
        assertThat(importing
                        .patch(draft, "{}")
                        .with("Content-Type", "application/json")
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(importing.patch(draft, "[]").send().status()).isEqualTo(400);
        Http.Answer taken = importing
                .patch(draft, "{\"about\": {\"title\": \"Rowan\", \"pseudonym\": null}}")
                .with("If-Match", "\"0\"")
                .send();
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.header("ETag")).isEqualTo("\"1\"");
        assertThat(taken.json().path("about").path("title").asString()).isEqualTo("Rowan");
        assertThat(taken.json().path("about").has("pseudonym")).isFalse();
        assertThat(importing.patch(draft, "{}").with("If-Match", "\"0\"").send().status())
                .isEqualTo(412);
    }
}
