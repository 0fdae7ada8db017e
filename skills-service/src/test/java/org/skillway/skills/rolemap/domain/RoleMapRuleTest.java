package org.skillway.skills.rolemap.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.skillway.skills.rolemap.domain.RoleMapRule.Violation;
import org.skillway.skills.taxonomy.domain.SkillKind;

class RoleMapRuleTest {

    private static final Requirement DISCOVERY = new Requirement("discovery", 3, 1, 30, true);
    private static final Requirement HANDOFF = new Requirement("handoff-notes", 2, 0.5, 60, false);

    @Test
    void aMapOfKnownSkillsIsFine() {
        assertThat(broken(List.of(DISCOVERY, HANDOFF), Set.of("discovery", "handoff-notes")))
                .isEmpty();
    }

    @Test
    void asksForEachSkillOnce() {
        var later = new Requirement("discovery", 4, 1, 90, false);

        assertThat(broken(List.of(DISCOVERY, HANDOFF, later), Set.of("discovery", "handoff-notes")))
                .containsExactly(new Violation(2, "discovery", RoleMapRule.EACH_SKILL_ONCE));
    }

    @Test
    void asksForKnownSkillsOnly() {
        assertThat(broken(List.of(DISCOVERY, HANDOFF), Set.of("discovery")))
                .containsExactly(new Violation(1, "handoff-notes", RoleMapRule.SKILL_IS_KNOWN));
    }

    @Test
    void asksForWhatSomebodyHasAtALevel() {
        var heading = new Requirement("sales-group", 2, 1, 30, false);

        assertThat(broken(List.of(DISCOVERY, heading), Set.of("discovery", "sales-group")))
                .containsExactly(new Violation(1, "sales-group", RoleMapRule.SKILL_HAS_LEVELS));
    }

    @Test
    void refusesRequirementsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirement("discovery", 0, 1, 30, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirement("discovery", 3, 0, 30, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirement("discovery", 3, 1, 45, false));
    }

    private static List<Violation> broken(List<Requirement> skills, Set<String> known) {
        var kinds = known.stream()
                .collect(Collectors.toMap(
                        skill -> skill, skill -> skill.endsWith("-group") ? SkillKind.GROUP : SkillKind.SKILL));
        return RoleMapRule.brokenBy(new RoleMap("sales", "Sales", "commercial", skills), kinds);
    }
}
