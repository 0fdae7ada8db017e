package org.skillway.platform.checkpoint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that an untouched log and all that was published of it would not show. */
record CheckpointFinding(
        Fault kind,

        @Schema(description = "The checkpoint's number; null where it cannot be believed.") @Nullable
        Long number,

        @Schema(description = "The chain; null where it is about the checkpoints themselves.") @Nullable
        Integer head,

        @Schema(description = "The place in the chain that the checkpoint vouches for.") @Nullable
        Long seq,

        String why) {

    enum Fault {
        /** Not signed by the key it names, or not a checkpoint at all. */
        FORGED,
        /** Signed by a key that the reader did not give. */
        UNKNOWN_KEY,
        /** Of another service or company. */
        FOREIGN,
        /** Numbers between two checkpoints are not there: lines of the log were lost or left out. */
        MISSING,
        /** Two checkpoints cannot both be the next: what the service knew of the one before was changed. */
        FORKED,
        /** The row that the checkpoint vouches for is not there: the chain or its end was deleted. */
        GONE,
        /** The row is another: the chain was written anew. */
        REWRITTEN;

        /** As JSON has it. */
        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static CheckpointFinding of(Fault kind, @Nullable Long number, String why) {
        return new CheckpointFinding(kind, number, null, null, why);
    }
}
