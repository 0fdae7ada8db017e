package org.skillway.skills.occupation.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Suggests a role map for an occupation: a start for whoever publishes one, never a role map by itself.
 *
 * <p>Taken are the skills that the source is sure of and calls essential or at least as important as the middle of its
 * scale (O*NET's "important", 3 of 1 to 5, is 0.5 here), the most important first and at most twenty, because a map of
 * everything says nothing. Each is asked for at its level rounded to 1 to 5 (3, "works alone", where the source gives
 * none), weighs as much as it is important, and is due by day 90, since no source says in which order somebody new
 * learns them. Critical is what is at least three quarters up the scale.
 */
public final class RoleMapTemplate {

    /** One skill of the suggested map. */
    public record Suggestion(String skill, int level, double weight, int byDay, boolean critical) {}

    private static final int MOST = 20;
    private static final double IMPORTANT = 0.5;
    private static final double CRITICAL = 0.75;
    private static final int WORKS_ALONE = 3;
    private static final int LAST_CHECKPOINT = 90;

    private RoleMapTemplate() {}

    public static List<Suggestion> of(Occupation occupation) {
        return occupation.skills().stream()
                .filter(need -> !need.uncertain() && importance(need) >= IMPORTANT)
                .sorted(Comparator.comparingDouble(RoleMapTemplate::importance)
                        .reversed()
                        .thenComparing(SkillNeed::skill))
                .limit(MOST)
                .map(need -> new Suggestion(
                        need.skill(), level(need), importance(need), LAST_CHECKPOINT, importance(need) >= CRITICAL))
                .toList();
    }

    private static double importance(SkillNeed need) {
        return Objects.requireNonNullElse(need.importance(), need.essential() ? IMPORTANT : 0.0);
    }

    private static int level(SkillNeed need) {
        var level = Objects.requireNonNullElse(need.level(), (double) WORKS_ALONE);
        return Math.clamp(Math.round(level), 1, 5);
    }
}
