package org.skillway.platform.contract;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * A document as somebody writes it who has read it: each part in the order of its kind, whatever order it was put
 * together in. What is built is then what is served.
 */
final class Rewritten {

    private Rewritten() {}

    static OpenAPI of(OpenAPI api) {
        var text = alone().withInitialModel(api).build().toJSON().getBytes(StandardCharsets.UTF_8);
        return alone().withCustomStaticFile(() -> new ByteArrayInputStream(text))
                .build()
                .model();
    }

    /** Takes nothing but what it is given. */
    private static SmallRyeOpenAPI.Builder alone() {
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false);
    }
}
