package org.skillway.skills.helper.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who comes into question to help one learner, by skill.
 *
 * <p>Whoever helps them in the skill by agreement comes first, whatever their strength. Of those who offer help, only who
 * says to be at the level asked for or above and has a place left; the strongest first, three in all. The learner
 * themselves is nobody's helper here. That is a hint for a plan: who fits best, with shared time and kind of help, is for
 * mentor-service to rank, and who it becomes for a person to agree.
 */
public record HelpersOf(UUID learner, Map<String, List<Helper>> bySkill) {

    /** Nobody is known who helps in anything. */
    public static HelpersOf nobody(UUID learner) {
        return new HelpersOf(learner, Map.of());
    }

    /** Of so many a plan tells. */
    public static final int MOST = 3;

    private static final Comparator<Helper> ORDER = Comparator.comparing((Helper helper) -> !helper.agreed())
            .thenComparing(Comparator.comparingDouble(Helper::strength).reversed())
            .thenComparing(Helper::personId);

    public List<Helper> to(String skill, int level) {
        return bySkill.getOrDefault(skill, List.of()).stream()
                .filter(helper -> helper.agreed() || helper.strength() >= level)
                .filter(helper -> !helper.personId().equals(learner))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }
}
