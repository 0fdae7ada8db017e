package org.skillway.curriculum.catalog.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;

/**
 * One question of a module's check; {@code answer} is the index of the right option where a machine can tell.
 *
 * @param explanation why it is right, for whoever has answered; null where its author says nothing
 */
public record Item(
        String key,
        String prompt,
        List<String> options,
        @Nullable Integer answer,
        Level difficulty,
        @Nullable String explanation) {

    public Item {
        options = List.copyOf(options);
    }

    /** One that explains nothing. */
    public Item(String key, String prompt, List<String> options, @Nullable Integer answer, Level difficulty) {
        this(key, prompt, options, answer, difficulty, null);
    }

    /** Whether it asks the same, however it is explained and however hard it is said to be: then answers to the one speak for the other. */
    boolean asksAs(Item other) {
        return prompt.equals(other.prompt) && options.equals(other.options) && Objects.equals(answer, other.answer);
    }
}
