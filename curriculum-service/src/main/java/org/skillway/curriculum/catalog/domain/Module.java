package org.skillway.curriculum.catalog.domain;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.target.domain.RoleAssignment;

/**
 * A piece of learning with exactly one outcome, the checks that show it, the approved procedures it teaches from and, for
 * some roles, an example of their own; in one language, as a BCP 47 tag. The {@link Linter} says whether it is fit to be taken.
 */
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
        List<Item> items,
        List<RoleVariant> roleVariants,
        List<String> sources,
        String language,
        Elsewhere elsewhere) {

    /** Of a module that says nothing else. */
    public static final String USUAL_LANGUAGE = "en";

    public static final int SHORTEST_MINUTES = 2;
    public static final int LONGEST_MINUTES = 10;

    /** A module carries a little past its own level, so that the level is held and not just touched. */
    private static final double HEADROOM = 0.5;

    /** A module up to this far above its learner is as good as its kind; beyond, its effect dies away quickly. */
    private static final double STRETCH = 1.5;

    public Module {
        prerequisites = List.copyOf(prerequisites);
        items = List.copyOf(items);
        // Modules stored by earlier releases have none of these.
        roleVariants = List.copyOf(requireNonNullElse(roleVariants, List.of()));
        sources = List.copyOf(requireNonNullElse(sources, List.of()));
        language = requireNonNullElse(language, USUAL_LANGUAGE);
        elsewhere = requireNonNullElse(elsewhere, Elsewhere.NOWHERE);
    }

    /** A module in the usual language that is the same for every role and teaches from no procedure. */
    public Module(
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
        this(
                key,
                title,
                kind,
                outcome,
                level,
                minutes,
                moment,
                prerequisites,
                variantOf,
                items,
                List.of(),
                List.of(),
                USUAL_LANGUAGE,
                Elsewhere.NOWHERE);
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

    /** By how many logits forgetting its outcome sets somebody back: by what it gives to one who is half a level below it. */
    public double setback() {
        return kind.share() * 2 * HEADROOM;
    }

    public Optional<Item> item(String itemKey) {
        return items.stream().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    /** The items of an earlier version of it that it asks no more, or asks otherwise under the same key. */
    public List<String> dropped(Module earlier) {
        return earlier.items.stream()
                .filter(item -> item(item.key()).filter(item::asksAs).isEmpty())
                .map(Item::key)
                .toList();
    }

    /** The example from the work of somebody with these roles; of several, that of the role which is most of their work. */
    public Optional<RoleVariant> exampleFor(Collection<RoleAssignment> roles) {
        return roles.stream()
                .sorted(Comparator.comparingDouble(RoleAssignment::weight)
                        .reversed()
                        .thenComparing(RoleAssignment::role))
                .flatMap(held ->
                        roleVariants.stream().filter(variant -> variant.role().equals(held.role())))
                .findFirst();
    }

    /** Whether this module explains the other one in an easier way. */
    public boolean simplifies(Module other) {
        return kind.easier() && other.key.equals(variantOf);
    }

    /** The same module where its skill is called otherwise. */
    public Module inSkill(String skill) {
        return skill.equals(skill())
                ? this
                : new Module(
                        key,
                        title,
                        kind,
                        new Outcome(skill, outcome.behaviour()),
                        level,
                        minutes,
                        moment,
                        prerequisites,
                        variantOf,
                        items,
                        roleVariants,
                        sources,
                        language,
                        elsewhere);
    }

    /** The same module with other prerequisites. */
    Module requiring(List<String> others) {
        return new Module(
                key,
                title,
                kind,
                outcome,
                level,
                minutes,
                moment,
                others,
                variantOf,
                items,
                roleVariants,
                sources,
                language,
                elsewhere);
    }
}
