package org.skillway.skills.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.duplicate.domain.DuplicateFinder.Difference;
import org.skillway.skills.duplicate.domain.DuplicateFinder.Place;
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

        var found = DuplicateFinder.find(skills, 0.6, Set.of(), Place.START, 1_000);

        assertThat(found.stream()
                        .map(pair -> pair.first().key() + " " + pair.second().key()))
                .containsExactlyInAnyOrderElementsOf(every);
        assertThat(found)
                .isSortedAccordingTo(Comparator.comparingDouble(
                        (DuplicateFinder.Pair pair) -> -pair.likeness().score()));
    }

    /** One at a time, each after the last, they are all of them once. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pagesAreTheWhole(long seed) {
        var skills = skills(new Random(seed));
        var whole = DuplicateFinder.find(skills, 0.6, Set.of(), Place.START, 1_000);
        var paged = new ArrayList<DuplicateFinder.Pair>();
        var after = Place.START;
        for (var page = whole; !page.isEmpty(); ) {
            page = DuplicateFinder.find(skills, 0.6, Set.of(), after, 2);
            paged.addAll(page);
            after = page.isEmpty() ? after : Place.of(page.getLast().place().toString());
        }

        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void whatWasToldApartIsNotProposed() {
        var one = Skill.named("b", SkillKind.SKILL, "Selling");
        var other = Skill.named("a", SkillKind.SKILL, "Selling");

        assertThat(DuplicateFinder.find(
                        List.of(one, other), 0.8, Set.of(Difference.between("b", "a")), Place.START, 10))
                .isEmpty();
    }

    @Test
    void groupsAndWhatIsNoLongerUsedAreLeftOut() {
        var skill = Skill.named("a", SkillKind.SKILL, "Selling");
        var group = Skill.named("b", SkillKind.GROUP, "Selling");
        var old = Skill.named("c", SkillKind.SKILL, "Selling").in(SkillStatus.DEPRECATED, "a");

        assertThat(DuplicateFinder.find(List.of(skill, group, old), 0.8, Set.of(), Place.START, 10))
                .isEmpty();
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
