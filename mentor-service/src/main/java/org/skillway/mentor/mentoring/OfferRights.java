package org.skillway.mentor.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Who may offer in whose name: everybody in their own, administrators and integrations in anybody's. */
@ApplicationScoped
class OfferRights {

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    /** The person in whose name the caller may offer. */
    DirectoryEntry require(UUID personId) {
        var person = directory.of(personId).filter(entry -> sight.sees(entry.personId()));
        if (person.isEmpty()) {
            throw sight.unseen(personId);
        }
        var own = caller.userName().equals(person.get().userName());
        if (!own && !caller.has(Role.LD_ADMIN) && !caller.has(Role.INTEGRATION)) {
            audit.denied("mentoring.offer", "person/" + personId);
            throw new Problem(
                    ProblemCode.FORBIDDEN, "A mentor offers their own help only, a manager's sight is not enough.");
        }
        return person.get();
    }
}
