package org.skillway.mentor.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.need.domain.Need;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Shows needs to those who may see the person or help them with it, and records whoever looks at somebody else's. */
@ApplicationScoped
public class ReadNeeds {

    private static final String LIST = "needs";
    private static final String BEFORE_ALL = new UUID(0, 0).toString();

    @Inject
    Needs needs;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Cursors cursors;

    /** For whoever may see the person, and so may look for somebody who helps them. */
    public Need one(UUID id) {
        return found(id, needs.visible(id));
    }

    /** As {@link #one}, and for whoever helps the person in its skill, as long as they do. */
    Need shown(UUID id) {
        return found(id, needs.shown(id));
    }

    private Need found(UUID id, Optional<Need> found) {
        var need = found.orElseThrow(() -> {
            audit.denied("need.read", "need/" + id);
            return new Problem(ProblemCode.NOT_FOUND, "No need %s that you may see.".formatted(id));
        });
        record("need.read", List.of(need));
        return need;
    }

    /** One page of the needs that the caller may see. */
    Page<NeedView> page(NeedQuery asked, int limit, @Nullable String cursor) {
        var after = UUID.fromString(cursors.keyOf(LIST, cursor, BEFORE_ALL));
        return Page.of(
                        many(asked, after, limit + 1),
                        limit,
                        last -> cursors.after(LIST, last.id().toString()))
                .map(NeedView::of);
    }

    /** Up to so many needs after one id. */
    private List<Need> many(NeedQuery asked, UUID after, int atMost) {
        var personId = asked.personId();
        if (personId != null && !needs.isHelpedByCaller(personId)) {
            sight.require(personId);
        }
        var found = needs.visible(asked, after, atMost);
        record("need.list", found);
        return found;
    }

    /** A row for each person whose needs somebody else gets to see. */
    private void record(String action, List<Need> found) {
        var self = directory.byUserName(caller.userName()).map(DirectoryEntry::personId);
        audit.readAll(
                action,
                found.stream()
                        .map(Need::personId)
                        .distinct()
                        .filter(person -> !self.equals(Optional.of(person)))
                        .map(person -> "person/" + person)
                        .toList());
    }
}
