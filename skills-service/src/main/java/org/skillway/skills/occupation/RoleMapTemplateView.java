package org.skillway.skills.occupation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.occupation.domain.Occupation;
import org.skillway.skills.occupation.domain.RoleMapTemplate;
import org.skillway.skills.occupation.domain.RoleMapTemplate.Suggestion;

/** A role map to start from. */
@Schema(description = "What `PUT /v1/role-maps/{role}` takes, to be changed first.")
record RoleMapTemplateView(String name, String family, List<Suggestion> skills) {

    static RoleMapTemplateView of(Occupation occupation) {
        return new RoleMapTemplateView(occupation.title(), occupation.scheme(), RoleMapTemplate.of(occupation));
    }
}
