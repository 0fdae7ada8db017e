package org.skillway.mentor.confusion;

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

/** Confusions for screens. */
@GraphQLApi
@RunOnVirtualThread
public class ConfusionGraphql {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final int MOST = 100;

    @Inject
    TagConfusion tagConfusion;

    @Query("confusions")
    @Description("Where somebody was found confused, the latest first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN})
    public List<ConfusionView> confusions(@NonNull UUID personId) {
        return tagConfusion.of(personId, AFTER_ALL, MOST).stream()
                .map(ConfusionView::of)
                .toList();
    }
}
