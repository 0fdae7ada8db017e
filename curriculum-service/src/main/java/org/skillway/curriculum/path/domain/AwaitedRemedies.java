package org.skillway.curriculum.path.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;

/** The remedies that compete with new learning, by the modules that wait for them. */
final class AwaitedRemedies {

    static final AwaitedRemedies NONE = new AwaitedRemedies();

    private final Map<String, Awaited> byFailed = new LinkedHashMap<>();

    void add(Awaited awaited) {
        byFailed.put(awaited.failed().key(), awaited);
    }

    /** Those that a remedy which goes first now helps as well; they wait for it no more. */
    List<Module> withdraw(Module remedy) {
        List<Module> failed = by(remedy).map(Awaited::failed).toList();
        failed.forEach(module -> byFailed.remove(module.key()));
        return failed;
    }

    Collection<Awaited> all() {
        return byFailed.values();
    }

    boolean contain(Module failed) {
        return byFailed.containsKey(failed.key());
    }

    /** What a module waits for; null where for nothing. */
    @Nullable
    Module before(Module module) {
        Awaited awaited = byFailed.isEmpty() ? null : byFailed.get(module.key());
        return awaited == null ? null : awaited.remedy();
    }

    /** What a module is a remedy of; where it helps with several, its reason names them all. */
    Optional<Awaited> mendedBy(Module remedy) {
        if (byFailed.isEmpty()) {
            return Optional.empty();
        }
        return by(remedy)
                .reduce((first, other) -> new Awaited(
                        first.failed(),
                        remedy,
                        first.as(),
                        RemedyWording.also(first.why(), other.failed()),
                        first.until()));
    }

    private Stream<Awaited> by(Module remedy) {
        return all().stream().filter(awaited -> awaited.remedy().key().equals(remedy.key()));
    }
}
