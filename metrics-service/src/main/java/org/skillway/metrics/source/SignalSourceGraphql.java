package org.skillway.metrics.source;

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
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.KebabEnums;
import org.skillway.platform.access.Role;

/** Signal sources for screens, which tell people what is collected about them and why. */
@GraphQLApi
@RunOnVirtualThread
public class SignalSourceGraphql {

    /** One page of sources; {@code nextCursor} is absent on the last one. */
    @Type("SignalSourcePage")
    public record SignalSourcePage(
            List<Source> data, @Nullable String nextCursor) {}

    /** As {@link SignalSourceView}, in the words of JSON. */
    @Type("SignalSource")
    public record Source(
            UUID id,
            String key,
            String preset,
            String verifier,

            @Description("For ld-admin and integration only: it may name people") @Nullable
            String mapping,

            String purpose,
            String notice,
            String ingest) {

        static Source of(SignalSourceView view) {
            return new Source(
                    view.id(),
                    view.key(),
                    KebabEnums.word(view.preset()),
                    KebabEnums.word(view.verifier()),
                    view.mapping(),
                    view.purpose(),
                    view.notice(),
                    view.ingest());
        }
    }

    @Inject
    ReadSources readSources;

    @Query
    @RolesAllowed({
        Role.LEARNER,
        Role.MENTOR,
        Role.MANAGER,
        Role.LD_ADMIN,
        Role.HR_ADMIN,
        Role.ANALYST,
        Role.AUDITOR,
        Role.INTEGRATION
    })
    @Description("All signal sources, by key: what each collects about people, why, and what they were told")
    public SignalSourcePage signalSources(@DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        var page = readSources.page(limit, cursor).map(Source::of);
        return new SignalSourcePage(page.data(), page.nextCursor());
    }
}
