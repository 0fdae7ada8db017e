package org.skillway.curriculum.records.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.records.domain.Attempt.Asked;

/**
 * A small win: a module passed, or a mistake mended, which is an item right without help that was answered wrongly before.
 * Each counts once, when it first happened; a module that is in the catalogue no more gives none.
 */
public record Win(Kind kind, String module, String item, Instant at) {

    /** What was won. */
    public enum Kind {
        MODULE_PASSED,
        MISTAKE_MENDED
    }

    /** The wins in attempts that are told in the order in which they were made, the latest first. */
    public static List<Win> in(List<Attempt> attempts, Catalogue catalogue) {
        List<Win> wins = new ArrayList<>();
        Map<String, Progress> progress = new HashMap<>();
        Set<Asked> wrong = new HashSet<>();
        Set<Asked> mended = new HashSet<>();
        for (Attempt attempt : attempts) {
            var module = catalogue.module(attempt.module());
            if (module.isEmpty()) {
                continue;
            }
            Progress before = progress.getOrDefault(attempt.module(), Progress.NONE);
            Progress after = before.answered(
                    module.get(), attempt.item(), attempt.correct(), LocalDate.ofInstant(attempt.at(), ZoneOffset.UTC));
            progress.put(attempt.module(), after);
            if (!attempt.correct()) {
                wrong.add(attempt.asked());
            } else if (attempt.alone() && wrong.contains(attempt.asked()) && mended.add(attempt.asked())) {
                wins.add(won(Kind.MISTAKE_MENDED, attempt));
            }
            if (after.passed() && !before.passed()) {
                wins.add(won(Kind.MODULE_PASSED, attempt));
            }
        }
        wins.sort(Comparator.comparing(Win::at).reversed());
        return List.copyOf(wins);
    }

    private static Win won(Kind kind, Attempt attempt) {
        return new Win(kind, attempt.module(), attempt.item(), attempt.at());
    }
}
