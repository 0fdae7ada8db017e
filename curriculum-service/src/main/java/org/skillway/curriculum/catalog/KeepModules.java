package org.skillway.curriculum.catalog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skillway.curriculum.catalog.Modules.Published;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;

/** Writes modules that were decided on, in batches, and tells of each: a thousand take few statements more than ten. */
@ApplicationScoped
class KeepModules {

    /** What is there before modules are stored, read once for all of them. */
    record Stored(Map<String, Published> modules, Set<String> retired) {

        List<Module> all() {
            return modules.values().stream().map(Published::module).toList();
        }

        boolean holds(Module module) {
            return of(module.key()).filter(module::equals).isPresent();
        }

        /** How often a module was published; zero for one that never was. */
        int version(String key) {
            Published known = modules.get(key);
            return known == null ? 0 : known.version();
        }

        Published next(Module module) {
            return new Published(module, version(module.key()) + 1);
        }

        /** What a module asked that it asks no more. */
        List<String> dropped(Module module) {
            return of(module.key()).map(module::dropped).orElse(List.of());
        }

        Optional<Module> of(String key) {
            return Optional.ofNullable(modules.get(key)).map(Published::module);
        }
    }

    @Inject
    Modules modules;

    @Inject
    ItemDifficulties difficulties;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /** Each in its next version. */
    @Transactional(TxType.MANDATORY)
    void keep(List<Published> changed, Stored before, Publication publication) {
        modules.put(changed, publication);
        difficulties.forget(changed.stream().map(Published::module).collect(toMap(Module::key, before::dropped)));
        for (Published each : changed) {
            tell(each, before.retired());
            audit.wrote(
                    publication.restores() ? "module.restore" : "module.publish",
                    "module/" + each.module().key());
        }
    }

    @Transactional(TxType.MANDATORY)
    void tell(Published published, Set<String> retired) {
        String key = published.module().key();
        outbox.tell("module", key, ModulePublished.of(published.module(), published.version(), retired.contains(key)));
    }
}
