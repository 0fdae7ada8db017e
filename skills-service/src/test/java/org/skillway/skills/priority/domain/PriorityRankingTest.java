package org.skillway.skills.priority.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.skillway.skills.priority.domain.PriorityFixture.aHolder;
import static org.skillway.skills.priority.domain.PriorityFixture.aRole;
import static org.skillway.skills.priority.domain.PriorityFixture.asks;
import static org.skillway.skills.priority.domain.PriorityFixture.euro;
import static org.skillway.skills.priority.domain.PriorityFixture.random;
import static org.skillway.skills.priority.domain.PriorityFixture.rank;
import static org.skillway.skills.priority.domain.PriorityFixture.situations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.skills.priority.domain.PriorityFixture.Staffed;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.rolemap.domain.RoleMap;

class PriorityRankingTest {

    private static final RoleMap SUPPORT = aRole("support", asks("empathy", 3, 30));
    private static final RoleMap SALES = aRole("sales", asks("discovery", 3, 30));
    private static final Estimate NEARLY_THERE = new Estimate(0.2, 0.25, 4, 3);
    private static final Map<String, Estimate> NEARLY = Map.of("empathy", NEARLY_THERE);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void theScoreIsTheProductOfItsFactors() {
        var role = new Staffed(
                SUPPORT, euro(4_000), List.of(aHolder(SUPPORT, 1, 0, NEARLY), aHolder(SUPPORT, 0.5, 0, NEARLY)));

        var priority = rank(List.of(role)).getFirst();

        var missed = 1 - NEARLY_THERE.probabilityAtLeast(3);
        assertThat(priority.factors()).extracting(RolePriority.Share::factor).containsExactly(Factor.values());
        assertThat(priority.score()).isCloseTo(1.5 * missed * 0.5 * 2 * 4_000, within(1e-9));
        assertThat(priority.lostAMonth().orElseThrow()).isCloseTo(1.5 * missed * 4_000, within(1e-9));
        assertThat(priority.unknown()).isEmpty();
    }

    @Test
    void aRoleWithoutAStakeCountsAsTheMedianAndSaysHowFarItCouldMove() {
        var high = new Staffed(SUPPORT, euro(9_000), List.of(aHolder(SUPPORT, 1, 0, Map.of())));
        var low = new Staffed(
                aRole("coordinator", asks("reporting", 3, 30)),
                euro(1_000),
                List.of(aHolder(aRole("coordinator", asks("reporting", 3, 30)), 1, 0, Map.of())));
        var unknown = new Staffed(SALES, null, List.of(aHolder(SALES, 1, 0, Map.of())));

        var priority = of("sales", rank(List.of(high, low, unknown)));

        assertThat(priority.rank()).isEqualTo(2);
        assertThat(priority.bestRank()).isLessThanOrEqualTo(2);
        assertThat(priority.worstRank()).isGreaterThanOrEqualTo(2);
        assertThat(priority.lostAMonth()).isEmpty();
        assertThat(priority.unknown())
                .extracting(RolePriority.Unknown::factor)
                .containsExactly(Factor.IMPACT, Factor.MISSING);
    }

    @Test
    void anotherCurrencyIsNotConverted() {
        var roles = List.of(
                new Staffed(SUPPORT, euro(5_000), List.of(aHolder(SUPPORT, 1, 0, NEARLY))),
                new Staffed(SALES, new Stake(BigDecimal.TEN, "USD"), List.of(aHolder(SALES, 1, 0, Map.of()))));

        assertThat(PriorityRanking.currency(situations(roles))).contains("EUR");
        assertThat(of("sales", rank(roles)).unknown())
                .extracting(RolePriority.Unknown::words)
                .first()
                .isEqualTo("The stake is stated in USD, most are in EUR, and no rate is known.");
    }

    @Test
    void eachFactorSaysWhereTheRoleStoodWithoutIt() {
        var many = new Staffed(SUPPORT, euro(10), Collections.nCopies(9, aHolder(SUPPORT, 1, 0, Map.of())));
        var dear = new Staffed(SALES, euro(1_000), List.of(aHolder(SALES, 1, 0, Map.of())));

        var first = rank(List.of(many, dear)).getFirst();

        assertThat(first.role().map().role()).isEqualTo("sales");
        assertThat(first.factors())
                .filteredOn(share -> share.factor() == Factor.IMPACT)
                .singleElement()
                .satisfies(share -> assertThat(share.rankWithout()).isEqualTo(2));
    }

    @Test
    void aRoleNobodyHoldsComesLastAndSaysSo() {
        var empty = new Staffed(SALES, euro(100_000), List.of());
        var held = new Staffed(SUPPORT, euro(10), List.of(aHolder(SUPPORT, 1, 0, Map.of())));

        var last = rank(List.of(empty, held)).getLast();

        assertThat(last.score()).isZero();
        assertThat(last.unknown()).extracting(RolePriority.Unknown::factor).contains(Factor.PEOPLE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ranksAreAPermutationAndFollowTheScore(long seed) {
        var ranked = rank(random(new Random(seed)));

        for (var place = 0; place < ranked.size(); place++) {
            var one = ranked.get(place);
            assertThat(one.rank()).isEqualTo(place + 1);
            assertThat(one.rank()).isBetween(one.bestRank(), one.worstRank());
            assertThat(place == 0 || ranked.get(place - 1).score() >= one.score())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreWithTheSameGapsNeverRanksLower(long seed) {
        var roles = random(new Random(seed));
        roles.forEach(role -> role.holders().stream()
                .filter(holder -> holder.asked().gaps().stream()
                        .allMatch(gap -> gap.kind().isOpen()))
                .findFirst()
                .ifPresent(holder -> {
                    var more = new ArrayList<>(role.holders());
                    more.add(holder);
                    neverLower(roles, role, new Staffed(role.map(), role.stake(), more));
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lessAbilityNeverRanksLower(long seed) {
        var random = new Random(seed);
        var roles = random(random);
        roles.forEach(role -> neverLower(roles, role, PriorityFixture.less(role, 0.1 + random.nextDouble())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHigherStakeNeverRanksLower(long seed) {
        var roles = random(new Random(seed));
        var stated = roles.stream().filter(role -> role.stake() != null).toList();
        for (var role : stated) {
            var stake = Objects.requireNonNull(role.stake());
            var higher = euro(stake.amount().intValue() * 2);
            neverLower(stated, role, new Staffed(role.map(), higher, role.holders()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEarlierDayNeverRanksLower(long seed) {
        var roles = random(new Random(seed));
        roles.forEach(role -> neverLower(roles, role, PriorityFixture.earlier(role)));
    }

    private static void neverLower(List<Staffed> roles, Staffed role, Staffed changed) {
        var others = new ArrayList<>(roles);
        others.set(roles.indexOf(role), changed);
        var key = role.map().role();
        var before = of(key, rank(roles));
        var after = of(key, rank(others));

        assertThat(after.score()).isGreaterThanOrEqualTo(before.score() - 1e-9);
        assertThat(after.rank()).isLessThanOrEqualTo(before.rank());
    }

    private static RolePriority of(String role, List<RolePriority> ranked) {
        return ranked.stream()
                .filter(one -> one.role().map().role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
