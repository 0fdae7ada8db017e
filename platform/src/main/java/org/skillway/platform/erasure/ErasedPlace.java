package org.skillway.platform.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of one table that concerned an erased person. */
public record ErasedPlace(
        @Schema(description = "A table of the service.") String place,

        @Schema(description = "deleted, or forgotten: the rows stay and name the person no longer.")
        String outcome,

        long rows) {}
