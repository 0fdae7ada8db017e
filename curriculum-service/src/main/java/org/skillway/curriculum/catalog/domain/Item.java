package org.skillway.curriculum.catalog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;

/** One question of a module's check; {@code answer} is the index of the right option where a machine can tell. */
public record Item(
        String key,
        String prompt,
        List<String> options,
        @Nullable Integer answer,
        Level difficulty) {

    public Item {
        options = List.copyOf(options);
    }
}
