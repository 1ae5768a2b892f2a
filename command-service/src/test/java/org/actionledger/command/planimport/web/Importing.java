package org.actionledger.command.planimport.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.actionledger.command.door.NewId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator who takes plans over for a partnership. */
final class Importing {

    static final Path SAMPLES = Path.of("../samples");
    private static final AgencyId OF_THE_SAMPLES = AgencyId.of("01900000-0000-7000-8000-000000000001");

    final Http server;
    final AgencyId partnership;
    final String coordinator;

    private Importing(int port, AgencyId partnership) {
        this.server = Http.at(port);
        this.partnership = partnership;
        this.coordinator = token("coordinator", Role.COORDINATOR, partnership);
    }

    /** For the partnership of the samples, all agencies of which are registered. */
    static Importing samples(int port) {
        Importing importing = new Importing(port, OF_THE_SAMPLES);
        try {
            for (JsonNode agency : JsonMapper.shared().readTree(Files.readString(SAMPLES.resolve("agencies.json")))) {
                assertThat(importing.register(agency.toString())).isIn(201, 409);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return importing;
    }

    /** For a partnership that nobody has heard of before. */
    static Importing anew(int port) {
        AgencyId partnership = NewId.of(AgencyId::new);
        Importing importing = new Importing(port, partnership);
        importing.registers(partnership, "Partnership " + partnership, "PARTNERSHIP");
        return importing;
    }

    static String token(String id, Role role, @Nullable AgencyId agency) {
        return TestIssuer.tokenFor(new Actor(id, role, agency, null));
    }

    static String newReference() {
        return "FM-" + UUID.randomUUID().toString().substring(0, 30);
    }

    /** Without digits: five in a row would read as a telephone number, and whatever has one is no name. */
    static String newWord() {
        return UUID.randomUUID().toString().replaceAll("[\\d-]", "x").substring(20);
    }

    static String sample() {
        try {
            return Files.readString(SAMPLES.resolve("fenmarsh-fm07.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asString())
                .toList();
    }

    void registers(AgencyId agency, String name, String kind) {
        assertThat(register("""
            {"agencyId": "%s", "name": "%s", "kind": "%s"}\
            """.formatted(agency, name, kind))).isEqualTo(201);
    }

    private int register(String agency) {
        return server.post("/api/v1/agencies", agency).as(coordinator).send().status();
    }

    Upload upload(String file, String reference) {
        return about(Upload.of(file), reference);
    }

    Upload upload(byte[] file, String reference) {
        return about(Upload.of(file), reference);
    }

    private Upload about(Upload upload, String reference) {
        return upload.with("partnership", partnership.toString())
                .with("reference", reference)
                .with("type", "DHR")
                .with("pseudonym", "Rowan")
                .with("asOf", "2025-09-30");
    }

    Answer send(Upload upload) {
        return upload.to(server).as(coordinator).send();
    }

    /** Makes a draft, which must be taken; answers it. */
    JsonNode drafts(String file, String reference) {
        Answer answer = send(upload(file, reference));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    static String path(JsonNode draft) {
        return "/api/v1/plan-imports/" + draft.path("importId").asString();
    }

    static String version(JsonNode draft) {
        return "\"" + draft.path("version").asLong() + "\"";
    }

    Answer discard(JsonNode draft) {
        return server.request("DELETE", path(draft), null)
                .with("If-Match", version(draft))
                .as(coordinator)
                .send();
    }

    JsonNode get(String path) {
        Answer answer = server.get(path).as(coordinator).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Meant for the draft as it is given. */
    Http.Sending patch(JsonNode draft, String answers) {
        return server.request("PATCH", path(draft), answers)
                .with("Content-Type", PlanImportResource.MERGE_PATCH)
                .with("If-Match", version(draft))
                .as(coordinator);
    }

    /** Answers a draft; the draft as it reads then. */
    JsonNode answers(JsonNode draft, String answers) {
        Answer answer = patch(draft, answers).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    Answer confirm(JsonNode draft) {
        return server.request("POST", path(draft) + "/confirmation", null)
                .with("If-Match", version(draft))
                .as(coordinator)
                .send();
    }

    /** Confirms a draft and waits until it is entered; the import as it is then. */
    JsonNode enters(JsonNode draft) {
        Answer answer = confirm(draft);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return waitsFor(draft, "DONE");
    }

    JsonNode waitsFor(JsonNode draft, String state) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get(path(draft)),
                        page -> page.path("state").asString().equals(state));
    }

    /** Uploads a plan, confirms what was read and waits until it is entered; the import as it is then. */
    JsonNode takesOver(String file, String reference) {
        return enters(drafts(file, reference));
    }
}
