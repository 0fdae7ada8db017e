package org.skillway.mentor.mentorship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Mentorships for screens. */
@GraphQLApi
@RunOnVirtualThread
public class MentorshipGraphql {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 100;

    @Inject
    ReadMentorships readMentorships;

    @Query("mentorships")
    @Description("In which mentorships that you may see a person helps or is helped, a hundred at most.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<MentorshipView> mentorships(@NonNull UUID personId) {
        return readMentorships.of(personId, BEFORE_ALL, MOST).stream()
                .map(MentorshipView::of)
                .toList();
    }
}
