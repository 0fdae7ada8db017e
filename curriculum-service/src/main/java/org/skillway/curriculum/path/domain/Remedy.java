package org.skillway.curriculum.path.domain;

import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.rootcause.domain.RootCause;

/**
 * A module that may help where another did not work out, and as what.
 *
 * @param cause what the failure most likely comes from, where this mends it; null where it explains the same otherwise
 */
record Remedy(Module module, Inserted as, @Nullable RootCause cause) {}
