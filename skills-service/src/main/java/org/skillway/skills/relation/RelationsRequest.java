package org.skillway.skills.relation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;

/** All that a skill says of its relations to others, and when it is reached by its parts. */
record RelationsRequest(
        @NotNull @Size(max = 200) List<@NotNull @Valid LinkRequest> relations,
        @Nullable @Valid CriteriaRequest criteria) {

    record LinkRequest(
            @NotNull @Pattern(regexp = "prerequisite|part-of|equivalent|encompasses|related")
            String kind,

            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String to,

            @Schema(description = "How much of the other it encompasses; 1 where left out, and for every other kind.")
            @Nullable
            @Positive
            @DecimalMax("1")
            Double fraction) {

        double share() {
            return fraction == null ? 1 : fraction;
        }
    }

    record CriteriaRequest(
            @NotNull @Min(1) @Max(50) Integer atLeast,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String> of) {}

    /** Throws where a rule is broken that needs no data to check. */
    void check(String skill) {
        var errors = new ArrayList<Location>();
        var seen = new HashSet<String>();
        for (var place = 0; place < relations.size(); place++) {
            var link = relations.get(place);
            var at = "/relations/" + place;
            if (link.to().equals(skill)) {
                errors.add(Problem.at(at + "/to", "A skill has no relation to itself."));
            }
            if (!seen.add(link.kind() + " " + link.to())) {
                errors.add(Problem.at(at, "This relation stands further up already."));
            }
            if (link.share() != 1 && !link.kind().equals("encompasses")) {
                errors.add(Problem.at(at + "/fraction", "Only what encompasses has a fraction."));
            }
        }
        if (criteria != null) {
            checkCriteria(skill, criteria, errors);
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED, "See 'errors' for each place.", errors.toArray(Location[]::new));
        }
    }

    private static void checkCriteria(String skill, CriteriaRequest criteria, List<Location> errors) {
        var parts = new HashSet<>(criteria.of());
        if (parts.contains(skill)) {
            errors.add(Problem.at("/criteria/of", "A skill is no part of itself."));
        }
        if (criteria.atLeast() > parts.size()) {
            errors.add(Problem.at("/criteria/atLeast", "There are " + parts.size() + " different parts."));
        }
    }

    List<Relation> relations(String skill) {
        return relations.stream()
                .map(link -> new Relation(skill, RelationKind.of(link.kind()), link.to(), link.share()))
                .toList();
    }

    Optional<Criteria> criteria(String skill) {
        return Optional.ofNullable(criteria)
                .map(asked -> Criteria.of(skill, asked.atLeast(), new HashSet<>(asked.of())));
    }
}
