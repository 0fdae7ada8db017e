package org.skillway.curriculum.catalog;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.curriculum.alias.StoredAliases;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.catalog.KeepModules.Stored;
import org.skillway.curriculum.catalog.Modules.Listed;
import org.skillway.curriculum.catalog.Modules.Published;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.Linter;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.revision.Revisions;
import org.skillway.curriculum.standing.StoredStandings;
import org.skillway.curriculum.workmoment.StoredWorkMoments;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;

/** Puts modules into the catalogue, all or none: a catalogue that breaks a rule is never stored. */
@ApplicationScoped
public class PublishModules {

    /** What became of one module, and what the linter would have better. */
    public record Result(String key, String result, int version, List<Finding> findings) {}

    /** What became of a module that was published by itself, and how it is listed now. */
    record Put(Result result, Listed listed) {}

    @Inject
    Modules modules;

    @Inject
    KeepModules keepModules;

    @Inject
    Curricula curricula;

    @Inject
    StoredAliases aliases;

    @Inject
    StoredStandings standings;

    @Inject
    StoredWorkMoments workMoments;

    @Inject
    Revisions revisions;

    @Inject
    Event<CatalogueChanged> changed;

    /** Publishes one module after the caller's own check of what is there now. */
    @Transactional
    Put publish(Module module, Consumer<Optional<Published>> precondition) {
        modules.nextEdition();
        precondition.accept(modules.of(module.key()));
        Result result =
                store(named(List.of(module)), place -> "", Publication.USUAL).getFirst();
        return new Put(result, modules.listed(List.of(module.key())).getFirst());
    }

    @Transactional
    public List<Result> publishAll(List<Module> incoming) {
        return publishAll(incoming, place -> "/" + place);
    }

    /** The same where a module of the list stands elsewhere in what its sender wrote: pointers name that place. */
    @Transactional
    public List<Result> publishAll(List<Module> incoming, IntFunction<String> places) {
        modules.nextEdition();
        return store(named(incoming), places, Publication.USUAL);
    }

    /**
     * Publishes a module as it was in an earlier version, after the caller's own check of the version that holds; what its
     * skill is called now stays. Refused as any where the catalogue would break its rules.
     */
    @Transactional
    public Result restore(Module earlier, int from, String note, IntConsumer precondition) {
        modules.nextEdition();
        precondition.accept(modules.of(earlier.key()).map(Published::version).orElseThrow());
        return store(named(List.of(earlier)), place -> "", new Publication(note, from))
                .getFirst();
    }

    /** Locks the tenant's catalogue for one change. */
    @Transactional(TxType.MANDATORY)
    public void nextEdition() {
        modules.nextEdition();
    }

    /** Publishes the modules of one skill under another; they held before, so nothing refuses them. */
    @Transactional(TxType.MANDATORY)
    public void move(String from, String into) {
        Stored before = stored();
        keepModules.keep(
                before.all().stream()
                        .filter(module -> module.skill().equals(from))
                        .map(module -> before.next(module.inSkill(into)))
                        .toList(),
                before,
                Publication.USUAL);
        changed.fire(new CatalogueChanged(Set.of(from, into), from + " became " + into));
    }

    /** Tells a module again, after somebody decided to retire it or to take that back. */
    @Transactional(TxType.MANDATORY)
    public void tellAgain(Module module) {
        keepModules.tell(modules.of(module.key()).orElseThrow(), retired());
    }

    private Stored stored() {
        return new Stored(modules.published(), retired());
    }

    private Set<String> retired() {
        return standings.asOf(Long.MAX_VALUE).retired();
    }

    /** Modules under the names that their skills have now. */
    private List<Module> named(List<Module> incoming) {
        Aliases known = aliases.now();
        return incoming.stream()
                .map(module -> module.inSkill(known.canonical(module.skill())))
                .toList();
    }

    /** What the linter says about these modules among those that are stored; nothing is written. */
    List<List<Finding>> linted(List<Module> incoming) {
        return linted(incoming, modules.all());
    }

    private List<List<Finding>> linted(List<Module> incoming, Collection<Module> there) {
        Map<String, Module> together = there.stream().collect(toMap(Module::key, Function.identity()));
        incoming.forEach(module -> together.put(module.key(), module));
        Catalogue catalogue =
                new Catalogue(together.values(), curricula.published()).weighing(workMoments.asOf(Long.MAX_VALUE));
        return incoming.stream()
                .map(module -> Linter.findings(module, catalogue))
                .toList();
    }

    private List<Result> store(List<Module> incoming, IntFunction<String> places, Publication publication) {
        Stored before = stored();
        List<List<Finding>> findings = linted(incoming, before.all());
        refuse(incoming, findings, places);
        List<Published> others = incoming.stream()
                .filter(module -> !before.holds(module))
                .map(before::next)
                .toList();
        keepModules.keep(others, before, publication);
        if (!others.isEmpty()) {
            revisions.published(others.stream().map(each -> each.module().key()).toList());
            changed.fire(new CatalogueChanged(skills(others, before), "modules published"));
        }
        return IntStream.range(0, incoming.size())
                .mapToObj(i -> result(incoming.get(i), findings.get(i), before))
                .toList();
    }

    /** Those that they are about, and those that they were about. */
    private static Set<String> skills(List<Published> published, Stored before) {
        return published.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.module()), before.of(each.module().key()).stream()))
                .map(Module::skill)
                .collect(toSet());
    }

    private static Result result(Module module, List<Finding> findings, Stored before) {
        if (before.holds(module)) {
            return new Result(module.key(), "unchanged", before.version(module.key()), findings);
        }
        int version = before.next(module).version();
        return new Result(module.key(), version == 1 ? "created" : "updated", version, findings);
    }

    private static void refuse(List<Module> incoming, List<List<Finding>> findings, IntFunction<String> places) {
        List<Location> broken = new ArrayList<>();
        for (int i = 0; i < incoming.size(); i++) {
            String place = places.apply(i);
            findings.get(i).stream()
                    .filter(Finding::refuses)
                    .forEach(found -> broken.add(Problem.at(place + found.pointer(), found.advice())));
        }
        if (incoming.stream().map(Module::key).distinct().count() < incoming.size()) {
            broken.add(Problem.at("", "A module stands in the list twice."));
        }
        if (!broken.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The catalogue would break its rules; nothing was stored. "
                            + broken.getFirst().detail(),
                    broken.toArray(Location[]::new));
        }
    }
}
