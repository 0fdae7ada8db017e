package org.skillway.mentor.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.mentor.need.domain.Need;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Shows needs to those who may see the person, and records whoever looks at somebody else's. */
@ApplicationScoped
public class ReadNeeds {

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

    public Need one(UUID id) {
        var subject = "need/" + id;
        var need = needs.visible(id).orElseThrow(() -> {
            audit.denied("need.read", subject);
            return new Problem(ProblemCode.NOT_FOUND, "No need %s that you may see.".formatted(id));
        });
        if (!isCaller(need.personId())) {
            audit.read("need.read", subject);
        }
        return need;
    }

    /** Up to so many needs after one id, of those the caller may see. */
    List<Need> many(NeedQuery asked, UUID after, int atMost) {
        var personId = asked.personId();
        if (personId != null) {
            sight.require(personId);
        }
        var found = needs.visible(asked, after, atMost);
        if (!found.stream().allMatch(need -> isCaller(need.personId()))) {
            audit.read("need.list", personId == null ? "people" : "person/" + personId);
        }
        return found;
    }

    private boolean isCaller(UUID personId) {
        return directory
                .of(personId)
                .filter(person -> caller.userName().equals(person.userName()))
                .isPresent();
    }
}
