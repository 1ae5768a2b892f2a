package org.actionledger.standalone.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Drives every operation of a door, and remembers what was not answered as it is described. */
final class GeneratedRequests {

    private static final int AT_ONCE = 4;

    private final int port;
    private final Description description;
    private final Cast cast;
    private final Verdict verdict;
    private final Set<String> neverSucceed;
    private final long seed;
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> succeeded = ConcurrentHashMap.newKeySet();
    private final Queue<Complaint> complaints = new ConcurrentLinkedQueue<>();

    GeneratedRequests(
            int port, Description description, Cast cast, Set<String> types, Set<String> neverSucceed, long seed) {
        this.port = port;
        this.description = description;
        this.cast = cast;
        this.verdict = new Verdict(description, types);
        this.neverSucceed = neverSucceed;
        this.seed = seed;
    }

    private record Complaint(String operation, String what, String fault, String curl, String answer) {}

    /** Sends that many requests for each operation, and the one that must succeed before them. */
    void send(int ofEach) throws InterruptedException {
        Queue<Operation> waiting = new ConcurrentLinkedQueue<>(description.operations());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            threads.add(Thread.ofPlatform().name("requests-" + i).start(() -> work(waiting, ofEach)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work(Queue<Operation> waiting, int ofEach) {
        try (Wire wire = new Wire(port)) {
            for (Operation operation = waiting.poll(); operation != null; operation = waiting.poll()) {
                try {
                    tryOut(operation, wire, ofEach);
                } catch (IOException | RuntimeException | AssertionError broken) {
                    complaints.add(new Complaint(operation.toString(), "", "cannot be tried: " + broken, "", ""));
                }
            }
        } catch (IOException unclosed) {
            complaints.add(new Complaint("", "", "the connection cannot be closed: " + unclosed, "", ""));
        }
    }

    private void tryOut(Operation operation, Wire wire, int ofEach) throws IOException {
        Ground ground = new Ground(port, cast, Long.toString(seed, 36));
        Trial trial = new Trial(operation, ground, cast, wire, seed);
        Trial.Tried right =
                trial.right(neverSucceed.contains(operation.id()) ? Expected.WELL_FORMED : Expected.SUCCESS);
        judge(operation, right);
        if (right.answer().isSuccess()) {
            succeeded.add(operation.id());
        }
        for (Case tried : trial.others(ofEach)) {
            try {
                judge(operation, trial.send(tried));
            } catch (IOException | RuntimeException unanswered) {
                complaints.add(new Complaint(
                        operation.toString(),
                        tried.what(),
                        "is not answered: " + unanswered,
                        tried.request().curl(port),
                        ""));
            }
        }
    }

    private void judge(Operation operation, Trial.Tried tried) {
        sent.incrementAndGet();
        verdict.on(operation, tried.tried(), tried.answer())
                .forEach(complaint -> complaints.add(new Complaint(
                        operation.toString(),
                        tried.tried().kind() + " (" + tried.tried().what() + ")",
                        complaint,
                        tried.sent().curl(port),
                        tried.answer().status() + " " + shortened(tried.answer().text()))));
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }

    int sent() {
        return sent.get();
    }

    /** The ids of the operations whose right request succeeded. */
    Set<String> succeeded() {
        return succeeded;
    }

    /** What was not as it should be, each kind once for each operation, with the request to repeat it. */
    List<String> complaints() {
        Map<String, List<Complaint>> kinds = complaints.stream()
                .collect(Collectors.groupingBy(
                        each -> each.operation() + " " + each.fault().replaceAll("\\[\\d+]", "[]"),
                        TreeMap::new,
                        Collectors.toList()));
        return kinds.values().stream()
                .map(kind -> "%s %s, %d times; first with %s%n    %s%n    %s"
                        .formatted(
                                kind.getFirst().operation(),
                                kind.getFirst().fault(),
                                kind.size(),
                                kind.getFirst().what(),
                                kind.getFirst().curl(),
                                kind.getFirst().answer()))
                .toList();
    }
}
