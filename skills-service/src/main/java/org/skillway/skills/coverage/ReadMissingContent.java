package org.skillway.skills.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.coverage.domain.MissingContent;
import org.skillway.skills.coverage.domain.MissingTally;
import org.skillway.skills.effort.Effort;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.workforce.Sitting;

/** Finds what the people in the caller's sight have to learn and nothing teaches. */
@ApplicationScoped
class ReadMissingContent {

    @Inject
    Effort effort;

    @Inject
    OpenGaps openGaps;

    @Inject
    Assets assets;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** From the start or where a cursor stands: a page goes on after the step the last one ended with. */
    MissingContentView run(int limit, @Nullable String cursor) {
        return effort.overEverybody(() -> page(limit, cursor));
    }

    private MissingContentView page(int limit, @Nullable String cursor) {
        // The cursor of one reader is no place in the list of another, who is not on record.
        var list = "missing-content/" + caller.userName() + "/" + caller.reach();
        var now = clock.instant();
        var sitting = Sitting.of(cursors.keyOf(list, cursor, Sitting.START.key()), now);
        var tally = new MissingTally(assets.all());
        var people = openGaps.each(LocalDate.ofInstant(now, ZoneOffset.UTC), tally::add);
        sensitiveReading.aboutNamed(sitting.unrecorded(people), "missing-content.read");
        var steps = tally.missing().stream()
                .sorted(Comparator.comparing(ReadMissingContent::sortKey))
                .filter(step -> sortKey(step).compareTo(sitting.after()) > 0)
                .limit(limit + 1L)
                .toList();
        return MissingContentView.of(
                tally.gaps(),
                Page.of(steps, limit, last -> cursors.after(list, sitting.next(people, sortKey(last), now))));
    }

    /** In the order of the list: the dearest first, to a tenth of a minute. */
    private static String sortKey(MissingContent step) {
        return "%016d/%s/%d"
                .formatted(Long.MAX_VALUE / 1000 - Math.round(step.minutes() * 10), step.skill(), step.level());
    }
}
