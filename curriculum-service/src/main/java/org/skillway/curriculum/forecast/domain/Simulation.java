package org.skillway.curriculum.forecast.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.domain.Experience;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.learner.domain.Routed;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.progress.domain.Deed;
import org.skillway.curriculum.relation.domain.Encompassing;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.curriculum.target.domain.Target;

/**
 * Follows a path into the future by the service's own rules: each Monday the planner plans, each of the week's steps is taken
 * and its checks are answered right without help, beliefs and memories move as they would, until every target is reached by
 * the same criterion as always.
 *
 * <p><b>What it assumes.</b> Every step in its week and every check right at the first try: the day is when somebody can be
 * ready, not when they will be on average. The approved minutes are spread evenly over the days of the week on which they work,
 * and a step is done on the day its last minute falls on; in a week that has no such day left nothing is. The catalogue, the roles and the budget stay as they are.
 *
 * <p><b>Limits.</b> Nothing is looked at beyond 52 weeks; where targets are open then, the answer says which.
 */
public final class Simulation {

    static final int MOST_WEEKS = 52;

    private static final LocalTime NOON = LocalTime.NOON;
    private static final int SECONDS_PER_MINUTE = 60;

    private final Catalogue catalogue;
    private final Map<String, RoleMap> maps;
    private final ZoneId zone;
    private final long lot;
    private final Encompassing relations;
    private final BiFunction<Module, Item, Belief> difficulty;

    public Simulation(
            Catalogue catalogue,
            Map<String, RoleMap> maps,
            ZoneId zone,
            long lot,
            Encompassing relations,
            BiFunction<Module, Item, Belief> difficulty) {
        this.catalogue = catalogue;
        this.maps = maps;
        this.zone = zone;
        this.lot = lot;
        this.relations = relations;
        this.difficulty = difficulty;
    }

    /** Somebody to whom nobody asks anything is ready for it already. */
    public Forecast of(Learner learner, Instant now) {
        Learner being = learner;
        Instant at = now;
        for (int week = 0; week < MOST_WEEKS; week++) {
            if (open(being, at).isEmpty()) {
                return Forecast.ready(day(at));
            }
            Routed routed = being.routed(catalogue, situation(being, at));
            being = routed.learner();
            for (Step step : thisWeeks(being, routed.path(), at)) {
                Instant then = done(being, step, at);
                being = taken(being, routed.path(), step, then);
                if (open(being, then).isEmpty()) {
                    return Forecast.ready(day(then));
                }
            }
            at = nextMonday(at);
        }
        return new Forecast(null, open(being, at));
    }

    private List<String> open(Learner learner, Instant at) {
        return situation(learner, at).open().stream()
                .map(Target::skill)
                .distinct()
                .toList();
    }

    private Situation situation(Learner learner, Instant at) {
        return learner.situation(maps, at, zone, lot);
    }

    private List<Step> thisWeeks(Learner learner, Path path, Instant at) {
        LocalDate today = day(at);
        LocalDate monday = Weeks.mondayOf(today);
        return today.datesUntil(monday.plusWeeks(1)).anyMatch(learner.workdays()::contain)
                ? path.steps().stream()
                        .filter(step -> step.week().equals(monday))
                        .toList()
                : List.of();
    }

    /** Noon of the working day on which the step's last minute falls, and no day before this one. */
    private Instant done(Learner learner, Step step, Instant at) {
        LocalDate today = day(at);
        LocalDate monday = Weeks.mondayOf(today);
        int budget = Math.max(1, learner.approval().budget().minutesPerWeek());
        int minutes =
                learner.spent().in(monday) + (learner.progressIn(step.module()).begun() ? 0 : step.pacedMinutes());
        List<LocalDate> working = monday.datesUntil(monday.plusWeeks(1))
                .filter(learner.workdays()::contain)
                .toList();
        int place = Math.clamp(Math.ceilDiv(minutes * working.size(), budget), 1, working.size());
        LocalDate due = working.get(place - 1);
        LocalDate day = working.stream()
                .filter(each -> !each.isBefore(due) && !each.isBefore(today))
                .findFirst()
                .orElse(today);
        return day.isAfter(today) ? day.atTime(NOON).atZone(zone).toInstant() : at;
    }

    private Learner taken(Learner learner, Path path, Step step, Instant at) {
        Optional<Module> found = catalogue.module(step.module());
        if (found.isEmpty()) {
            return learner;
        }
        Module module = found.get();
        Experience experience = new Experience(path, zone, module, relations.parts(module.skill()));
        Function<Item, Belief> difficulties = item -> difficulty.apply(module, item);
        boolean whole = step.minutes() >= module.minutes();
        Learner after = whole ? experience.of(learner, new Deed.Started(at), difficulties) : learner;
        int seconds = whole
                ? 0
                : step.pacedMinutes()
                        * SECONDS_PER_MINUTE
                        / Math.max(1, module.items().size());
        for (Item item : module.items()) {
            after = experience.of(
                    after, new Deed.Answered(item, true, HelpLevel.NONE, null, seconds, at), difficulties);
        }
        return module.items().isEmpty() ? experience.of(after, new Deed.Completed(at), difficulties) : after;
    }

    private Instant nextMonday(Instant at) {
        return Weeks.mondayOf(day(at)).plusWeeks(1).atTime(NOON).atZone(zone).toInstant();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
