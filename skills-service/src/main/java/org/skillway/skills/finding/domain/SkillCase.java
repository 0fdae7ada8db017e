package org.skillway.skills.finding.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.gap.domain.Target;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.HeardAnswer;
import org.skillway.skills.profile.domain.HeardMastery;
import org.skillway.skills.profile.domain.Reflection;
import org.skillway.skills.profile.domain.SkillBelief;
import org.skillway.skills.profile.domain.SkillHistory;

/**
 * All that an estimate, or a gap where something is asked, is made from; the answers only tell what was learned by.
 *
 * @param inferred what relations between skills made likely; absent where they did not, and of an estimate
 */
public record SkillCase(
        String skill,
        SkillHistory history,
        boolean inUse,
        Instant at,
        @Nullable Target target,
        List<HeardAnswer> answers,
        @Nullable Inference inferred) {

    public SkillCase {
        answers = List.copyOf(answers);
    }

    /** Where no relation makes anything likely. */
    public SkillCase(
            String skill,
            SkillHistory history,
            boolean inUse,
            Instant at,
            @Nullable Target target,
            List<HeardAnswer> answers) {
        this(skill, history, inUse, at, target, answers, null);
    }

    SkillBelief belief() {
        return SkillBelief.of(history, inUse, at);
    }

    SkillCase stating(List<Evidence> more) {
        var statements = new ArrayList<>(history.statements());
        statements.addAll(more);
        return with(history.stating(statements));
    }

    SkillCase hearing(HeardMastery more) {
        var masteries = new ArrayList<>(history.masteries());
        masteries.add(more);
        return with(history.hearing(masteries));
    }

    /** As if no figure of their work stood slipped. */
    SkillCase recovered() {
        return with(history.unslipped());
    }

    /** As if they had looked back on it by now. */
    SkillCase reflecting() {
        return with(history.reflecting(List.of(new Reflection(at, at))));
    }

    private SkillCase with(SkillHistory other) {
        return new SkillCase(skill, other, inUse, at, target, answers, inferred);
    }
}
