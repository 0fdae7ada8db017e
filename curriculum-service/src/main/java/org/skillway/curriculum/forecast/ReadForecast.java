package org.skillway.curriculum.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.ItemDifficulties;
import org.skillway.curriculum.catalog.ItemDifficulties.Believed;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.forecast.domain.Forecast;
import org.skillway.curriculum.forecast.domain.Simulation;
import org.skillway.curriculum.guide.PathView;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.norms.TenantNorms;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.relation.SkillRelations;
import org.skillway.curriculum.relation.domain.Encompassing;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Follows somebody's path into the future, as it is or as it would be. Nothing is written about the learner. */
@ApplicationScoped
class ReadForecast {

    static final int MORE_MINUTES = 5;

    private static final int MOST_MINUTES = 600;
    private static final int MOST_ROLES = 10;
    private static final int MOST_MODULES = 100;

    /** The learner as they would be, and all that their path would be planned from. */
    private record Ground(
            Learner learner,
            ReadPath read,
            Catalogue catalogue,
            Map<String, RoleMap> maps,
            long lot,
            Encompassing relations,
            Believed difficulties,
            Instant now) {

        Ground with(Learner other) {
            return new Ground(other, read, catalogue, maps, lot, relations, difficulties, now);
        }

        Ground from(Catalogue other) {
            return new Ground(learner, read, other, maps, lot, relations, difficulties, now);
        }

        Ground within(int minutes) {
            Budget budget = learner.approval().budget();
            return with(learner.approved(new Budget(minutes, budget.slots())));
        }

        int minutes() {
            return learner.approval().budget().minutesPerWeek();
        }

        Path path() {
            return learner.routed(catalogue, learner.situation(maps, now, read.zone(), lot))
                    .path();
        }

        Forecast forecast() {
            return new Simulation(catalogue, maps, read.zone(), lot, relations, difficulties::of).of(learner, now);
        }

        ForecastView view() {
            return ForecastView.of(
                    minutes(),
                    MORE_MINUTES,
                    forecast(),
                    within(minutes() + MORE_MINUTES).forecast());
        }
    }

    @Inject
    SeenLearners learners;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    @Inject
    SkillRelations skillRelations;

    @Inject
    TenantNorms norms;

    @Inject
    ItemDifficulties difficulties;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Effort effort;

    @Inject
    Clock clock;

    /** With the approved minutes where none are given. */
    ForecastView of(UUID personId, @Nullable Integer minutes) {
        refuse(
                minutes != null && (minutes < 1 || minutes > MOST_MINUTES),
                "/minutesPerWeek",
                "from 1 to " + MOST_MINUTES);
        Ground ground = ground(personId);
        Ground asked = minutes == null ? ground : ground.within(minutes);
        return effort.spend(Extent.PATH, asked::view);
    }

    WhatIfView whatIf(
            UUID personId,
            @Nullable Integer minutes,
            @Nullable List<String> roles,
            @Nullable List<String> without,
            @Nullable List<String> easyDays) {
        refuse(
                minutes != null && (minutes < 1 || minutes > MOST_MINUTES),
                "/minutesPerWeek",
                "from 1 to " + MOST_MINUTES);
        refuse(isNotWithin(roles, MOST_ROLES), "/roles", MOST_ROLES + " at most, none of them null");
        refuse(isNotWithin(without, MOST_MODULES), "/without", MOST_MODULES + " at most, none of them null");
        Map<DayOfWeek, Double> easy = easyDays == null ? null : ImaginedDays.shares(easyDays);
        Ground ground = ground(personId);
        if (easy != null) {
            ground = ground.with(
                    ground.learner().easing(ground.learner().workdays().easy().choosing(easy)));
        }
        if (roles != null) {
            ground = ground.with(ground.learner().assigned(held(ground, roles)));
        }
        if (without != null) {
            ground = ground.from(lacking(ground.catalogue(), without));
        }
        if (minutes != null) {
            ground = ground.within(minutes);
        }
        Ground imagined = ground;
        return effort.spend(Extent.PATH, () -> view(personId, imagined));
    }

    private static WhatIfView view(UUID personId, Ground ground) {
        ReadPath as = new ReadPath(
                ground.path(),
                ground.read().version(),
                null,
                ground.read().zone(),
                ground.read().own(),
                false,
                false,
                null);
        return new WhatIfView(personId, PathView.of(as, Optional.empty(), ground.now()), ground.view());
    }

    private static boolean isNotWithin(@Nullable List<String> keys, int most) {
        return keys != null && (keys.size() > most || keys.stream().anyMatch(Objects::isNull));
    }

    private static void refuse(boolean broken, String pointer, String rule) {
        if (broken) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "Not so many: " + rule + ".", Problem.at(pointer, rule));
        }
    }

    private Ground ground(UUID personId) {
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.path().own()) {
            audit.read("path-forecast.read", "person/" + personId);
        }
        Catalogue catalogue = catalogues.now();
        // Others could tell pace and confidence by trying out other minutes.
        Learner known = read.path().own() ? read.learner() : asAnybody(read.learner(), catalogue);
        return new Ground(
                known,
                read.path(),
                catalogue,
                roleMaps.stored(),
                personId.getLeastSignificantBits(),
                skillRelations.current(),
                difficulties.of(catalogue.modules(), norms.current()),
                clock.instant());
    }

    private static Learner asAnybody(Learner learner, Catalogue catalogue) {
        return learner.unsure()
                .withPace(Pace.UNKNOWN)
                .withSpent(learner.spent().costing(key -> catalogue.module(key).map(Module::minutes)));
    }

    /** What is held stays as it is; what is new begins today. */
    private static List<RoleAssignment> held(Ground ground, List<String> roles) {
        ZoneId zone = ground.read().zone();
        LocalDate today = ground.now().atZone(zone).toLocalDate();
        return roles.stream()
                .distinct()
                .map(role -> ground.learner().roles().stream()
                        .filter(assignment -> assignment.role().equals(role))
                        .findFirst()
                        .orElseGet(() -> assigned(ground, role, today)))
                .toList();
    }

    private static RoleAssignment assigned(Ground ground, String role, LocalDate today) {
        if (!ground.maps().containsKey(role)) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "No role '" + role + "' has a map.", Problem.at("/roles", "not known"));
        }
        return new RoleAssignment(role, 1, today);
    }

    private static Catalogue lacking(Catalogue catalogue, List<String> modules) {
        modules.stream()
                .filter(key -> catalogue.module(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw new Problem(
                            ProblemCode.UNPROCESSABLE,
                            "No module '" + key + "' in the catalogue.",
                            Problem.at("/without", "not known"));
                });
        return catalogue.without(Set.copyOf(modules));
    }
}
