package org.actionledger.standalone.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * Tries one operation: the request that its description promises success, and then others that are derived from it, of all kinds in turn.
 * What is tried follows from seed, operation and number alone.
 */
final class Trial {

    private static final String VERSION = "{version}";
    private static final String UNIQUE = "{unique}";

    /** They can be sent again and again of one thing; what the others are about is made anew once they have succeeded. */
    private static final Pattern REPEATABLE = Pattern.compile(
            "addAction|raiseRecommendation|registerAgency|openReview|recordProgress|addMilestone|attachEvidence|addAgencyAlias"
                + "|amendRecommendation|reviseAction|setUpdateCycle|linkRecommendation|assureRating|requestUpdate|mendPlan|uploadPlan"
                + "|respondToRecommendation|correctEntry|reassignAction");

    private final Operation operation;
    private final Ground ground;
    private final Wire wire;
    private final Random random;
    private final String distinction;
    private final String token;
    private final Subject first;
    private final FittingValues fitting;
    private Subject subject;
    private int sent;

    Trial(Operation operation, Ground ground, Cast cast, Wire wire, long seed) {
        this.operation = operation;
        this.ground = ground;
        this.wire = wire;
        this.random = new Random(seed * 31 + operation.toString().hashCode());
        this.distinction = " " + Long.toString(seed, 36)
                + Integer.toString(operation.toString().hashCode() & 0xffff, 36);
        this.token = token(cast);
        this.first = ground.of(operation);
        this.subject = first;
        this.fitting = new FittingValues(operation.description(), first.ids(), random, distinction);
    }

    /** A case and how it was answered. */
    record Tried(Case tried, Request sent, Answer answer) {}

    private String token(Cast cast) {
        if (operation.path().startsWith("/api/v1/projections")) {
            return cast.operator();
        }
        if (operation.method().equals("GET") && !operation.path().startsWith("/api/v1/plan-imports")) {
            return cast.auditor();
        }
        return operation
                        .id()
                        .matches("recordProgress|achieveMilestone|requestExtension|reportCompletion|attachEvidence")
                ? cast.officer()
                : cast.coordinator();
    }

    /** The request that must succeed. A question is asked until what it is about has come to be known. */
    Tried right(Expected expected) throws IOException {
        Case right = new Case("right", "as it is described", request(), expected);
        Tried tried = send(right);
        if (isTooEarly(tried)) {
            Deque<Tried> last = new ArrayDeque<>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
                last.push(send(right));
                return last.size() > 100 || !isTooEarly(last.peek());
            });
            return last.pop();
        }
        return tried;
    }

    /** What it asks for is not known yet, or what it starts is under way for somebody else. */
    private boolean isTooEarly(Tried tried) {
        int status = tried.answer().status();
        return (operation.method().equals("GET")
                        && status == 404
                        && tried.tried().expected() == Expected.SUCCESS)
                || (operation.id().startsWith("start") && status == 409);
    }

    /** That many others at most; of each kind one, before there is a second of any. */
    List<Case> others(int number) {
        Map<String, List<Case>> kinds = new LinkedHashMap<>();
        all().forEach(each ->
                kinds.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each));
        List<List<Case>> shuffled = new ArrayList<>(kinds.values());
        Collections.shuffle(shuffled, random);
        shuffled.forEach(kind -> Collections.shuffle(kind, random));
        List<Case> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < number && !shuffled.isEmpty(); round++) {
            int at = round;
            shuffled.removeIf(kind -> kind.size() <= at);
            shuffled.stream().limit(number - chosen.size()).forEach(kind -> chosen.add(kind.get(at)));
        }
        return chosen;
    }

    private List<Case> all() {
        Request right = request();
        List<Case> cases = new ArrayList<>();
        operation
                .body()
                .ifPresent(body -> cases.addAll(
                        body.mediaType().startsWith("multipart/")
                                ? BrokenForms.of(body, fitting, right, form(), random)
                                : BrokenBodies.of(body, fitting, right, fitting.example(body.schema()))));
        cases.addAll(BrokenParameters.of(operation, fitting, first.ids(), right));
        cases.addAll(BrokenHeaders.of(operation, right));
        return cases;
    }

    Tried send(Case tried) throws IOException {
        Request request = current(tried.request());
        Answer answer = wire.send(request);
        if (answer.isSuccess() && !tried.request().method().matches("GET|HEAD|OPTIONS")) {
            if (REPEATABLE.matcher(operation.id()).matches()) {
                String tag = answer.header("ETag").replace("\"", "");
                subject = tag.matches("\\d+") ? subject.at(Long.parseLong(tag)) : subject;
            } else {
                subject = ground.of(operation);
            }
        }
        return new Tried(tried, request, answer);
    }

    private Request request() {
        Request request = Request.of(operation.method(), operation.path(first.ids()) + query())
                .with("Authorization", "Bearer " + token);
        for (Operation.Parameter header : operation.parameters("header")) {
            if (header.name().equals("If-Match")) {
                request = request.with("If-Match", "\"" + VERSION + "\"");
            } else if (header.required()) {
                request = request.with(header.name(), UNIQUE);
            }
        }
        if (operation.body().isEmpty()) {
            return request;
        }
        Operation.Body body = operation.body().get();
        return body.mediaType().startsWith("multipart/")
                ? request.with("Content-Type", PlanForm.MEDIA_TYPE).sending(form().bytes())
                : request.with("Content-Type", body.mediaType())
                        .sending(example(body).toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode example(Operation.Body body) {
        return fitting.example(body.schema());
    }

    private PlanForm form() {
        return PlanForm.of(first.id("partnership"), "U" + distinction.strip());
    }

    private String query() {
        StringBuilder query =
                new StringBuilder(operation.id().equals("actions") ? "?review=" + first.id("review") : "");
        operation.parameters("query").stream()
                .filter(Operation.Parameter::required)
                .forEach(each -> query.append(query.isEmpty() ? "?" : "&")
                        .append(each.name())
                        .append("=")
                        .append(BrokenParameters.encoded(
                                fitting.any(each.schema(), each.name(), true).asString())));
        return query.toString();
    }

    /** The request about what it is about by now. */
    private Request current(Request request) {
        sent++;
        Request current = request;
        for (Map.Entry<String, String> id : first.ids().entrySet()) {
            String now = subject.ids().getOrDefault(id.getKey(), id.getValue());
            if (id.getValue().length() == 36 && !now.equals(id.getValue())) {
                current = current.at(current.target().replace(id.getValue(), now));
                if (current.body() != null) {
                    current = current.sending(new String(current.body(), StandardCharsets.ISO_8859_1)
                            .replace(id.getValue(), now)
                            .getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
        List<Request.Header> headers = current.headers().stream()
                .map(each -> new Request.Header(
                        each.name(),
                        each.value()
                                .replace(VERSION, Long.toString(subject.version()))
                                .replace(UNIQUE, "request-" + distinction.strip() + "-" + sent)))
                .toList();
        return new Request(current.method(), current.target(), headers, current.body(), current.announced());
    }
}
