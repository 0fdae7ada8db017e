package org.skillway.platform.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.smallrye.openapi.runtime.io.Format;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuiltDocumentTest {

    private static final Map<String, String> BOTH = Map.of(
            "META-INF/quarkus-generated-openapi-doc.JSON", "{\"openapi\":\"3.1.0\"}",
            "META-INF/quarkus-generated-openapi-doc.YAML", "openapi: 3.1.0");

    @AfterEach
    void showWhatWasHidden() {
        OpenApiConstants.classLoader = null;
    }

    @Test
    void isWhatWasBuiltInEitherFormat() {
        var document = documentOf(new Built(BOTH));

        assertThat(document.getDocument("", Format.JSON)).asString(UTF_8).isEqualTo("{\"openapi\":\"3.1.0\"}");
        assertThat(document.getDocument("", Format.YAML)).asString(UTF_8).isEqualTo("openapi: 3.1.0");
    }

    @Test
    void isReadWhenItIsAskedForAndOnce() {
        var built = new Built(BOTH);
        var document = documentOf(built);
        document.hide();
        assertThat(built.reads).isEmpty();

        document.getDocument("", Format.YAML);
        document.getDocument("", Format.YAML);

        assertThat(built.reads).containsExactly(Map.entry("META-INF/quarkus-generated-openapi-doc.YAML", 1));
    }

    @Test
    void isTheSameForManyWhoAskFirstAtOnce() throws Exception {
        var document = documentOf(new Built(BOTH));
        var gate = new CountDownLatch(1);
        Callable<byte[]> asks = () -> {
            gate.await();
            return document.getDocument("", Format.YAML);
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 64).mapToObj(n -> threads.submit(asks)).toList();
            gate.countDown();

            for (var answer : answers) {
                assertThat(answer.get()).asString(UTF_8).isEqualTo("openapi: 3.1.0");
            }
        }
    }

    @Test
    void isHiddenFromTheLibraryOnlyWhileTheServiceStarts() {
        var document = documentOf(new Built(BOTH));

        document.hide();
        assertThat(OpenApiConstants.classLoader.getResource("META-INF/quarkus-generated-openapi-doc.JSON"))
                .isNull();

        document.show(new StartupEvent());
        assertThat(OpenApiConstants.classLoader).isNull();
    }

    @Test
    void saysWhatIsMissing() {
        var document = documentOf(new Built(Map.of()));

        assertThatThrownBy(() -> document.getDocument("", Format.YAML))
                .hasMessageContaining("quarkus-generated-openapi-doc.YAML is missing");
    }

    private static BuiltDocument documentOf(ClassLoader application) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            return new BuiltDocument();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** An application of these files that counts how often each is read. */
    private static final class Built extends ClassLoader {

        private final Map<String, String> files;
        private final Map<String, Integer> reads = new ConcurrentHashMap<>();

        Built(Map<String, String> files) {
            super(null);
            this.files = files;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            reads.merge(name, 1, Integer::sum);
            var text = files.get(name);
            return text == null ? null : new ByteArrayInputStream(text.getBytes(UTF_8));
        }
    }
}
