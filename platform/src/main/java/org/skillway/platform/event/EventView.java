package org.skillway.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A told event in the JSON format of CloudEvents 1.0 (structured mode). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventView(
        String specversion,
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        String datacontenttype,
        String tenantid,
        String aggregatetype,
        long aggregateversion,
        UUID correlationid,
        @Nullable UUID causationid,
        @Nullable String traceparent,
        @Nullable String tracestate,

        @Schema(implementation = Object.class, description = "As the JSON Schema of the type says.") @JsonRawValue
        String data) {}
