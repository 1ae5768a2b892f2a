package org.actionledger.benchmarks.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanReading;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.jspecify.annotations.Nullable;

/**
 * {@code benchmarks/run reading PLAN EXPECTED.json}: how well a plan is read. It stands with the measuring programs and not beside
 * the tests, for it is run by hand, on any plan whose expected reading somebody wrote down, through what the importer itself
 * calls; no test may depend on plans that are not ours to publish.
 */
public final class ReadingEvaluation {

    /** Read, and every goal reached. */
    public static final int REACHED = 0;

    /** Read, but a goal was missed. */
    public static final int MISSED = 1;

    /** Not read: arguments, or files, that are not as they should be. */
    public static final int WRONG = 2;

    private static final int LONGEST = 700;
    private static final String USAGE = """
        usage: benchmarks/run reading PLAN EXPECTED.json [--as-of DAY] [--cells OTHER]

          PLAN           a file that the importer takes
          EXPECTED.json  how a perfect importer reads it: recommendations[] with actions[], each with the row it stands in
          --as-of DAY    the day the plan speaks for, such as 2025-09-30; without it the one EXPECTED.json gives, else today
          --cells OTHER  another file of the same plan, whose cells must be the same word for word

        Prints a score for each field, then every difference with its row and column, whether it was flagged, and what makes
        the expected reading arguable where a general rule can tell. No agency is in the registry.
        Exit: 0 all goals reached, 1 one missed, 2 wrong arguments or files.\
        """;

    private @Nullable Path plan;
    private @Nullable Path expected;
    private @Nullable Path cells;
    private @Nullable LocalDate asOf;

    private ReadingEvaluation() {}

    /** Runs with the arguments after {@code reading}; returns the exit code. */
    public static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(USAGE);
            return REACHED;
        }
        try {
            return parsed(arguments).evaluate(clock, out);
        } catch (WrongArguments wrong) {
            err.println(wrong.getMessage());
            err.println();
            err.println(USAGE);
        } catch (UnreadablePlan unreadable) {
            err.println("The plan cannot be read:");
            unreadable.problems().forEach(problem -> err.println("  " + problem));
        } catch (IOException unreachable) {
            err.println("A file cannot be read: " + unreachable);
        }
        return WRONG;
    }

    private static ReadingEvaluation parsed(List<String> arguments) throws WrongArguments {
        ReadingEvaluation evaluation = new ReadingEvaluation();
        List<String> files = new ArrayList<>();
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            if (!argument.startsWith("--")) {
                files.add(argument);
            } else if (at + 1 == arguments.size()) {
                throw new WrongArguments(argument + " needs a value, or is not known");
            } else if (argument.equals("--as-of")) {
                evaluation.asOf = day(arguments.get(++at));
            } else if (argument.equals("--cells")) {
                evaluation.cells = file(arguments.get(++at));
            } else {
                throw new WrongArguments(argument + " is not known");
            }
        }
        if (files.size() != 2) {
            throw new WrongArguments("two files are needed, the plan and its expected reading");
        }
        evaluation.plan = file(files.getFirst());
        evaluation.expected = file(files.getLast());
        return evaluation;
    }

    private static LocalDate day(String written) throws WrongArguments {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException noDay) {
            throw new WrongArguments("“" + written + "” is no day such as 2025-09-30");
        }
    }

    private static Path file(String name) throws WrongArguments {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new WrongArguments("there is no file " + name);
        }
        return file;
    }

    private int evaluate(Clock clock, PrintStream out) throws IOException, WrongArguments {
        Path planFile = java.util.Objects.requireNonNull(plan);
        ExpectedPlan wanted = ExpectedPlan.read(java.util.Objects.requireNonNull(expected));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        LocalDate day = asOf != null ? asOf : wanted.asOf() != null ? wanted.asOf() : today;
        Table table = table(planFile);
        long before = System.nanoTime();
        Plan read = PlanReading.read(table, day, _ -> null);
        long millis = (System.nanoTime() - before) / 1_000_000;
        List<Finding> findings = new ArrayList<>(Comparison.of(table, read, wanted));
        if (cells != null) {
            findings.addAll(SameCells.compared(table, table(cells)));
        }
        Scores scores = new Scores(findings);
        out.printf("%s as of %s, read in %d ms%n%n", planFile.getFileName(), day, millis);
        scores.lines().forEach(out::println);
        findings.stream().filter(finding -> !finding.isRight()).forEach(finding -> print(finding, out));
        out.println();
        out.println(scores.areReached() ? "All goals are reached." : "A goal is missed.");
        return scores.areReached() ? REACHED : MISSED;
    }

    private static Table table(Path file) throws IOException {
        return PlanFile.read(Files.readAllBytes(file));
    }

    private static void print(Finding finding, PrintStream out) {
        out.printf(
                "%nrow %d, %s%s: %s%n  expected %s%n  read     %s%n",
                finding.row(),
                finding.field().title(),
                finding.column() == null ? "" : ", column “" + ExpectedPlan.flat(finding.column()) + "”",
                finding.isFlagged() ? "flagged " + String.join(", ", finding.flags()) : "SILENT",
                shortened(finding.expected()),
                shortened(finding.read()));
        if (finding.explanation() != null) {
            out.println("  arguable: " + finding.explanation());
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
