package org.skillway.skills.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.platform.event.Cause;
import org.skillway.platform.event.KeptCauses;
import org.skillway.platform.event.Outbox;
import org.skillway.skills.assignment.RoleAssigned;
import org.skillway.skills.assignment.RolesAssigned;
import org.skillway.skills.gap.Duties;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.GapChanges;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.gap.domain.KnownGap;
import org.skillway.skills.leave.LeaveChanged;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.organisation.TenuresChanged;
import org.skillway.skills.profile.EstimateChanged;
import org.skillway.skills.profile.Profiles;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.rolemap.RoleMapPublished;
import org.skillway.skills.taxonomy.SkillMerged;

/**
 * Looks at people's gaps anew at the end of the transaction that gave cause to, everybody's at once, and tells which are
 * not as they were.
 */
@ApplicationScoped
class ReviewGaps {

    @Inject
    GapsToReview toReview;

    @Inject
    TransactionManager transactions;

    @Inject
    Cause cause;

    @Inject
    KeptCauses keptCauses;

    @Inject
    People people;

    @Inject
    DueReviews dueReviews;

    @Inject
    WorkOffReviews workOffReviews;

    @Inject
    Duties duties;

    @Inject
    Profiles profiles;

    @Inject
    KnownGaps knownGaps;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void onRoles(@Observes RoleAssigned fact) {
        later(fact.personId(), cause.link());
    }

    /** However many: they are put on the list, as those of a map are. */
    void onManyRoles(@Observes RolesAssigned change) {
        dueReviews.addPeople(change.people(), keptCauses.keep());
        workOffReviews.afterCommit();
    }

    /** However many a people file names, or leave on one day, likewise. */
    void onTenures(@Observes TenuresChanged change) {
        dueReviews.addPeople(change.people(), keptCauses.keep());
        workOffReviews.afterCommit();
    }

    void onLeave(@Observes LeaveChanged fact) {
        later(fact.personId(), cause.link());
    }

    void onEstimate(@Observes EstimateChanged change) {
        later(change.personId(), cause.link());
    }

    /** However many hold the role: they are put on a list, and looked at a few at a time once this has committed. */
    void onMap(@Observes RoleMapPublished fact) {
        if (dueReviews.addHolders(fact.role(), keptCauses.keep()) > 0) {
            workOffReviews.afterCommit();
        }
    }

    /** However many have records of it, likewise. */
    void onMerge(@Observes SkillMerged merge) {
        if (dueReviews.addToldOf(merge.into(), keptCauses.keep()) > 0) {
            workOffReviews.afterCommit();
        }
    }

    /** Not by an observer of the transaction: the container would swallow what fails, and the change would go untold. */
    void later(UUID personId, Cause.Link link) {
        if (toReview.isEmpty()) {
            atTheEnd();
        }
        toReview.add(personId, link);
    }

    private void atTheEnd() {
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    run();
                }

                @Override
                public void afterCompletion(int status) {
                    // Nothing was put aside that would have to be cleared.
                }
            });
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("A transaction that cannot commit gives no cause to look at gaps", e);
        }
    }

    private void run() {
        var causes = toReview.take();
        if (causes.isEmpty()) {
            return;
        }
        // Locked, so that of two reviews of a person the later sees what gave cause to the earlier.
        var locked =
                people.locked(causes.keySet()).stream().map(Person::personId).toList();
        var asked = duties.of(locked);
        var believed = profiles.of(locked);
        var known = knownGaps.of(locked);
        locked.stream().sorted().forEach(person -> {
            cause.continues(causes.getOrDefault(person, cause.link()));
            review(
                    person,
                    asked.getOrDefault(person, List.of()),
                    believed.getOrDefault(person, Map.of()),
                    known.getOrDefault(person, Map.of()));
        });
        // Hibernate may have written all it knows of by now, and would leave these out.
        knownGaps.flush();
    }

    private void review(UUID person, List<Duty> asked, Map<String, Estimate> believed, Map<String, KnownGapRow> known) {
        var before = known.values().stream().map(KnownGapRow::gap).toList();
        var analysis = GapAnalysis.of(asked, believed, new Horizon.Whole());
        for (var gap : GapChanges.between(before, analysis)) {
            var row = known.getOrDefault(gap.skill(), new KnownGapRow(person, gap.skill()));
            save(row, gap);
            outbox.tell("person", person.toString(), GapChanged.of(person, gap));
        }
    }

    private void save(KnownGapRow row, KnownGap gap) {
        row.become(gap, clock.instant());
        knownGaps.add(row);
    }
}
