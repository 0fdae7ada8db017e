package org.skillway.skills.lattice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All the roles that may come after a role; what is not listed does not. */
record NextRolesRequest(@NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String> next) {}
