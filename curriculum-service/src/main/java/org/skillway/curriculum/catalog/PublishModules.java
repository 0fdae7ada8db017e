package org.skillway.curriculum.catalog;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.skillway.curriculum.catalog.Modules.Published;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.CatalogueRule;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;

/** Puts modules into the catalogue, all or none: a catalogue that breaks a rule is never stored. */
@ApplicationScoped
class PublishModules {

    /** What became of one module. */
    record Result(String key, String result, int version) {}

    @Inject
    Modules modules;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Event<CatalogueChanged> changed;

    /** Publishes one module after the caller's own check of what is there now. */
    @Transactional
    public Result publish(Module module, Consumer<Optional<Published>> precondition) {
        modules.nextEdition();
        precondition.accept(modules.of(module.key()));
        return store(List.of(module), "").getFirst();
    }

    @Transactional
    public List<Result> publishAll(List<Module> incoming) {
        modules.nextEdition();
        return store(incoming, "/");
    }

    private List<Result> store(List<Module> incoming, String array) {
        check(incoming, array);
        List<Result> results = incoming.stream().map(this::store).toList();
        var skills = incoming.stream().map(Module::skill).collect(toSet());
        changed.fire(new CatalogueChanged(skills));
        return results;
    }

    private void check(List<Module> incoming, String array) {
        Map<String, Module> together = modules.all().stream().collect(toMap(Module::key, Function.identity()));
        List<Location> broken = new ArrayList<>();
        incoming.forEach(module -> together.put(module.key(), module));
        Catalogue catalogue = new Catalogue(together.values());
        for (int i = 0; i < incoming.size(); i++) {
            String place = array.isEmpty() ? "" : array + i;
            ItemRule.violations(incoming.get(i))
                    .forEach(at -> broken.add(Problem.at(place + at.pointer(), at.detail())));
            CatalogueRule.violations(incoming.get(i), catalogue)
                    .forEach(rule -> broken.add(Problem.at(place + rule.pointer(), rule.detail())));
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

    private Result store(Module module) {
        Optional<Published> before = modules.of(module.key());
        if (before.filter(known -> known.module().equals(module)).isPresent()) {
            return new Result(module.key(), "unchanged", before.get().version());
        }
        int version = before.map(Published::version).orElse(0) + 1;
        modules.put(module, version);
        outbox.tell("module", module.key(), ModulePublished.of(module, version));
        audit.wrote("module.publish", "module/" + module.key());
        return new Result(module.key(), before.isPresent() ? "updated" : "created", version);
    }
}
