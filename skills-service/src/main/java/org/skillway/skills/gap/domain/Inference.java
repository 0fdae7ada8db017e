package org.skillway.skills.gap.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Inferred.Given;
import org.skillway.skills.relation.domain.Inferred.Reached;
import org.skillway.skills.relation.domain.Inferred.Related;
import org.skillway.skills.relation.domain.Propagation;
import org.skillway.skills.relation.domain.Relation;

/**
 * A level in a skill that the relations between skills make likely, though what tells of the skill itself does not.
 *
 * <p><b>In plain words.</b> Of each skill two or more things tell of, the level counts that is passed with four in five. What
 * follows from those levels is as {@link Propagation} says: an equivalent skill has the same level, an encompassed one the
 * fraction, a composite one the level that enough of its parts have. Where more follows than the skill's own evidence gives,
 * it is said, with what it follows from.
 *
 * <p><b>What it is for.</b> A gap whose level is likely there already is settled by a test of minutes instead of learned
 * anew. It closes no gap, makes none smaller, moves no estimate and counts as nothing shown: relations are what experts say
 * of skills in general, not what anybody saw of this person.
 *
 * <p><b>Limits.</b> That four in five hold for the origin is taken for what follows too; nothing is known of how well a
 * relation holds. Only the last relation on the way is named.
 *
 * @param by equivalent, encompasses or criteria
 * @param from the skills it follows from
 */
public record Inference(String skill, double level, String by, List<String> from) {

    private static final int ENOUGH = 2;

    public Inference {
        from = List.copyOf(from);
    }

    /** By skill: where relations make more likely than the skill's own evidence does. */
    public static Map<String, Inference> of(
            Map<String, Estimate> believed, Collection<Relation> relations, Collection<Criteria> criteria) {
        var given = new HashMap<String, Double>();
        believed.forEach((skill, estimate) -> {
            if (estimate.evidence() >= ENOUGH) {
                given.put(skill, estimate.likelyLevel());
            }
        });
        var inferred = new TreeMap<String, Inference>();
        Propagation.of(given, relations, criteria).forEach((skill, found) -> {
            switch (found.ground()) {
                case Given own -> {}
                case Related related ->
                    inferred.put(
                            skill,
                            new Inference(
                                    skill,
                                    found.level(),
                                    related.by().kind().code(),
                                    List.of(related.by().from())));
                case Reached reached ->
                    inferred.put(
                            skill,
                            new Inference(
                                    skill,
                                    found.level(),
                                    "criteria",
                                    reached.by().of()));
            }
        });
        return inferred;
    }

    /** As in "level 3.4 likely there already, by equivalent from empathy". */
    public String phrase() {
        return String.format(
                Locale.ROOT, "level %.1f likely there already, by %s from %s", level, by, String.join(", ", from));
    }

    /** For readers, as in "Empathy is the same skill, so level 3.4 is likely here"; skills are called by names. */
    public String sentence(UnaryOperator<String> names) {
        var called = from.stream().map(names).toList();
        var others = called.size() == 1
                ? called.getFirst()
                : String.join(", ", called.subList(0, called.size() - 1)) + " and " + called.getLast();
        var why = switch (by) {
            case "equivalent" -> others + " is the same skill";
            case "encompasses" -> others + " includes it";
            default -> "It is made up of " + others;
        };
        return String.format(Locale.ROOT, "%s, so level %.1f is likely here", why, level);
    }

    /** Whether the level asked for is likely there already, though a gap is open that more evidence could close. */
    public boolean speaksTo(GapReason reason, int asked) {
        return reason.kind().isOpen() && reason != GapReason.UNREFLECTED && level >= asked;
    }

    /** The evidence to look for first where it speaks. */
    public Optional<Settling> settledBy(Estimate own, int asked) {
        return Settling.anyway(assumed(own), asked);
    }

    /** The belief with which evidence would be looked for, were the inference right. */
    private Estimate assumed(Estimate own) {
        return own.moved(Math.max(own.mean(), level - Estimate.LEVEL_AT_ZERO), own.variance());
    }
}
