package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * A module that did not work out, and the remedy that it waits for as it waits for what must come before it: so the two
 * compete with new learning together, with all that they open.
 *
 * @param until the day from which on the remedy is not weighed any more
 */
record Awaited(Module failed, Module remedy, Inserted as, Step.Why why, LocalDate until) {

    Step stepIn(LocalDate week, Step.Why told) {
        return Step.inserted(remedy, week, as, told);
    }
}
