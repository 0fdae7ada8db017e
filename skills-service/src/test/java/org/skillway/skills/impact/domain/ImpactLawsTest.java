package org.skillway.skills.impact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.gap.domain.Gap;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.GapChanges;
import org.skillway.skills.gap.domain.GapFixture;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.gap.domain.KnownGap;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** What holds for any roles, any beliefs and any other map. */
class ImpactLawsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    /** As the review does that follows a publication: against what was told before, by the analysis of then. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void previewsWhatPublishingTells(long seed) {
        for (var holder : holders(seed)) {
            var told = GapChanges.between(List.of(), analysis(holder, false));
            var tellsThen = GapChanges.between(told, analysis(holder, true));

            assertThat(Shift.of(holder).stream()
                            .filter(shift -> shift.kind() != Shift.Kind.BECOMES_CRITICAL)
                            .map(Shift::skill))
                    .containsExactlyElementsOf(
                            tellsThen.stream().map(KnownGap::skill).toList());
        }
    }

    /** Another way to say it: from the gaps that are open before and after. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void opensAndClosesWhatIsOpenOnOneSideOnly(long seed) {
        for (var holder : holders(seed)) {
            var now = open(holder, false);
            var then = open(holder, true);

            assertThat(skills(holder, Shift.Kind.OPENS))
                    .containsExactlyInAnyOrderElementsOf(then.keySet().stream()
                            .filter(skill -> !now.containsKey(skill))
                            .toList());
            assertThat(skills(holder, Shift.Kind.CLOSES))
                    .containsExactlyInAnyOrderElementsOf(now.keySet().stream()
                            .filter(skill -> !then.containsKey(skill))
                            .toList());
            assertThat(skills(holder, Shift.Kind.BECOMES_CRITICAL))
                    .containsExactlyInAnyOrderElementsOf(then.values().stream()
                            .filter(gap -> gap.target().critical())
                            .map(Gap::skill)
                            .filter(skill -> !now.containsKey(skill)
                                    || !now.get(skill).target().critical())
                            .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameMapChangesNothing(long seed) {
        var same = holders(seed).stream()
                .map(one -> new Holder(one.personId(), one.userName(), true, one.now(), one.now(), one.believed()))
                .toList();

        assertThat(Impact.of(same).affected()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noNumberAboutOthersIsOfFewerThanFiveOrAllButFewerThanFive(long seed) {
        var holders = holders(seed);
        var impact = Impact.of(holders);
        var others = holders.stream().filter(one -> !one.inSight()).count();

        assertThat(impact.skills().values().stream().flatMap(kinds -> kinds.values().stream()))
                .allSatisfy(count -> {
                    if (!count.withheld() && others > 0) {
                        assertThat((long) count.others()).isBetween(5L, others - 5);
                    }
                });
        impact.skills()
                .forEach((skill, kinds) -> kinds.forEach((kind, count) -> assertThat((long) count.inSight())
                        .isEqualTo(holders.stream()
                                .filter(Holder::inSight)
                                .filter(one -> Shift.of(one).contains(new Shift(skill, kind)))
                                .count())));
    }

    /** Nor the rest of those whom the kind of shift hits, nor those who are counted in two skills. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noDifferenceOfNumbersAboutOthersIsOfFewerThanFive(long seed) {
        var impact = Impact.of(holders(seed, 120));

        for (var kind : Shift.Kind.values()) {
            var all = impact.people(kind);
            var told = impact.skills().values().stream()
                    .flatMap(kinds -> Stream.ofNullable(kinds.get(kind)))
                    .filter(count -> !count.withheld())
                    .map(Impact.Count::others)
                    .toList();
            if (!all.withheld()) {
                assertThat(told).noneMatch(others -> isFew(all.others() - others));
                assertThat(told.size() == 2 && isFew(told.getFirst() + told.getLast() - all.others()))
                        .isFalse();
            }
        }
    }

    @Test
    void whomNoSmallGroupGivesAwayAreToldApart() {
        var map = new RoleMap("support", "Support", "family", List.of(new Requirement("empathy", 3, 1, 30, false)));
        var start = LocalDate.parse("2026-11-02");
        var asks = List.of(new Duty(map, 1, start, Tenure.since(start)));
        var holders = IntStream.range(0, 20)
                .mapToObj(n -> new Holder(
                        new UUID(1, n), "person-" + n, false, List.of(), n < 10 ? asks : List.of(), Map.of()))
                .toList();

        assertThat(Impact.of(holders).skills().get("empathy"))
                .containsEntry(Shift.Kind.OPENS, new Impact.Count(0, 10, false));
    }

    private static boolean isFew(int people) {
        return people > 0 && people < 5;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theFingerprintKnowsNoOrderAndEveryChange(long seed) {
        var holders = new ArrayList<>(holders(seed));
        var fingerprint = Impact.of(holders).fingerprint();
        var fewer = holders.stream()
                .filter(one -> Shift.of(one).isEmpty() || !one.equals(firstAffected(holders)))
                .toList();

        Collections.shuffle(holders, new Random(seed));

        assertThat(Impact.of(holders).fingerprint()).isEqualTo(fingerprint);
        if (fewer.size() < holders.size()) {
            assertThat(Impact.of(fewer).fingerprint()).isNotEqualTo(fingerprint);
        }
    }

    private static Holder firstAffected(List<Holder> holders) {
        return holders.stream()
                .filter(one -> !Shift.of(one).isEmpty())
                .findFirst()
                .orElse(holders.getFirst());
    }

    /** Up to thirty people, half of them in sight, each with other roles now and then. */
    private static List<Holder> holders(long seed) {
        return holders(seed, 30);
    }

    private static List<Holder> holders(long seed, int most) {
        var random = new Random(seed);
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(n -> new Holder(
                        new UUID(seed, n),
                        "person-" + n,
                        random.nextBoolean(),
                        GapFixture.randomDuties(random),
                        GapFixture.randomDuties(random),
                        GapFixture.randomEstimates(random)))
                .toList();
    }

    private static List<String> skills(Holder holder, Shift.Kind kind) {
        return Shift.of(holder).stream()
                .filter(shift -> shift.kind() == kind)
                .map(Shift::skill)
                .toList();
    }

    private static Map<String, Gap> open(Holder holder, boolean then) {
        return analysis(holder, then).gaps().stream()
                .filter(gap -> gap.kind().isOpen())
                .collect(Collectors.toMap(Gap::skill, gap -> gap));
    }

    private static GapAnalysis analysis(Holder holder, boolean then) {
        return GapAnalysis.of(then ? holder.then() : holder.now(), holder.believed(), new Horizon.Whole());
    }
}
