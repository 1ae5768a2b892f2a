package org.actionledger.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Installation;
import org.actionledger.trial.SmallPlan;

/**
 * From the answer to a command until the other process shows its effect. One client asks again and again, with a short rest between an
 * answer and the next question, so that its asking is not all that a processor does.
 */
final class BecomingVisible {

    private static final int ACTIONS = 200;
    private static final int WARM_UP = 2000;
    private static final int SAMPLES = 2000;
    private static final Duration REST = Duration.ofMillis(2);

    private final Installation installation;

    BecomingVisible(Installation installation) {
        this.installation = installation;
    }

    void run() throws Exception {
        try (ChildProcess commands = installation.service("command-service");
                ChildProcess queries = installation.service("query-service");
                HttpClient client = HttpClient.newHttpClient()) {
            SmallPlan plan = SmallPlan.make(new Api(client, commands.address(), "", installation.issuer()), ACTIONS);
            String token = installation.issuer().token("police", Role.CONTRIBUTOR, plan.police());
            Api write = new Api(client, commands.address(), token, installation.issuer());
            Api read = new Api(client, queries.address(), token, installation.issuer());
            Report.title("From response to visible in the other process, " + SAMPLES + " updates");
            sample(write, read, plan, WARM_UP);
            Latencies latencies = sample(write, read, plan, SAMPLES);
            Report.line(
                    "| p50 ms | p90 ms | p99 ms | worst ms | goal |%n|---|---|---|---|---|%n| %.1f | %.1f | %.1f |"
                            + " %.1f | p99 at most 25 |",
                    latencies.millis(0.5), latencies.millis(0.9), latencies.millis(0.99), latencies.millis(1));
            Report.line(
                    "resident: command-service %.0f MiB, query-service %.0f MiB",
                    commands.residentMebibytes(), queries.residentMebibytes());
        }
    }

    private static Latencies sample(Api write, Api read, SmallPlan plan, int samples) throws Exception {
        long[] nanos = new long[samples];
        for (int i = 0; i < samples; i++) {
            String action =
                    "/api/v1/actions/" + plan.actions().get(i % plan.actions().size());
            HttpResponse<String> answer = write.postText(
                    action + "/progress",
                    "{\"narrative\":\"Update " + System.nanoTime() + "\",\"reported\":\"GREEN\"}");
            String version = answer.headers().firstValue("ETag").orElseThrow();
            long answered = System.nanoTime();
            awaitVersion(read, action, version);
            nanos[i] = System.nanoTime() - answered;
        }
        return Latencies.of(nanos);
    }

    private static void awaitVersion(Api read, String path, String version) throws Exception {
        while (true) {
            HttpResponse<String> page = read.tryGet(path);
            if (page.statusCode() == 200
                    && page.headers().firstValue("ETag").orElse("").equals(version)) {
                return;
            }
            if (page.statusCode() != 200 && page.statusCode() != 404) {
                throw new IllegalStateException(path + " answered " + page.statusCode() + ": " + page.body());
            }
            Thread.sleep(REST);
        }
    }
}
