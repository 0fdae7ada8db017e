package org.skillway.suite.evaluate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints results as Markdown, as they are measured. */
public final class Report {

    private final PrintStream out;
    private final List<String> missed = new ArrayList<>();
    private int goals;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void section(String title, String explanation) {
        out.printf("%n## %s%n%n%s%n", title, explanation);
    }

    public void table(List<String> header, List<List<String>> rows) {
        out.println();
        out.println(line(header));
        out.println("|" + "---|".repeat(header.size()));
        rows.forEach(row -> out.println(line(row)));
    }

    public void note(String text) {
        out.printf("%n%s%n", text);
    }

    public void goal(String what, boolean met) {
        goals++;
        if (!met) {
            missed.add(what);
        }
    }

    /** Closes the report and returns the goals that were missed. */
    public List<String> summary() {
        out.printf("%n%d of %d goals met.%n", goals - missed.size(), goals);
        missed.forEach(goal -> out.println("missed: " + goal));
        return List.copyOf(missed);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
