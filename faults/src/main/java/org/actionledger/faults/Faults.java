package org.actionledger.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.trial.Database;

/** Runs the faults named on the command line. Ends with 1 if anything was lost, doubled or differs, with 2 if it was asked wrongly. */
final class Faults {

    private static final Duration SHORT = Duration.ofSeconds(10);
    /** Longer than the gateway waits for an answer, and services for a connection to PostgreSQL. */
    private static final Duration LONGER = Duration.ofSeconds(40);

    private static final Duration LONG = Duration.ofSeconds(90);

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        List<Fault> known = known(options);
        if (options.names().isEmpty()) {
            help(known);
            return 0;
        }
        List<Fault> chosen = known.stream()
                .filter(fault ->
                        options.names().contains("all") || options.names().contains(fault.name()))
                .toList();
        if (!options.names().contains("all")
                && chosen.size() < options.names().stream().distinct().count()) {
            System.err.println("There is no such fault; --help names them.");
            return 2;
        }
        return run(chosen, options) ? 0 : 1;
    }

    private static boolean run(List<Fault> faults, Options options) throws Exception {
        boolean good = true;
        System.out.println(Verdict.HEAD);
        try (Estates estates = new Estates(options.axonServer())) {
            for (Fault fault : faults) {
                String missing = fault.missing();
                if (missing == null) {
                    good &= run(fault, estates);
                } else {
                    System.out.println("| " + fault.name() + " | NOT RUN: " + missing + " |");
                    good &= options.names().contains("all");
                }
            }
        }
        return good;
    }

    private static boolean run(Fault fault, Estates estates) throws Exception {
        try {
            Verdict verdict = new Run(fault, estates.like(fault.layout())).verdict();
            System.out.println(verdict.line());
            verdict.wrong().forEach(line -> System.out.println("WRONG: " + line));
            if (verdict.isGood()) {
                return true;
            }
        } catch (Exception failure) {
            System.out.println("| " + fault.name() + " | FAILED: " + failure + " |");
            failure.printStackTrace();
        }
        estates.close();
        return false;
    }

    private static List<Fault> known(Options options) {
        List<Fault> known = new ArrayList<>();
        for (String module : List.of(Estate.COMMANDS, Estate.QUERIES, Estate.GATEWAY)) {
            known.add(new Killed(module, Layout.one()));
        }
        known.add(new DatabaseStopped("stop-postgresql", Database.Stop.FAST, SHORT));
        known.add(new DatabaseStopped("stop-postgresql-long", Database.Stop.FAST, LONG));
        known.add(new DatabaseStopped("crash-postgresql", Database.Stop.IMMEDIATE, SHORT));
        known.add(new SlowDisk());
        known.add(new FullPool());
        known.add(new PoisonEvent());
        known.addAll(ofAxonServer(options));
        known.add(new Killed(Estate.COMMANDS, Layout.two()));
        known.add(new Killed(Estate.QUERIES, Layout.two()));
        known.add(new KilledWhileDividing());
        known.addAll(ofTheNetwork(options));
        known.add(new SlowDatabase());
        known.add(new ConnectionsTaken());
        known.add(new ClockBack());
        known.add(new TwoReleases(options.before()));
        return known;
    }

    private static List<Fault> ofAxonServer(Options options) {
        return options.axonServer() == null
                ? List.of()
                : List.of(
                        new AxonServerDown("stop-axonserver", "stop", Duration.ofSeconds(5)),
                        new AxonServerDown("stop-axonserver-long", "stop", Duration.ofMinutes(2)),
                        new AxonServerDown("kill-axonserver", "kill", Duration.ofSeconds(5)));
    }

    private static List<Fault> ofTheNetwork(Options options) {
        List<Fault> known = new ArrayList<>();
        List<String> ways = new ArrayList<>(List.of(Estate.COMMANDS, Estate.QUERIES, "postgresql"));
        if (options.axonServer() != null) {
            ways.add("axonserver");
        }
        for (String way : ways) {
            known.add(new Cut(Link.Break.REFUSE, way, SHORT));
            known.add(new Cut(Link.Break.HANG, way, LONGER));
            known.add(new Cut(Link.Break.VANISH, way, LONGER));
            known.add(new Cut(Link.Break.RESET, way, SHORT));
            known.add(new Cut(Link.Break.LOSE_ANSWERS, way, SHORT));
        }
        return known;
    }

    private static void help(List<Fault> known) {
        System.out.println("""
            usage: faults/run [--axonserver 127.0.0.1:PORT --axonserver-command "PROGRAM WORDS"] [--before FOLDER] all | NAME...

            Breaks an installation under load and counts afterwards. Without --axonserver PostgreSQL keeps the events. To the command of an
            Axon Server `start`, `stop` or `kill` is appended. The folder is a packaged checkout of the release before.
            """);
        known.forEach(fault -> System.out.printf("  %-24s %s%n", fault.name(), fault.sentence()));
    }
}
