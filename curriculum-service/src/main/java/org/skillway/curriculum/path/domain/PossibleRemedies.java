package org.skillway.curriculum.path.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.rootcause.domain.RootCause;

/** What may help where a module did not work out, none of it tried in vain before and none on the path as a refresher. */
final class PossibleRemedies {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Prerequisites prerequisites;
    private final Set<String> refreshers;
    private final Map<String, Mastery> masteries = new HashMap<>();

    PossibleRemedies(Situation situation, Catalogue catalogue, Prerequisites prerequisites, Set<String> refreshers) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.prerequisites = prerequisites;
        this.refreshers = refreshers;
    }

    /** What fits a sitting, what helps most first: what mends a likely cause, then the same more simply or shown, then practice. */
    List<Remedy> of(Module failed) {
        return of(failed, situation::fitsOneSitting);
    }

    /** The shortest of what would help, were sittings longer. */
    Optional<Remedy> tooLong(Module failed) {
        return of(failed, module -> !situation.fitsOneSitting(module)).stream()
                .min(Comparator.comparingInt((Remedy remedy) -> remedy.module().minutes())
                        .thenComparing(remedy -> remedy.module().key()));
    }

    Mastery mastery(String skill) {
        return masteries.computeIfAbsent(skill, situation::mastery);
    }

    private List<Remedy> of(Module failed, Predicate<Module> fits) {
        Stream<Remedy> causes = RootCause.of(failed, catalogue, this::mastery).stream()
                .filter(cause -> !situation.rests(cause.module().skill()))
                .flatMap(cause -> mending(cause, fits));
        Stream<Remedy> easier = untried(catalogue.easierThan(failed.key()).stream(), fits)
                .map(module -> new Remedy(module, as(module), null));
        Stream<Remedy> practice = practice(failed, fits).map(module -> new Remedy(module, Inserted.PRACTICE, null));
        return Stream.of(causes, easier, practice).flatMap(some -> some).toList();
    }

    private Stream<Remedy> mending(RootCause cause, Predicate<Module> fits) {
        Module missing = cause.module();
        return Stream.of(
                        untried(Stream.of(missing), fits),
                        untried(catalogue.easierThan(missing.key()).stream(), fits),
                        practice(missing, fits))
                .flatMap(some -> some)
                .map(module -> new Remedy(module, Inserted.PREREQUISITE, cause));
    }

    private static Inserted as(Module easier) {
        return easier.kind() == ModuleKind.WORKED_EXAMPLE ? Inserted.WORKED_EXAMPLE : Inserted.SIMPLIFIED;
    }

    private Stream<Module> practice(Module failed, Predicate<Module> fits) {
        return untried(
                catalogue.ofSkill(failed.skill()).stream()
                        .filter(module -> module.kind() == ModuleKind.PRACTICE && !module.equals(failed))
                        .filter(module ->
                                module.level().value() <= failed.level().value() + 1),
                fits);
    }

    private Stream<Module> untried(Stream<Module> modules, Predicate<Module> fits) {
        return modules.filter(module -> !refreshers.contains(module.key()))
                .filter(module -> prerequisites.lacks(module))
                .filter(module -> !situation.progressIn(module).struggling())
                .filter(module -> fits.test(module) && prerequisites.allMet(module))
                .filter(module -> !situation.excused(module))
                .sorted(Comparator.comparing(PossibleRemedies::as)
                        .thenComparing(Module::level)
                        .thenComparingInt(Module::minutes)
                        .thenComparing(Module::key));
    }
}
