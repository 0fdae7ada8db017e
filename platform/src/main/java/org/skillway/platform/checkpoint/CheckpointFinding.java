package org.skillway.platform.checkpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
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

    /** Named one by one: the OpenAPI scanner calls a method that names them, and may not where the type is not public. */
    enum Fault {
        /** Not signed by the key it names, or not a checkpoint at all. */
        @JsonProperty("forged")
        FORGED,
        /** Signed by a key that the reader did not give. */
        @JsonProperty("unknown-key")
        UNKNOWN_KEY,
        /** Of another service or company. */
        @JsonProperty("foreign")
        FOREIGN,
        /** Numbers between two checkpoints are not there: lines of the log were lost or left out. */
        @JsonProperty("missing")
        MISSING,
        /** Two checkpoints cannot both be the next: what the service knew of the one before was changed. */
        @JsonProperty("forked")
        FORKED,
        /** The row that the checkpoint vouches for is not there: the chain or its end was deleted. */
        @JsonProperty("gone")
        GONE,
        /** The row is another: the chain was written anew. */
        @JsonProperty("rewritten")
        REWRITTEN
    }

    static CheckpointFinding of(Fault kind, @Nullable Long number, String why) {
        return new CheckpointFinding(kind, number, null, null, why);
    }
}
