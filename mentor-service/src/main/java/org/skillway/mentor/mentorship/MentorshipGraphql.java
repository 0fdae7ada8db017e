package org.skillway.mentor.mentorship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Mentorships for screens. */
@GraphQLApi
@RunOnVirtualThread
public class MentorshipGraphql {

    private static final String BEFORE_ALL = new UUID(0, 0).toString();

    /** One page of mentorships; {@code nextCursor} is absent on the last one. */
    @Type("MentorshipsPage")
    public record MentorshipsPage(
            List<MentorshipView> data, @Nullable String nextCursor) {}

    @Inject
    ReadMentorships readMentorships;

    @Inject
    Cursors cursors;

    @Query("mentorships")
    @Description("In which mentorships that you may see a person helps or is helped, in the order they were agreed.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public MentorshipsPage mentorships(
            @NonNull UUID personId, @DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        var list = MentorshipResource.list(personId);
        var after = UUID.fromString(cursors.keyOf(list, cursor, BEFORE_ALL));
        var page = Page.of(
                        readMentorships.of(personId, null, after, limit + 1),
                        limit,
                        last -> cursors.after(list, last.id.toString()))
                .map(MentorshipView::of);
        return new MentorshipsPage(page.data(), page.nextCursor());
    }
}
