package org.skillway.curriculum.remediation.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Situation;

/** Which modules a retraining may consist of: those that would stand on its learner's path once it is approved. */
public record Orderable(Situation situation, Catalogue seen) {

    /** What of these can be ordered no more, whatever its skill: what was withdrawn since it was proposed. */
    public Optional<String> withdrawn(List<String> keys) {
        return keys.stream()
                .flatMap(key -> seen.module(key)
                        .map(module -> seen.rules().offers(key)
                                ? Stream.<String>empty()
                                : Stream.of("“" + module.title() + "” is retired or replaced."))
                        .orElseGet(() -> Stream.of("“" + key + "” is nothing that is open to them now.")))
                .findFirst();
    }

    /** What speaks against ordering a module for a skill; empty where nothing does. */
    public Optional<String> against(String key, String skill) {
        Optional<Module> found = seen.module(key).filter(module -> module.kind().mainstream());
        if (found.isEmpty()) {
            return Optional.of("“" + key + "” is nothing that is learned in its own right.");
        }
        Module module = found.get();
        if (!module.skill().equals(seen.aliases().canonical(skill))) {
            return Optional.of("“" + module.title() + "” teaches " + module.skill() + ", and not " + skill + ".");
        }
        if (!seen.rules().offers(key)) {
            return Optional.of("“" + module.title() + "” is retired or replaced.");
        }
        int longest = situation.budget().longestSitting();
        return situation.fitsOneSitting(module)
                ? Optional.empty()
                : Optional.of("“" + module.title() + "” takes " + module.minutes()
                        + " minutes; their longest sitting is " + longest + ".");
    }
}
