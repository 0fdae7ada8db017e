package org.skillway.skills.merge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

class DuplicateFinderTest {

    private static final List<String> WORDS =
            List.of("sell", "sells", "phones", "phone", "plan", "budget", "budgets", "teach", "clean", "repair");

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    /** What comparing every two skills finds. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsAllPairsThatShareAWord(long seed) {
        var skills = skills(new Random(seed));
        var every = new ArrayList<String>();
        for (var one : skills) {
            for (var other : skills) {
                if (one.key().compareTo(other.key()) < 0
                        && Likeness.of(one, other).score() >= 0.6) {
                    every.add(one.key() + " " + other.key());
                }
            }
        }

        var found = DuplicateFinder.find(skills, 0.6, 1_000);

        assertThat(found.stream()
                        .map(pair -> pair.first().key() + " " + pair.second().key()))
                .containsExactlyInAnyOrderElementsOf(every);
        assertThat(found)
                .isSortedAccordingTo(Comparator.comparingDouble(
                        (DuplicateFinder.Pair pair) -> -pair.likeness().score()));
    }

    @Test
    void groupsAndWhatIsNoLongerUsedAreLeftOut() {
        var skill = Skill.named("a", SkillKind.SKILL, "Selling");
        var group = Skill.named("b", SkillKind.GROUP, "Selling");
        var old = Skill.named("c", SkillKind.SKILL, "Selling").in(SkillStatus.DEPRECATED, "a");

        assertThat(DuplicateFinder.find(List.of(skill, group, old), 0.8, 10)).isEmpty();
    }

    private static List<Skill> skills(Random random) {
        var skills = new ArrayList<Skill>();
        for (var number = 0; number < 30; number++) {
            var name = WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())) + " "
                    + WORDS.get(random.nextInt(WORDS.size()));
            skills.add(Skill.named("skill-" + number, SkillKind.SKILL, name));
        }
        return skills;
    }
}
