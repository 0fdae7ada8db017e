package org.skillway.suite.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints figures as a Markdown table, section by section as they are measured. */
final class Report {

    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void section(String title, String explanation) {
        out.printf("%n### %s%n%n%s%n%n", title, explanation);
        out.println("| | measured | beside | goal |");
        out.println("|---|---|---|---|");
    }

    void add(Figure figure) {
        figures.add(figure);
        out.printf(
                "| %s | %s | %s | %s |%n",
                figure.what(), figure.measured(), figure.beside(), figure.goal() == null ? "" : figure.goal());
    }

    void note(String text) {
        out.printf("%n%s%n", text);
    }

    /** Closes the report and returns how many goals were missed. */
    int summary() {
        var goals = figures.stream().filter(figure -> figure.goal() != null).toList();
        var missed = goals.stream()
                .filter(figure -> figure.goal() != null && !figure.goal().met())
                .toList();
        out.printf("%n%d of %d goals met.%n", goals.size() - missed.size(), goals.size());
        missed.forEach(figure -> out.printf("missed: %s, %s%n", figure.what(), figure.goal()));
        return missed.size();
    }
}
