package org.skillway.skills.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.template.domain.Adoption;

/** What a company has from taking a template. */
record AdoptionView(
        String role,
        String name,

        @Schema(description = "The skills the map asks for, as published.")
        List<Requirement> skills,

        @Schema(description = "Skills that are new in the taxonomy.")
        List<String> created,

        @Schema(description = "Skills that were there, and keep their own words.")
        List<String> kept) {

    static AdoptionView of(Adoption adoption) {
        return new AdoptionView(
                adoption.map().role(),
                adoption.map().name(),
                adoption.map().skills(),
                adoption.created().stream().map(Skill::key).toList(),
                adoption.kept());
    }
}
