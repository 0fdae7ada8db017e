package org.skillway.curriculum.catalog;

import java.util.Set;

/** Said inside this service, in the transaction of the change: modules of these skills are new or different. */
public record CatalogueChanged(Set<String> skills) {

    public CatalogueChanged {
        skills = Set.copyOf(skills);
    }
}
