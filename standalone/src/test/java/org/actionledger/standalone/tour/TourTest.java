package org.actionledger.standalone.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.actionledger.platform.http.Http;
import org.actionledger.standalone.door.WholeDoor;
import org.actionledger.standalone.door.World;
import org.actionledger.standalone.issuer.SignIns;
import org.actionledger.standalone.issuer.SignIns.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Beside a world that has none of what the tour speaks of. */
@WholeDoor
class TourTest {

    private static final Path TOUR = Path.of("..", "docs", "api.http");

    @LocalServerPort
    private int port;

    @Autowired
    private SignIns signIns;

    @Autowired
    private World world;

    @Test
    void the_tour_runs_as_it_is_written() throws IOException {
        HttpFile file = HttpFile.read(TOUR);
        Map<String, String> passwords =
                signIns.fresh().stream().collect(Collectors.toMap(each -> each.id() + "Password", SignIn::password));

        assertThat(file.requests()).hasSizeGreaterThan(30);
        assertThat(file.requests())
                .filteredOn(request -> request.expected() != 0)
                .hasSize(3);
        world.waitUntilNothingIsRebuilt();
        Tour tour = new Tour(file, Http.at(port), passwords);
        tour.take();
        a_report_sent_twice_with_one_key_is_one_report(tour);
        an_imported_entry_shows_the_cells_that_it_was_read_from(
                tour.answer("imported").at("/entries/0"));
    }

    private static void a_report_sent_twice_with_one_key_is_one_report(Tour tour) {
        assertThat(tour.answer("repeated")).isEqualTo(tour.answer("reported"));
        assertThat(tour.answer("seen").path("version"))
                .isEqualTo(tour.answer("reported").path("version"));
    }

    private static void an_imported_entry_shows_the_cells_that_it_was_read_from(JsonNode entry) {
        JsonNode source = entry.path("source");

        assertThat(source.path("file").asString()).isEqualTo("fenmarsh-fm07.csv");
        assertThat(source.path("rowNumber").asInt()).isPositive();
        assertThat(source.path("cells").findValuesAsString("column"))
                .contains("Action to be taken", "Lead agency", "Target date")
                .doesNotContain("Progress update", "Comments");
        assertThat(source.path("cells").findValuesAsString("text"))
                .contains(
                        entry.at("/facts/description").asString(),
                        entry.at("/facts/targets/0/raw").asString());
    }

    @Test
    void commands_and_questions_stand_in_one_description() {
        JsonNode description = Http.at(port).get("/v3/api-docs").send().json();

        assertThat(description
                        .at("/paths/~1api~1v1~1actions~1{actionId}~1progress")
                        .propertyNames())
                .contains("post");
        assertThat(description.get("paths").propertyNames())
                .contains("/api/v1/overdue-actions", "/api/v1/agencies", "/api/v1/reviews/{reviewId}/recommendations");
        assertThat(description.at("/paths/~1api~1v1~1agencies").propertyNames()).contains("get", "post");
    }
}
