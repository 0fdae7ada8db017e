package org.skillway.curriculum.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.curriculum.Curricula.Stored;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** A curriculum for screens: its draft, what the linter says, and its history. */
@GraphQLApi
public class CurriculumGraphql {

    /** A curriculum with all that was published of it. */
    public record CurriculumScreen(CurriculumView curriculum, List<VersionView> versions) {}

    /** One page of curricula; {@code nextCursor} is absent on the last one. */
    @Type("CurriculaPage")
    public record CurriculaPage(
            List<CurriculumView> data, @Nullable String nextCursor) {}

    @Inject
    ReadCurricula readCurricula;

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

    @Query("curricula")
    @Description("The curricula and their drafts, by key")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @RunOnVirtualThread
    public CurriculaPage curricula(@DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        Page<CurriculumView> page = readCurricula.page(limit, cursor);
        return new CurriculaPage(page.data(), page.nextCursor());
    }

    @Query("curriculumVersion")
    @Description("One published version of a curriculum")
    @RolesAllowed({Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @RunOnVirtualThread
    public VersionView curriculumVersion(String key, int version) {
        return readCurricula.version(key, version);
    }
}
