package org.skillway.skills.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.assignment.domain.RoleHistory;

/** The roles of a person as clients see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RolesView(
        UUID personId, List<RoleView> assignments, @Nullable Instant updatedAt) {

    static RolesView of(PersonRolesRow row, LocalDate today) {
        return new RolesView(row.personId, RoleView.of(row.on(today)), row.updatedAt);
    }

    static RolesView of(UUID personId, RoleHistory.Told told) {
        return new RolesView(personId, RoleView.of(told.roles()), told.at());
    }

    static RolesView none(UUID personId) {
        return new RolesView(personId, List.of(), null);
    }
}
