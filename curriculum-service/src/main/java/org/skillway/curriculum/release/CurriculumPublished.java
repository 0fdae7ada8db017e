package org.skillway.curriculum.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** Another version of a curriculum holds. */
@FactType("org.skillway.curriculum.curriculum.published.v1")
record CurriculumPublished(
        String curriculum,
        int version,
        List<String> roles,
        List<String> modules,
        @Nullable Integer restoredFrom) implements Fact {

    static CurriculumPublished of(Curriculum curriculum, int version, @Nullable Integer restoredFrom) {
        return new CurriculumPublished(
                curriculum.key(), version, curriculum.roles(), curriculum.modules(), restoredFrom);
    }
}
