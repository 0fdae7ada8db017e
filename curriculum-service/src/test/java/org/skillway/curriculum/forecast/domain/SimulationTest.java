package org.skillway.curriculum.forecast.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.path.domain.Wishes.Deferral;
import org.skillway.curriculum.relation.domain.Encompassing;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.curriculum.workday.domain.Leave;

class SimulationTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Catalogue CATALOGUE = catalogue();
    private static final Map<String, RoleMap> ROLES = asking(3);

    @Test
    void whoFollowsThePathAndGetsItRightIsReadyOnAWorkingDayToCome() {
        Forecast forecast = forecast(support(30));

        LocalDate day = requireNonNull(forecast.readyOn());
        assertThat(day).isBetween(TODAY, TODAY.plusWeeks(Simulation.MOST_WEEKS));
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(forecast.open()).isEmpty();
    }

    @Test
    void moreMinutesBringsThereSooner() {
        assertThat(forecast(support(60)).daysSoonerThan(forecast(support(15))).orElseThrow())
                .isPositive();
    }

    @Test
    void withoutMinutesNobodyGetsThereAndTheAnswerSaysWhatStaysOpen() {
        Forecast forecast = forecast(support(0));

        assertThat(forecast.readyOn()).isNull();
        assertThat(forecast.open()).containsExactly("notes", "refunds");
        assertThat(forecast.daysSoonerThan(forecast(support(30)))).isEmpty();
    }

    @Test
    void whereTheContentEndsTheAnswerSaysSo() {
        Catalogue without = new Catalogue(CATALOGUE.ofSkill("notes"));

        Forecast forecast = simulation(without).of(support(60), NOW);

        assertThat(forecast.readyOn()).isNull();
        assertThat(forecast.open()).containsExactly("refunds");
    }

    @Test
    void whoIsAskedForNothingIsReadyToday() {
        assertThat(forecast(Learner.newcomer(NOW, Norms.USUAL)).readyOn()).isEqualTo(TODAY);
    }

    @Test
    void whatIsPutOffComesLater() {
        Learner learner = support(30);
        Wishes wishes = Wishes.NONE;
        for (Module module : CATALOGUE.ofSkill("refunds")) {
            wishes = wishes.deferred(new Deferral(module.key(), TODAY.plusDays(60), "later", false, NOW), TODAY);
        }

        LocalDate day = requireNonNull(forecast(learner.wishing(wishes)).readyOn());

        assertThat(day).isAfter(TODAY.plusDays(60));
    }

    @Test
    void whatASkillEncompassesCountsAsItDoesForAnAnswer() {
        Encompassing whole = new Encompassing(List.of(
                new Encompassing.Relation("notes", "refunds", 0.9),
                new Encompassing.Relation("refunds", "notes", 0.9)));

        assertThat(soonerThanUsual(simulation(CATALOGUE, asking(4.5), whole, 0)))
                .anyMatch(days -> days != 0);
    }

    @Test
    void whatAnswersTaughtOfItemsCountsAsItDoesForAnAnswer() {
        assertThat(soonerThanUsual(simulation(CATALOGUE, asking(4.5), Encompassing.NOTHING, 1.5)))
                .anyMatch(days -> days != 0);
    }

    @Test
    void nothingIsDoneOnADayOff() {
        LocalDate back = TODAY.plusDays(70);
        Learner away = support(60).away(List.of(new Leave(TODAY, back.minusDays(1))));

        assertThat(requireNonNull(forecast(support(60)).readyOn())).isBefore(back);
        assertThat(requireNonNull(forecast(away).readyOn())).isAfterOrEqualTo(back);
    }

    /** For a few approved minutes: a day is coarse, and of one budget it may be the same by chance. */
    private static LongStream soonerThanUsual(Simulation simulation) {
        Simulation usual = simulation(CATALOGUE, asking(4.5), Encompassing.NOTHING, 0);
        return IntStream.of(5, 8, 10, 15, 20, 30)
                .mapToObj(SimulationTest::support)
                .flatMapToLong(learner -> simulation.of(learner, NOW).daysSoonerThan(usual.of(learner, NOW)).stream());
    }

    @ParameterizedTest(name = "{0} minutes")
    @ValueSource(ints = {5, 10, 20, 30, 45, 60, 90})
    void theSameLearnerHasTheSameForecast(int minutes) {
        assertThat(forecast(support(minutes))).isEqualTo(forecast(support(minutes)));
    }

    private static Forecast forecast(Learner learner) {
        return simulation(CATALOGUE).of(learner, NOW);
    }

    private static Simulation simulation(Catalogue catalogue) {
        return simulation(catalogue, ROLES, Encompassing.NOTHING, 0);
    }

    private static Map<String, RoleMap> asking(double level) {
        return Map.of(
                "support",
                new RoleMap(
                        "support",
                        1,
                        "Support",
                        List.of(
                                new Requirement("notes", new Level(level), 1, 30, true),
                                new Requirement("refunds", new Level(level), 1, 60, false))));
    }

    /** Where items have turned out so many logits harder than their authors guessed. */
    private static Simulation simulation(
            Catalogue catalogue, Map<String, RoleMap> roles, Encompassing relations, double harder) {
        return new Simulation(
                catalogue,
                roles,
                ZoneOffset.UTC,
                7,
                relations,
                (module, item) -> new Belief(item.difficulty().logits() + harder, 0.5));
    }

    private static Learner support(int minutes) {
        return Learner.newcomer(NOW, Norms.USUAL)
                .approved(new Budget(minutes, List.of(new Slot("any", 10))))
                .assigned(List.of(new RoleAssignment("support", 1, TODAY)));
    }

    private static Catalogue catalogue() {
        List<Module> modules = new ArrayList<>();
        for (String skill : List.of("notes", "refunds")) {
            IntStream.rangeClosed(1, 12)
                    .forEach(i -> modules.add(module(skill + "-" + i, skill, Math.min(5, 1 + i / 3))));
        }
        return new Catalogue(modules);
    }

    private static Module module(String key, String skill, int level) {
        List<Item> items = IntStream.rangeClosed(1, 2)
                .mapToObj(i -> new Item(key + "-" + i, "What now?", List.of("a", "b", "c", "d"), 0, new Level(level)))
                .toList();
        return new Module(
                key,
                key,
                ModuleKind.PRACTICE,
                new Outcome(skill, "Does it."),
                new Level(level),
                5,
                null,
                List.of(),
                null,
                items);
    }
}
