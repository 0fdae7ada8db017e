package org.skillway.curriculum.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Elsewhere;
import org.skillway.curriculum.catalog.domain.Elsewhere.ExternalId;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.catalog.domain.RoleVariant;
import org.skillway.curriculum.mastery.domain.Level;

/** A module as its author sends it; its form is checked here, its fitness by the linter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModuleRequest(
        @NotNull @Pattern(regexp = KEY) String key,
        @NotBlank @Size(max = 200) String title,

        @NotNull @Pattern(regexp = "lesson|practice|scenario|check|refresher|simplified|worked-example")
        String kind,

        @NotNull @Valid OutcomeRequest outcome,
        @Min(1) @Max(5) @NotNull Integer level,

        @Min(1) @Max(600) @NotNull Integer minutes,

        @Nullable @Pattern(regexp = KEY) String moment,
        @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = KEY) String> prerequisites,
        @Nullable @Pattern(regexp = KEY) String variantOf,
        @NotNull @Size(max = 20) List<@NotNull @Valid ItemRequest> items,

        @Schema(description = "The same outcome with an example from the work of a role.") @Nullable @Size(max = 50)
        List<@NotNull @Valid RoleVariantRequest> roleVariants,

        @Schema(description = "The approved procedures it teaches from; when one changes, the module is stale.")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = KEY) String> sources,

        @Schema(description = "A BCP 47 tag such as de or de-CH; en where there is none.")
        @Nullable
        @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?")
        String language,

        @Schema(description = "Where its content lies, as on a learning platform.")
        @Nullable
        @Size(max = 2_000)
        @Pattern(regexp = "https?://\\S+")
        String link,

        @Schema(description = "What other systems call it.") @Nullable @Size(max = 20)
        List<@NotNull @Valid ExternalIdRequest> externalIds) {

    public static final String KEY = "[a-z0-9-]{1,64}";

    public record OutcomeRequest(
            @NotNull @Pattern(regexp = KEY) String skill,
            @NotBlank @Size(max = 500) String behaviour) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemRequest(
            @NotNull @Pattern(regexp = KEY) String key,
            @NotBlank @Size(max = 2_000) String prompt,
            @Nullable @Size(max = 8) List<@NotBlank @Size(max = 500) String> options,
            @Nullable @Min(0) @Max(7) Integer answer,
            @DecimalMin("0") @DecimalMax("5") @NotNull Double difficultyLevel,

            @Schema(description = "Why the right option is right: told to whoever has answered, and in no test.")
            @Nullable
            @Size(max = 2_000)
            String explanation) {

        static ItemRequest of(Item item) {
            return new ItemRequest(
                    item.key(),
                    item.prompt(),
                    item.options(),
                    item.answer(),
                    item.difficulty().value(),
                    item.explanation());
        }

        Item toItem() {
            return new Item(
                    key,
                    prompt,
                    options == null ? List.of() : options,
                    answer,
                    new Level(difficultyLevel),
                    explanation);
        }
    }

    public record RoleVariantRequest(
            @NotNull @Pattern(regexp = KEY) String role,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2_000) String example) {

        RoleVariant toVariant() {
            return new RoleVariant(role, title, example);
        }
    }

    public record ExternalIdRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,32}") String scheme,
            @NotBlank @Size(max = 500) String id) {

        static ExternalIdRequest of(ExternalId known) {
            return new ExternalIdRequest(known.scheme(), known.id());
        }

        ExternalId toId() {
            return new ExternalId(scheme, id);
        }
    }

    /** The module as an author would send it. */
    public static ModuleRequest of(Module module) {
        return new ModuleRequest(
                module.key(),
                module.title(),
                module.kind().code(),
                new OutcomeRequest(module.skill(), module.outcome().behaviour()),
                (int) module.level().value(),
                module.minutes(),
                module.moment(),
                module.prerequisites(),
                module.variantOf(),
                module.items().stream().map(ItemRequest::of).toList(),
                module.roleVariants().stream()
                        .map(variant -> new RoleVariantRequest(variant.role(), variant.title(), variant.example()))
                        .toList(),
                module.sources(),
                module.language(),
                module.elsewhere().link(),
                module.elsewhere().externalIds().stream()
                        .map(ExternalIdRequest::of)
                        .toList());
    }

    private Elsewhere elsewhere() {
        return new Elsewhere(
                link,
                externalIds == null
                        ? List.of()
                        : externalIds.stream().map(ExternalIdRequest::toId).toList());
    }

    public Module toModule() {
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
                items.stream().map(ItemRequest::toItem).toList(),
                roleVariants == null
                        ? List.of()
                        : roleVariants.stream()
                                .map(RoleVariantRequest::toVariant)
                                .toList(),
                sources == null ? List.of() : sources,
                language == null ? Module.USUAL_LANGUAGE : language,
                elsewhere());
    }
}
