package org.skillway.curriculum.catalog;

import java.util.Set;

/** Said inside this service, in the transaction of the change: what can be learned in these skills is different, and why. */
public record CatalogueChanged(Set<String> skills, String reason) {

    public CatalogueChanged {
        skills = Set.copyOf(skills);
    }
}
