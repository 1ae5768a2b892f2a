package org.actionledger.benchmarks;

import java.util.Locale;

/** Prints what was measured, a Markdown table row at a time. */
final class Report {

    private Report() {}

    static void machine() {
        Runtime runtime = Runtime.getRuntime();
        line(
                "%d processors, Java %s, %s %s",
                runtime.availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }

    static void title(String title) {
        System.out.printf("%n### %s%n%n", title);
    }

    static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** One row: what, ours, the plain program's, their ratio, and the goal in words. */
    static void ratio(String what, double ours, double plain, String goal) {
        line("| %s | %.1f | %.1f | %.2f | %s |", what, ours, plain, ours / plain, goal);
    }

    static void ratios() {
        line("| what | ours | plain | ratio | goal |");
        line("|---|---|---|---|---|");
    }
}
