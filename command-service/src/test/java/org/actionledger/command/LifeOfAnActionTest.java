package org.actionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand;
import org.actionledger.command.agency.AgencyCommand;
import org.actionledger.command.overhttp.County;
import org.actionledger.command.overhttp.Desk;
import org.actionledger.command.overhttp.OverHttp;
import org.actionledger.command.recommendation.RecommendationCommand;
import org.actionledger.command.review.ReviewCommand;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.platform.http.Http.Answer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the registry to a concluded review through the door alone, with every command there is. */
@OverHttp
class LifeOfAnActionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CommandBus commandBus;

    @Autowired
    private EventStore eventStore;

    private final Set<String> sent = new ConcurrentSkipListSet<>();
    private Registration listening;
    private County county;
    private Desk coordinator;

    @BeforeEach
    void listen() {
        listening = commandBus.registerDispatchInterceptor(messages -> (index, message) -> {
            sent.add(message.getPayloadType().getSimpleName());
            return message;
        });
        county = new County(port);
        coordinator = county.coordinator;
    }

    @AfterEach
    void stopListening() {
        listening.cancel();
    }

    @Test
    void an_action_lives_from_the_first_word_to_the_last_and_every_command_has_its_door() {
        the_registry_is_kept();
        String review = a_review_is_opened_and_published();
        String recommendation = a_recommendation_is_raised_reworded_answered_and_linked(review);
        an_action_is_withdrawn(recommendation);
        String action = an_action_is_proposed_assigned_reworded_and_passed_on(recommendation);
        more_time_is_asked_for_refused_and_granted(action);
        progress_is_asked_for_recorded_corrected_and_rated(action);
        String evidence = proof_is_attached_and_withdrawn(action);
        completion_is_returned_signed_off_reopened_and_signed_off_again(action, evidence);
        the_review_is_concluded(review);

        assertThat(sent).containsExactlyElementsOf(everyCommand());
    }

    private void the_registry_is_kept() {
        county.operator.does("/agencies/" + county.police + "/aliases", """
            {"alias": "Constabulary %s"}\
            """.formatted(county.police));
        String successor = county.operator
                .does("/agencies", """
                    {"name": "Care Board %s", "kind": "HEALTH", "aliases": ["CB %s"], "validFrom": "2022-07-01"}\
                    """.formatted(county.trust, county.trust))
                .json()
                .get("id")
                .asString();
        county.operator.does("/agencies/" + county.trust + "/succession", """
            {"successor": "%s", "reason": "Merged.", "effectiveOn": "2022-07-01"}\
            """.formatted(successor));
    }

    private String a_review_is_opened_and_published() {
        String review = county.opensReview();
        coordinator.does("/reviews/" + review + "/update-cycle", """
            {"cycle": "QUARTERLY"}\
            """);
        coordinator.does("/reviews/" + review + "/publication");
        return review;
    }

    private String a_recommendation_is_raised_reworded_answered_and_linked(String review) {
        String recommendation = county.raises(review, "1");
        String other = county.raises(review, "2");
        coordinator.does("/recommendations/" + recommendation + "/amendments", """
            {"text": "Ask, write it down, and act.", "scope": "LOCAL", "reason": "The panel added the last words.",
             "parts": [{"label": "a", "text": "Ask."}, {"label": "b", "text": "Write it down."}]}\
            """);
        county.officer.does("/recommendations/" + recommendation + "/responses", """
            {"addressee": "%s", "response": "ACCEPTED"}\
            """.formatted(county.police));
        coordinator.does("/recommendations/" + other + "/links", """
            {"other": "%s", "kind": "REPEATS"}\
            """.formatted(recommendation));
        coordinator.does("/recommendations/" + other + "/withdrawal", """
            {"reason": "Said twice."}\
            """);
        coordinator.does("/recommendations/" + other + "/reinstatement", """
            {"reason": "The second is about another service."}\
            """);
        return recommendation;
    }

    private void an_action_is_withdrawn(String recommendation) {
        String action = propose(recommendation);
        coordinator.does(action + "/withdrawal", """
            {"reason": "It belongs to the plan of another review."}\
            """);
    }

    private String an_action_is_proposed_assigned_reworded_and_passed_on(String recommendation) {
        String action = propose(recommendation);
        coordinator.does(action + "/assignment", """
            {"lead": "%s", "responsible": {"title": "Director of Nursing"}, "targets": [{"dueBy": "2026-12-31"}]}\
            """.formatted(county.trust));
        coordinator.does(action + "/revisions", """
            {"description": "Train call handlers.", "reason": "It had no words yet."}\
            """);
        coordinator.does(action + "/reassignment", """
            {"lead": "%s", "jointLeads": ["%s"], "reason": "Calls are answered there."}\
            """.formatted(county.police, county.trust));
        return action;
    }

    private String propose(String recommendation) {
        Answer proposed = coordinator.does("/recommendations/" + recommendation + "/actions", """
            {"description": "", "parts": ["a"]}\
            """);
        return proposed.header("Location").replace("/api/v1", "");
    }

    private void more_time_is_asked_for_refused_and_granted(String action) {
        String later = """
            {"proposed": {"raw": "Spring 2027", "dueBy": "2027-05-31", "precision": "SEASON"}, "reason": "No trainer."}\
            """;
        county.officer.does(action + "/extensions", later);
        coordinator.does(action + "/extensions/refusal", """
            {"reason": "There are trainers."}\
            """);
        county.officer.does(action + "/extensions", later);
        coordinator.does(action + "/extensions/grant");
    }

    private void progress_is_asked_for_recorded_corrected_and_rated(String action) {
        String milestone = coordinator
                .does(action + "/milestones", """
                    {"description": "First course held.", "target": {"dueBy": "2026-10-31"}}\
                    """)
                .json()
                .get("added")
                .asString();
        coordinator.does(action + "/update-requests", """
            {"question": "Is the course held?"}\
            """);
        county.officer.does(action + "/progress", """
            {"narrative": "Held,\\nwith 40 people.", "reported": "GREEN", "milestones": ["%s"]}\
            """.formatted(milestone));
        county.nurse.does(action + "/milestones/" + milestone + "/achievement", """
            {"effectiveOn": "2025-10-30"}\
            """);
        county.officer.does(action + "/corrections", """
            {"corrects": "%s", "rating": "AMBER", "reason": "Ticked the wrong box."}\
            """.formatted(eventOf(action, ProgressRecorded.class)));
        coordinator.does(action + "/assured-rating", """
            {"assured": "AMBER", "reason": "Half of them came."}\
            """);
    }

    private String proof_is_attached_and_withdrawn(String action) {
        String draft = attach(action, "Draft");
        county.officer.does(action + "/evidence/" + draft + "/withdrawal", """
            {"reason": "Only a draft."}\
            """);
        return attach(action, "List of those who came");
    }

    private String attach(String action, String title) {
        return county.officer
                .does(action + "/evidence", """
                    {"title": "%s", "kind": "TRAINING", "location": "https://police.example/list", "mediaType": "text/csv"}\
                    """.formatted(title))
                .json()
                .get("added")
                .asString();
    }

    private void completion_is_returned_signed_off_reopened_and_signed_off_again(String action, String evidence) {
        String done = """
            {"achievedOutcome": "Everybody is asked.", "ongoingPractice": true}\
            """;
        String signOff = """
            {"closure": "IMPLEMENTED", "outcome": "The sample shows it.", "evidence": ["%s"]}\
            """.formatted(evidence);
        county.officer.does(action + "/completion", done);
        coordinator.does(action + "/return", """
            {"reason": "Show what it changed."}\
            """);
        county.officer.does(action + "/completion", done);
        coordinator.does(action + "/closure", signOff);
        coordinator.does(action + "/reopening", """
            {"reason": "The sample was wrong."}\
            """);
        coordinator.onBehalfOf(county.police).does(action + "/completion", done);
        county.chair.does(action + "/closure", signOff);
    }

    private void the_review_is_concluded(String review) {
        coordinator.does("/reviews/" + review + "/conclusion", "{}");
    }

    private String eventOf(String action, Class<?> type) {
        return eventStore
                .readEvents(action.substring(action.lastIndexOf('/') + 1))
                .asStream()
                .filter(event -> event.getPayloadType() == type)
                .findFirst()
                .orElseThrow()
                .getIdentifier();
    }

    private static Set<String> everyCommand() {
        return Stream.of(AgencyCommand.class, ReviewCommand.class, RecommendationCommand.class, ActionCommand.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
