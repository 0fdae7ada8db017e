package org.skillway.platform.contract;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The OpenAPI document as it was written when the service was built, in both formats; one that nobody asks for is not
 * read. The library reads it at every start and writes it anew twice, which is a tenth of the start of a large service.
 */
@Singleton
@Alternative
@Priority(1)
@Unremovable
class BuiltDocument extends OpenApiDocumentService {

    private final ClassLoader application = Thread.currentThread().getContextClassLoader();
    private final Map<Format, byte[]> texts = new ConcurrentHashMap<>();

    /** Where the library looks for the document when the service starts, it finds none and has nothing to do. */
    @PostConstruct
    void hide() {
        OpenApiConstants.classLoader = new ClassLoader(null) {};
    }

    void show(@Observes StartupEvent started) {
        OpenApiConstants.classLoader = null;
    }

    @Override
    public byte[] getDocument(String name, Format format) {
        var known = texts.get(format);
        if (known != null) {
            return known;
        }
        // Without a lock: who asks is an event loop, and two that read it at once do no harm.
        var text = read(format);
        texts.put(format, text);
        return text;
    }

    private byte[] read(Format format) {
        var file = OpenApiConstants.BASE_NAME + "." + format.name();
        try (var in = application.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing. Maybe the service was not built by its plugin.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
