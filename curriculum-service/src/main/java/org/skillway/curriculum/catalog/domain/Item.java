package org.skillway.curriculum.catalog.domain;

import java.util.List;
import java.util.Objects;
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

    /** Whether it asks the same, however hard it is said to be: then answers to the one speak for the other. */
    boolean asksAs(Item other) {
        return prompt.equals(other.prompt) && options.equals(other.options) && Objects.equals(answer, other.answer);
    }
}
