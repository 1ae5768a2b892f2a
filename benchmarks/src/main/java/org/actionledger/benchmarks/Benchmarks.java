package org.actionledger.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.actionledger.benchmarks.reading.ReadingEvaluation;
import org.actionledger.trial.Installation;

/** Runs the measurements named on the command line, all of them without a name; or evaluates the reading of a plan. */
final class Benchmarks {

    private static final List<String> ALL =
            List.of("progress", "visible", "import", "trail", "gateway", "restart", "rebuild", "million");

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        if (names.length > 0 && names[0].equals("reading")) {
            List<String> arguments = List.of(names).subList(1, names.length);
            System.exit(ReadingEvaluation.run(arguments, Clock.systemUTC(), System.out, System.err));
        }
        Set<String> asked = Set.copyOf(names.length == 0 ? ALL : List.of(names));
        if (!ALL.containsAll(asked)) {
            System.err.println("usage: benchmarks/run [" + String.join("|", ALL) + "]... | reading --help");
            System.exit(2);
        }
        Report.machine();
        for (String name : ALL) {
            if (asked.contains(name)) {
                try (Installation installation = new Installation(Path.of(""))) {
                    run(name, installation);
                }
            }
        }
    }

    private static void run(String name, Installation installation) throws Exception {
        switch (name) {
            case "progress" -> new RecordingProgress(installation).run();
            case "visible" -> new BecomingVisible(installation).run();
            case "import" -> new ImportingPlans(installation).run();
            case "trail" -> new LongStories(installation).run();
            case "gateway" -> new ThroughTheGateway(installation).run();
            case "restart" -> new Restarts(installation).run();
            case "rebuild" -> new SharedRebuilds(installation).run();
            case "million" -> new MillionActions(installation).run();
            default -> throw new IllegalStateException(name);
        }
    }
}
