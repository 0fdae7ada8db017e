package org.skillway.curriculum.catalog.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;

/** A piece of learning of two to ten minutes with exactly one outcome and one or two check items. */
public record Module(
        String key,
        String title,
        ModuleKind kind,
        Outcome outcome,
        Level level,
        int minutes,
        @Nullable String moment,
        List<String> prerequisites,
        @Nullable String variantOf,
        List<Item> items) {

    /** A module carries a little past its own level, so that the level is held and not just touched. */
    private static final double HEADROOM = 0.5;

    /** A module up to this far above its learner is as good as its kind; beyond, its effect dies away quickly. */
    private static final double STRETCH = 1.5;

    public static final int SHORTEST_MINUTES = 2;
    public static final int LONGEST_MINUTES = 10;

    public Module {
        prerequisites = List.copyOf(prerequisites);
        items = List.copyOf(items);
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("A module takes 2 to 10 minutes, not " + minutes + ".");
        }
        if (items.isEmpty() || items.size() > 2) {
            throw new IllegalArgumentException("A module has one or two items, not " + items.size() + ".");
        }
    }

    public String skill() {
        return outcome.skill();
    }

    /**
     * The key of the module that first teaches this outcome: its own, or that of the module it is a variant of; empty for
     * what repeats a whole skill.
     */
    public Optional<String> origin() {
        return variantOf == null && kind.mainstream() ? Optional.of(key) : Optional.ofNullable(variantOf);
    }

    /** By how many logits it is expected to move somebody at this ability, in logits; never down. */
    public double expectedGain(double ability) {
        double distance = level.logits() + HEADROOM - ability;
        if (distance <= 0) {
            return 0;
        }
        double excess = Math.max(0, distance - HEADROOM - STRETCH);
        return kind.share() * distance * Math.exp(-excess * excess);
    }

    public Optional<Item> item(String itemKey) {
        return items.stream().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    /** Whether this module explains the other one in an easier way. */
    public boolean simplifies(Module other) {
        return kind.easier() && other.key.equals(variantOf);
    }
}
