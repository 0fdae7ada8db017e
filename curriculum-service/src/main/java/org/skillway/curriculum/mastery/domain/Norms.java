package org.skillway.curriculum.mastery.domain;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.alias.domain.Aliases;

/**
 * What is usual among people, skills and items: the priors from which everybody and everything starts.
 *
 * <p>The abilities and difficulties are in logits, the spreads are variances between people, between the skills of one
 * person, between skills and between the items of a skill. The wanders are variances that an ability gains with each
 * answer, because people change while they learn. The slip is the probability that somebody fails what they can do.
 * {@link NormSearch} finds the norms under which what happened was least surprising; {@link #USUAL} is where it starts and
 * what counts until there is enough to learn from.
 *
 * @param skillStarts by how many logits somebody new in a skill is ahead of the start there ({@link SkillStarts}); zero where
 *     a skill is missing
 */
public record Norms(
        double start,
        double learning,
        double peopleSpread,
        double strengthSpread,
        double skillSpread,
        double itemSpread,
        double generalWander,
        double strengthWander,
        double slip,
        Map<String, Double> skillStarts) {

    /**
     * Newcomers start at level 1.5 give or take 1.2: most have seen the work but cannot do it alone yet. A third of that
     * variance is the same in all their skills; skills at work have less in common than the chapters of a school book. An author's guess of a difficulty is right within 0.7 of a level two times in three. Knowledge-tracing
     * practice bounds the slip at 0.1 (Baker, Corbett and Aleven, ITS 2008). The other figures, and that share, are our
     * judgement; a search that has a few hundred answers leaves little of it.
     */
    public static final Norms USUAL = new Norms(-1, 0.3, 0.5, 1, 0.5, 0.5, 0.002, 0.02, 0.05);

    public Norms {
        // Norms stored by the first releases knew no skill from another.
        skillStarts = told(skillStarts);
        if (!Double.isFinite(start) || !Double.isFinite(learning)) {
            throw new IllegalArgumentException(
                    "Start and learning are finite, not " + start + " and " + learning + ".");
        }
        double smallest = Math.min(
                Math.min(Math.min(peopleSpread, strengthSpread), Math.min(skillSpread, itemSpread)),
                Math.min(generalWander, strengthWander));
        if (!(slip > 0 && slip < 0.5)) {
            throw new IllegalArgumentException(
                    "A slip is rarer than every other answer and possible, not " + slip + ".");
        }
        if (!(smallest > 0)) {
            throw new IllegalArgumentException("Every spread and wander is a positive variance, not " + smallest + ".");
        }
    }

    /** Where people begin in all skills alike. */
    public Norms(
            double start,
            double learning,
            double peopleSpread,
            double strengthSpread,
            double skillSpread,
            double itemSpread,
            double generalWander,
            double strengthWander,
            double slip) {
        this(
                start,
                learning,
                peopleSpread,
                strengthSpread,
                skillSpread,
                itemSpread,
                generalWander,
                strengthWander,
                slip,
                Map.of());
    }

    /** The same with what is known of where people begin in each skill. */
    public Norms beginning(Map<String, Double> starts) {
        return new Norms(
                start,
                learning,
                peopleSpread,
                strengthSpread,
                skillSpread,
                itemSpread,
                generalWander,
                strengthWander,
                slip,
                starts);
    }

    /** The same where skills are called otherwise; in skills that are one now people begin in the middle. */
    public Norms under(Aliases aliases) {
        Map<String, Double> renamed = new TreeMap<>();
        new TreeMap<>(skillStarts)
                .forEach((skill, ahead) ->
                        renamed.merge(aliases.canonical(skill), ahead, (one, other) -> (one + other) / 2));
        return renamed.equals(skillStarts) ? this : beginning(renamed);
    }

    private static Map<String, Double> told(@Nullable Map<String, Double> starts) {
        return starts == null ? Map.of() : Map.copyOf(starts);
    }

    /** How much so many answers in a skill have taught: the law of practice, quick at first and slower with each. */
    double practised(int answers) {
        return learning * Math.log1p(answers);
    }

    /** What is believed about a skill of somebody we know nothing of. */
    Belief anyMastery() {
        return new Belief(start, peopleSpread + strengthSpread);
    }

    Belief anybody() {
        return new Belief(0, peopleSpread);
    }

    /** What is believed of a skill in which its person has shown nothing, beside their general ability. */
    Belief anyStrength(String skill) {
        return new Belief(skillStarts.getOrDefault(skill, 0.0), strengthSpread);
    }

    Belief anySkill() {
        return new Belief(0, skillSpread);
    }

    Belief anyItem() {
        return new Belief(0, itemSpread);
    }
}
