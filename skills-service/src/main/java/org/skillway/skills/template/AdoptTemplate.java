package org.skillway.skills.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.audit.Audit;
import org.skillway.skills.rolemap.PublishFirstRoleMap;
import org.skillway.skills.taxonomy.Skills;
import org.skillway.skills.template.domain.Adoption;
import org.skillway.skills.template.domain.StarterTemplate;

/** Makes a template a role of the company: adds the skills that are missing, and publishes the map. */
@ApplicationScoped
class AdoptTemplate {

    @Inject
    Skills skills;

    @Inject
    PublishFirstRoleMap publish;

    @Inject
    Audit audit;

    AdoptionView run(StarterTemplate template, AdoptionRequest request) {
        skills.lock();
        var adoption = Adoption.of(template, request.role(), request.name(), skills.all());
        if (!adoption.created().isEmpty()) {
            skills.put(adoption.created());
        }
        publish.run(adoption.map());
        audit.wrote("role-map-template.adopt", "role-map/" + request.role());
        return AdoptionView.of(adoption);
    }
}
