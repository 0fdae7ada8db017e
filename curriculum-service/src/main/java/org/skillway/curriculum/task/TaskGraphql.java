package org.skillway.curriculum.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Somebody's tasks, for the screens of learners and managers. */
@GraphQLApi
public class TaskGraphql {

    @Inject
    TellTasks tellTasks;

    @Query("tasks")
    @Description("The tasks that lie ahead of somebody, the nearest first")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @RunOnVirtualThread
    public List<TaskView> tasks(UUID personId) {
        return tellTasks.of(personId).stream().map(TaskView::of).toList();
    }
}
