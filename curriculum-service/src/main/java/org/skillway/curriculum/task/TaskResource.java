package org.skillway.curriculum.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.task.domain.UpcomingTask;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

@Path("/v1/people/{id}/tasks")
@RunOnVirtualThread
class TaskResource {

    private static final String KEY = "[A-Za-z0-9._-]{1,64}";

    /** Work that lies ahead and the skill it needs. */
    record TaskRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,
            @NotBlank @Size(max = 200) String title,
            @NotNull Instant dueAt) {}

    @Inject
    TellTasks tellTasks;

    @Inject
    Cursors cursors;

    @GET
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.INTEGRATION})
    @Operation(operationId = "listTasks", summary = "The tasks that lie ahead of somebody, the nearest first")
    public Page<TaskView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String list = "tasks/" + id;
        String after = cursors.keyOf(list, cursor, "");
        List<UpcomingTask> left = tellTasks.of(id).stream()
                .filter(task -> place(task).compareTo(after) > 0)
                .toList();
        return Page.of(left, limit, last -> cursors.after(list, place(last))).map(TaskView::of);
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

    /** Sorts as the list does: what is due sooner first. */
    private static String place(UpcomingTask task) {
        return "%020d %s".formatted(task.dueAt().toEpochMilli(), task.key());
    }
}
