package org.skillway.curriculum.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.curriculum.Curricula.Stored;
import org.skillway.platform.access.Role;

/** A curriculum for screens: its draft, what the linter says, and its history. */
@GraphQLApi
public class CurriculumGraphql {

    /** A curriculum with all that was published of it. */
    public record CurriculumScreen(CurriculumView curriculum, List<VersionView> versions) {}

    @Inject
    Curricula curricula;

    @Inject
    PublishCurricula publishCurricula;

    @Query("curriculum")
    @Description("A curriculum's draft, what the linter says of it, and its published versions, the latest first")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @RunOnVirtualThread
    public CurriculumScreen curriculum(String key) {
        Stored stored = publishCurricula.require(key);
        return new CurriculumScreen(
                CurriculumView.of(stored, publishCurricula.findings(stored.draft())),
                curricula.versions(key).stream().map(VersionView::of).toList());
    }
}
