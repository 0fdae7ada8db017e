package org.skillway.curriculum.placement.domain;

import java.util.HashSet;
import java.util.Set;

/** Where a test stands: the two log likelihood ratios, the items asked, and how many were right alone. */
record Standing(double pass, double fail, Set<String> asked, int shown) {

    static final Standing START = new Standing(0, 0, Set.of(), 0);

    Standing {
        asked = Set.copyOf(asked);
    }

    Standing after(Response response, Telling telling) {
        Set<String> more = new HashSet<>(asked);
        more.add(telling.item());
        return new Standing(
                pass + telling.pass().after(response),
                fail + telling.fail().after(response),
                more,
                shown + (response.shown() ? 1 : 0));
    }

    int items() {
        return asked.size();
    }
}
