package org.skillway.curriculum.activitylog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.activitylog.ActivityQuery.Place;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/**
 * Lists what somebody did whom the caller may see; what others read is noted before they get it.
 *
 * <p>Whoever asks again with the latest {@code recordedAt} they got misses nothing while writes go on: an activity is
 * recorded under the lock of its learner, and the database keeps the times of one person rising ({@code V151}).
 */
@ApplicationScoped
class ReadActivities {

    @Inject
    ActivityLog log;

    @Inject
    SeenLearners learners;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Cursors cursors;

    Page<LoggedActivityView> page(ActivityQuery query, int limit, @Nullable String cursor) {
        Place place = Place.parse(cursors.keyOf(query.list(), cursor, Place.BEFORE_ALL));
        boolean own = learners.pathFor(caller, query.personId())
                .orElseThrow(() -> sight.unseen(query.personId()))
                .own();
        if (!own) {
            audit.read("activities.read", "person/" + query.personId());
        }
        List<LoggedActivity> rows = log.before(query, place, limit + 1);
        return Page.of(
                        rows,
                        limit,
                        last -> cursors.after(query.list(), Place.of(last).key()))
                .map(activity -> LoggedActivityView.of(query.personId(), activity, own));
    }
}
