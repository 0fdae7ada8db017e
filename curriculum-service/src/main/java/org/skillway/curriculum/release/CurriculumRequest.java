package org.skillway.curriculum.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.domain.Block;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.Replacement;
import org.skillway.curriculum.curriculum.domain.Rule;
import org.skillway.curriculum.curriculum.domain.RuleKind;

/** A curriculum as its author sends it; a draft may be unfinished. */
public record CurriculumRequest(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = KEY) String> roles,

        @NotNull @Size(max = 50) List<@NotNull @Valid BlockRequest> blocks,

        @Nullable @Size(max = 200) List<@NotNull @Valid RuleRequest> rules,
        @Nullable @Size(max = 200) List<@NotNull @Valid ReplacementRequest> replacements) {

    public static final String KEY = "[a-z0-9-]{1,64}";

    public record BlockRequest(
            @NotNull @Pattern(regexp = KEY) String skill,

            @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = KEY) String> modules) {}

    @Schema(
            description = "The kind says which fields it has: before and hold-until-passed take first and modules,"
                    + " required takes modules, at-most-per-week takes most and may take modules, adaptive-for takes"
                    + " roles. All may name roles of the curriculum, and pilot groups as pilot:key.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleRequest(
            @NotNull @Pattern(regexp = "before|hold-until-passed|required|at-most-per-week|adaptive-for")
            String kind,

            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "(pilot:)?" + KEY) String> roles,
            @Nullable @Pattern(regexp = KEY) String first,
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = KEY) String> modules,
            @Nullable @Min(1) @Max(50) Integer most) {

        Rule toRule() {
            return new Rule(RuleKind.of(kind), given(roles), first, given(modules), most);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplacementRequest(
            @NotNull @Pattern(regexp = KEY) String module,
            @Nullable @Pattern(regexp = KEY) String by,
            @Nullable Boolean passCounts) {

        Replacement toReplacement() {
            return new Replacement(module, by, passCounts != null && passCounts);
        }
    }

    /** The curriculum as an author would send it. */
    public static CurriculumRequest of(Curriculum curriculum) {
        return new CurriculumRequest(
                curriculum.name(),
                curriculum.roles(),
                curriculum.blocks().stream()
                        .map(block -> new BlockRequest(block.skill(), block.modules()))
                        .toList(),
                curriculum.rules().stream()
                        .map(rule -> new RuleRequest(
                                rule.kind().code(), rule.roles(), rule.first(), rule.modules(), rule.most()))
                        .toList(),
                curriculum.replacements().stream()
                        .map(each -> new ReplacementRequest(each.module(), each.by(), each.passCounts()))
                        .toList());
    }

    public Curriculum toCurriculum(String key) {
        return new Curriculum(
                key,
                name,
                roles,
                blocks.stream()
                        .map(block -> new Block(block.skill(), block.modules()))
                        .toList(),
                given(rules).stream().map(RuleRequest::toRule).toList(),
                given(replacements).stream()
                        .map(ReplacementRequest::toReplacement)
                        .toList());
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
