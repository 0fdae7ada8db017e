package org.skillway.curriculum.catalog;

import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A module is new or changed, or from now on planned no more, or again. */
@FactType("org.skillway.curriculum.module.published.v1")
record ModulePublished(
        String module, int version, String kind, String skill, double level, int minutes, boolean retired)
        implements Fact {

    static ModulePublished of(Module module, int version, boolean retired) {
        return new ModulePublished(
                module.key(),
                version,
                module.kind().code(),
                module.skill(),
                module.level().value(),
                module.minutes(),
                retired);
    }
}
