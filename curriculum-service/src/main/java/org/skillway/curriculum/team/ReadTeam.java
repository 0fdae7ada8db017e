package org.skillway.curriculum.team;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.approval.Approvals;
import org.skillway.curriculum.approval.Approvals.Approver;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.LearnersInSight;
import org.skillway.curriculum.learner.LearnersInSight.SeenLearner;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Reads a page of those whom the caller may see, in as many statements for a hundred as for one; each is put on record. */
@ApplicationScoped
class ReadTeam {

    private static final String START = new UUID(0, 0).toString();

    @Inject
    LearnersInSight inSight;

    @Inject
    FindNext findNext;

    @Inject
    Approvals approvals;

    @Inject
    Catalogues catalogues;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Of a team, or of all where none is named; of those only whose minutes somebody approved, or nobody, where that is asked. */
    Page<TeamLearnerView> page(
            @Nullable String team,
            @Nullable Instant updatedSince,
            @Nullable Boolean budgetApproved,
            int limit,
            @Nullable String cursor) {
        String list = "learners/" + team + (updatedSince == null ? "" : "/" + updatedSince)
                + (budgetApproved == null ? "" : "/approved/" + budgetApproved);
        UUID after = UUID.fromString(cursors.keyOf(list, cursor, START));
        Page<SeenLearner> seen = Page.of(
                inSight.after(caller, team, updatedSince, budgetApproved, after, limit + 1),
                limit,
                last -> cursors.after(list, last.personId().toString()));
        note(seen.data());
        return views(seen);
    }

    private void note(List<SeenLearner> seen) {
        audit.readAll(
                "learner.list",
                seen.stream()
                        .filter(each -> !each.read().path().own())
                        .map(each -> "person/" + each.personId())
                        .toList());
    }

    private Page<TeamLearnerView> views(Page<SeenLearner> seen) {
        Catalogue catalogue = catalogues.now();
        Instant now = clock.instant();
        Map<UUID, UpNext> next = findNext.ofAll(
                seen.data().stream()
                        .map(each -> each.read().walk(each.personId(), catalogue))
                        .toList(),
                now);
        Map<UUID, Approver> approvers =
                approvals.of(seen.data().stream().map(SeenLearner::personId).toList());
        return seen.map(each -> TeamLearnerView.of(
                each,
                Optional.ofNullable(approvers.get(each.personId())),
                requireNonNull(next.get(each.personId())),
                catalogue,
                now));
    }
}
