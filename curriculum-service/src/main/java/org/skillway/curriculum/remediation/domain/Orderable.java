package org.skillway.curriculum.remediation.domain;

import java.util.Optional;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Situation;

/** Which modules a retraining may consist of: those that would stand on its learner's path once it is approved. */
public record Orderable(Situation situation, Catalogue seen) {

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
