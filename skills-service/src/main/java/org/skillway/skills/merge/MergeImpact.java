package org.skillway.skills.merge;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What names a skill that is to be merged. */
@Schema(
        description =
                "Counts of what names it. Records keep the name that they were told under and are read under the other from then on; occupations keep the key of their framework. Decisions of before something was kept show 0 or none of it.")
record MergeImpact(
        @Schema(description = "The roles whose maps ask for it; each is published anew.")
        List<String> roleMaps,

        @Schema(description = "The stretch assignments that ask for it; they ask for the other from then on.")
        List<String> stretchAssignments,

        @Schema(description = "Who has records of it; they are estimated anew, and their gaps told where they change.")
        long people,

        @Schema(description = "Statements of prior experience and observations.")
        long evidence,

        long estimates,

        @Schema(description = "Answers and what was learned.")
        long learning,

        @Schema(description = "Uses at work, and figures that slipped.")
        long work,

        long attestations,

        @Schema(description = "What people said of their own level, and others to it.")
        long confidences,

        @Schema(description = "Gaps of people that are open.")
        long openGaps,

        @Schema(description = "Offers to help in it, and mentorships.")
        long helpers,

        long modules,
        long relations,
        long criteria,
        long occupations) {

    @SuppressWarnings("NullAway") // absent in decisions of before it was kept
    MergeImpact {
        stretchAssignments = stretchAssignments == null ? List.of() : stretchAssignments;
    }
}
