package org.skillway.skills.merge;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What names a skill that is to be merged. */
@Schema(
        description =
                "Counts of what names it. With records of people it is not merged; occupations keep the key of their framework.")
record MergeImpact(
        @Schema(description = "The roles whose maps ask for it; each is published anew.")
        List<String> roleMaps,

        long people,
        long evidence,
        long estimates,
        long relations,
        long criteria,
        long occupations) {}
