package org.actionledger.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.actionledger.events.provenance.Role;
import org.jspecify.annotations.Nullable;

/** Writes, reads what she wrote with its Consistency-Token, rests, and writes again; and keeps what she was told of each write. */
final class Writer {

    /** What she does to know what came of a write. */
    enum Care {
        /** Sends it once, without a key. */
        NONE,
        /** Sends it once, with a key, so that others on the way may send it again. */
        KEY_ALONE,
        /** Sends it with a key, again and again, until she is told. */
        UNTIL_KNOWN
    }

    private static final Duration REST = Duration.ofMillis(700);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(250);

    private final int number;
    private final Care care;
    private final Errand errand;
    private final People people;
    private final String token;
    private final Load load;

    Writer(int number, Care care, Errand errand, People people, Load load) throws Exception {
        this.number = number;
        this.care = care;
        this.errand = errand;
        this.people = people;
        this.load = load;
        this.token = errand == Errand.PROGRESS
                ? people.token(
                        "officer-" + number, Role.CONTRIBUTOR, people.plan().police())
                : people.token(
                        "coordinator-" + number, Role.COORDINATOR, people.plan().partnership());
    }

    void writeOnAndOn() {
        try {
            for (int turn = 0; load.goesOn(); turn++) {
                write(load.mark(number, turn));
                TimeUnit.NANOSECONDS.sleep(REST.toNanos());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (Exception impossible) {
            load.failed(impossible);
        }
    }

    private void write(String mark) throws Exception {
        long begun = System.nanoTime();
        String subject = errand.subject(people.plan());
        HttpRequest.Builder write = people.request(subject + errand.path(), token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(errand.body(mark)));
        if (care != Care.NONE) {
            write.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (errand.isMatched()) {
            HttpResponse<String> seen = answer(people.request(subject, token).build());
            if (seen == null || seen.statusCode() != 200) {
                return;
            }
            write.header("If-Match", header(seen, "ETag"));
        }
        deliver(mark, subject, write.build(), begun);
    }

    private void deliver(String mark, String subject, HttpRequest write, long begun) throws Exception {
        Sending sending = send(write);
        Told told = sending.told();
        while (care == Care.UNTIL_KNOWN && told.isOpen() && load.isPatient()) {
            load.tally().note(mark, told, care);
            TimeUnit.NANOSECONDS.sleep(BEFORE_AGAIN.toNanos());
            sending = send(write);
            told = told.andThen(sending.told());
        }
        load.tally().note(mark, told, care);
        if (told == Told.ACKNOWLEDGED && sending.answer() != null) {
            load.timeline().wrote();
            readOwn(subject, sending.answer(), begun);
        }
    }

    /** A sending, and its answer where one came. */
    private record Sending(Told told, @Nullable HttpResponse<String> answer) {}

    private Sending send(HttpRequest write) throws InterruptedException {
        try {
            HttpResponse<String> answer = people.send(write);
            return new Sending(Told.by(answer), answer);
        } catch (ConnectException | HttpConnectTimeoutException notSent) {
            return new Sending(Told.NOT_BEGUN, null);
        } catch (IOException broken) {
            return new Sending(Told.UNKNOWN, null);
        }
    }

    /** A question that brings the token of a write must not be answered from before it. */
    private void readOwn(String subject, HttpResponse<String> written, long begun) throws InterruptedException {
        String path = errand == Errand.NEW_ACTION ? header(written, "Location") : subject;
        HttpRequest question = people.request(path, token)
                .header("Consistency-Token", header(written, "Consistency-Token"))
                .build();
        HttpResponse<String> page = answer(question);
        if (page == null || page.statusCode() != 200) {
            return;
        }
        if (version(page) < version(written)) {
            load.stale(
                    "%s was answered with version %s, read as far as %s, after %s with token %s; see requests %s and %s"
                            .formatted(
                                    path,
                                    version(page),
                                    header(page, "Read-Position"),
                                    version(written),
                                    header(written, "Consistency-Token"),
                                    header(page, "X-Correlation-Id"),
                                    header(written, "X-Correlation-Id")));
        }
        load.timeline().served(number, begun);
    }

    private @Nullable HttpResponse<String> answer(HttpRequest question) throws InterruptedException {
        try {
            return people.send(question);
        } catch (IOException broken) {
            return null;
        }
    }

    private static long version(HttpResponse<String> answer) {
        return Long.parseLong(header(answer, "ETag").replace("\"", ""));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new IllegalStateException("no " + name + " in the answer to "
                        + answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " "
                        + answer.headers().map() + " " + answer.body()));
    }
}
