package org.skillway.suite.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A fenced block of a page. A comment right above it, which readers do not see, says how it is meant:
 * {@code <!-- not run: reason -->}, {@code <!-- answers 404 -->} of a command that is meant to fail,
 * {@code <!-- answer -->} of what the last command before it prints, {@code <!-- sample type -->} of an event.
 */
record Example(Path page, int line, String language, String note, String text) {

    private static final Pattern NOTE = Pattern.compile("<!-- (.+) -->");
    private static final String FENCE = "```";

    static List<Example> of(Path page) {
        var examples = new ArrayList<Example>();
        var lines = DocsTest.text(page).lines().map(String::stripTrailing).toList();
        for (int i = 0; i < lines.size(); i++) {
            var opening = lines.get(i).strip();
            if (opening.startsWith(FENCE)) {
                int first = i + 1;
                int last = first;
                while (!lines.get(last).strip().equals(FENCE)) {
                    last++;
                }
                examples.add(new Example(
                        page,
                        first,
                        opening.substring(FENCE.length()),
                        note(lines.get(Math.max(0, i - 1)).strip()),
                        String.join("\n", lines.subList(first, last)) + "\n"));
                i = last;
            }
        }
        return examples;
    }

    boolean isRun() {
        return language.equals("sh") && !note.startsWith("not run: ");
    }

    /** The status that its requests get, as a pattern of the shell. */
    String status() {
        return note.startsWith("answers ") ? note.substring("answers ".length()) : "2??";
    }

    @Override
    public String toString() {
        return DocsTest.ROOT.relativize(page) + ":" + line;
    }

    private static String note(String above) {
        var comment = NOTE.matcher(above);
        return comment.matches() ? comment.group(1) : "";
    }
}
