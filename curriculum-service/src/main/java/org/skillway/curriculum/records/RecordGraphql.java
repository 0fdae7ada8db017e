package org.skillway.curriculum.records;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Somebody's record for screens. */
@GraphQLApi
public class RecordGraphql {

    private static final int MOST_DAYS = 3650;

    @Inject
    ReadRecords records;

    @Query("learningStreak")
    @Description("How steadily somebody learns, and their small wins")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public StreakView streak(UUID personId) {
        return records.streak(personId);
    }

    @Query("learningCoverage")
    @Description("How much of what their roles ask for somebody has worked through")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public RecordCoverageView coverage(UUID personId) {
        return records.coverage(personId);
    }

    @Query("scenarioAccuracy")
    @Description("How well somebody decides in scenarios, apart from completion")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public ScenarioAccuracyView scenarioAccuracy(UUID personId, @DefaultValue("365") int days) {
        check(days);
        return records.scenarioAccuracy(personId, days);
    }

    @Query("learningApplication")
    @Description("How long it took from learning something to using it at work")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public ApplicationView application(UUID personId, @DefaultValue("90") int days) {
        check(days);
        return records.application(personId, days);
    }

    private static void check(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "1 to " + MOST_DAYS + " days, not " + days + ".");
        }
    }
}
