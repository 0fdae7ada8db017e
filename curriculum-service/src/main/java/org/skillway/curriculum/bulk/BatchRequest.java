package org.skillway.curriculum.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.activity.ActivityRequest;

/** Activities in the order in which they are to be recorded; each is judged for itself when its turn comes. */
record BatchRequest(@NotNull @Size(min = 1, max = MOST) List<@NotNull BatchItem> items) {

    static final int MOST = 100;

    /** An activity, and the key under which it is recorded once however often it is sent. */
    record BatchItem(
            @Schema(description = "The same as the header Idempotency-Key of a single activity.")
            @NotNull
            @Pattern(regexp = "[\\x21-\\x7E]{1,255}")
            String key,

            @NotNull @Valid ActivityRequest activity) {}
}
