package org.skillway.curriculum.task.domain;

import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.Situation;

/** What somebody's path is planned from: their situation, and the catalogue as it binds them. */
public record Ground(Situation situation, Catalogue catalogue) {

    /** From a catalogue that is bound by nobody's roles yet. */
    public static Ground of(PathCase pathCase, Catalogue catalogue) {
        Catalogue seen = catalogue.seenBy(pathCase.roles());
        return new Ground(pathCase.credited(seen), seen);
    }
}
