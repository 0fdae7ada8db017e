package org.skillway.skills.worklist;

import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.promotion.JudgmentView;

/** A judgment, whom it is about, and whether it waits for the caller. */
@Type("WorklistEntry")
public record WorklistView(
        String userName,
        String displayName,

        @Schema(description = "It is not decided, and the caller may sign it.")
        boolean awaitsMe,

        JudgmentView judgment) {}
