package org.skillway.curriculum.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.curriculum.task.domain.UpcomingTask;
import org.skillway.platform.access.Role;

@Path("/v1/people/{id}/tasks")
@RunOnVirtualThread
class TaskResource {

    private static final String KEY = "[A-Za-z0-9._-]{1,64}";

    /** Work that lies ahead and the skill it needs. */
    record TaskRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,
            @NotBlank @Size(max = 200) String title,
            @NotNull Instant dueAt) {}

    record TaskView(String key, String skill, String title, Instant dueAt) {
        static TaskView of(UpcomingTask task) {
            return new TaskView(task.key(), task.skill(), task.title(), task.dueAt());
        }
    }

    /** The tasks that lie ahead, the nearest first. */
    record Tasks(UUID personId, List<TaskView> tasks) {}

    @Inject
    TellTasks tellTasks;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @Operation(operationId = "listTasks", summary = "The tasks that lie ahead of somebody, the nearest first")
    public Tasks list(@PathParam("id") UUID id) {
        return new Tasks(id, tellTasks.of(id).stream().map(TaskView::of).toList());
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @Operation(operationId = "tellTask", summary = "Say which skill a task needs and when, under the source's own key")
    public TaskView tell(
            @PathParam("id") UUID id,
            @PathParam("key") @Pattern(regexp = KEY) String key,
            @Valid @NotNull TaskRequest request) {
        UpcomingTask task = new UpcomingTask(key, request.skill(), request.title(), request.dueAt());
        tellTasks.tell(id, task);
        return TaskView.of(task);
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @Operation(operationId = "forgetTask", summary = "Take a task back; one that is not there is taken back already")
    public void forget(@PathParam("id") UUID id, @PathParam("key") @Pattern(regexp = KEY) String key) {
        tellTasks.forget(id, key);
    }
}
