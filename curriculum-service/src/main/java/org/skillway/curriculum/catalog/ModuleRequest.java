package org.skillway.curriculum.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.Level;

/** A module as its author sends it. */
record ModuleRequest(
        @NotNull @Pattern(regexp = KEY) String key,
        @NotBlank @Size(max = 200) String title,

        @NotNull @Pattern(regexp = "lesson|practice|scenario|check|refresher|simplified|worked-example")
        String kind,

        @NotNull @Valid OutcomeRequest outcome,
        @Min(1) @Max(5) @NotNull Integer level,

        @Min(Module.SHORTEST_MINUTES) @Max(Module.LONGEST_MINUTES) @NotNull
        Integer minutes,

        @Nullable @Pattern(regexp = KEY) String moment,
        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = KEY) String> prerequisites,
        @Nullable @Pattern(regexp = KEY) String variantOf,
        @NotNull @Size(min = 1, max = 2) List<@NotNull @Valid ItemRequest> items) {

    static final String KEY = "[a-z0-9-]{1,64}";

    record OutcomeRequest(
            @NotNull @Pattern(regexp = KEY) String skill,
            @NotBlank @Size(max = 500) String behaviour) {}

    record ItemRequest(
            @NotNull @Pattern(regexp = KEY) String key,
            @NotBlank @Size(max = 2_000) String prompt,
            @Nullable @Size(max = 8) List<@NotBlank @Size(max = 500) String> options,
            @Nullable @Min(0) @Max(7) Integer answer,
            @DecimalMin("0") @DecimalMax("5") @NotNull Double difficultyLevel) {

        Item toItem() {
            return new Item(key, prompt, options == null ? List.of() : options, answer, new Level(difficultyLevel));
        }
    }

    Module toModule() {
        return new Module(
                key,
                title,
                ModuleKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                new Outcome(outcome.skill(), outcome.behaviour()),
                new Level(level),
                minutes,
                moment,
                prerequisites == null ? List.of() : prerequisites,
                variantOf,
                items.stream().map(ItemRequest::toItem).toList());
    }
}
