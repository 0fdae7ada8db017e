package org.skillway.skills.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

class AdoptionTest {

    private static final StarterTemplate SALES = new StarterTemplate(
            "sales",
            "Sales",
            "sales",
            "Sells.",
            List.of(new Requirement("discovery", 3, 1, 60, true), new Requirement("handoff-notes", 2, 0.5, 90, false)),
            List.of(aSkill("discovery"), aSkill("handoff-notes")),
            Instant.EPOCH);

    @Test
    void createsWhatTheCompanyLacks() {
        var adoption = Adoption.of(SALES, "seller", "Seller", Map.of());

        assertThat(adoption.created()).extracting(Skill::key).containsExactly("discovery", "handoff-notes");
        assertThat(adoption.kept()).isEmpty();
        assertThat(adoption.map().role()).isEqualTo("seller");
    }

    @Test
    void leavesASkillThatIsThereAsItIs() {
        var own = aSkill("discovery").describedAs("In our words.");

        var adoption = Adoption.of(SALES, "seller", "Seller", Map.of("discovery", own));

        assertThat(adoption.created()).extracting(Skill::key).containsExactly("handoff-notes");
        assertThat(adoption.kept()).containsExactly("discovery");
    }

    @Test
    void asksForTheSkillThatOneWasMergedInto() {
        var merged = aSkill("discovery").in(SkillStatus.MERGED, "needs-analysis");

        var adoption = Adoption.of(
                SALES, "seller", "Seller", Map.of("discovery", merged, "needs-analysis", aSkill("needs-analysis")));

        assertThat(adoption.map().skills())
                .extracting(Requirement::skill)
                .containsExactly("needs-analysis", "handoff-notes");
        assertThat(adoption.kept()).containsExactly("needs-analysis");
    }

    private static Skill aSkill(String key) {
        return Skill.named(key, SkillKind.SKILL, key);
    }
}
