package org.skillway.curriculum.learner.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.path.domain.Wishes.Pull;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;

/**
 * A learner as they were stored, read under the names that skills have now. Where two skills became one, what was shown in
 * both counts together, the longer struggle holds, and so does the later of two tests; nothing is dropped.
 */
public final class Renaming {

    private final Aliases aliases;

    public Renaming(Aliases aliases) {
        this.aliases = aliases;
    }

    public Learner of(Learner stored) {
        if (aliases.isEmpty()) {
            return stored;
        }
        return new Learner(
                stored.roles(),
                stored.ability().under(aliases),
                stored.progress(),
                renamed(stored.struggles(), Renaming::longer),
                stored.memories(),
                stored.drifts().stream().map(this::of).toList(),
                stored.refreshed().stream().map(this::of).toList(),
                stored.approval(),
                stored.spent(),
                renamed(stored.tests(), Renaming::later),
                of(stored.wishes()),
                stored.pilots(),
                stored.gone(),
                stored.workdays(),
                stored.pace());
    }

    private Drift of(Drift drift) {
        return drift.in(aliases.canonical(drift.skill()));
    }

    private Refreshed of(Refreshed taken) {
        return new Refreshed(taken.module(), aliases.canonical(taken.skill()), taken.at());
    }

    private Wishes of(Wishes wishes) {
        List<Pull> pulls = wishes.pulls().stream()
                .map(pull -> new Pull(pull.module(), aliases.canonical(pull.skill()), pull.at(), pull.taken()))
                .toList();
        return new Wishes(wishes.pins(), wishes.deferrals(), pulls, wishes.delayedSince(), wishes.mandates());
    }

    private <V> Map<String, V> renamed(Map<String, V> bySkill, BinaryOperator<V> together) {
        return bySkill.entrySet().stream()
                .collect(toMap(held -> aliases.canonical(held.getKey()), Map.Entry::getValue, together));
    }

    private static Struggle longer(Struggle one, Struggle other) {
        Instant at = later(one.at(), other.at());
        return new Struggle(Math.max(one.rounds(), other.rounds()), at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
