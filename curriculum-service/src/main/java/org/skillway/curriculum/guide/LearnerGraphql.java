package org.skillway.curriculum.guide;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.platform.access.Role;

/** A learner for screens, in one query. */
@GraphQLApi
public class LearnerGraphql {

    @Inject
    ReadLearners learners;

    @Inject
    ReadNextStep readNextStep;

    @Inject
    FindNext findNext;

    @Inject
    Catalogues catalogues;

    @Inject
    Clock clock;

    @Query("learner")
    @Description("What comes next for a learner, the path it belongs to and what is believed")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public LearnerView learner(UUID personId) {
        ReadLearner read = learners.learner(personId);
        Instant now = clock.instant();
        UpNext next = findNext.of(read.walk(personId, catalogues.now()), now);
        return LearnerView.of(personId, read, next, learners.reflection(personId, read), now);
    }

    @Query("nextStep")
    @Description("What to do next in so many minutes or in the slot of a moment, and why")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public NextStepView nextStep(UUID personId, @Nullable @Min(1) @Max(600) Integer minutes, @Nullable String moment) {
        return readNextStep.of(personId, minutes, moment);
    }
}
