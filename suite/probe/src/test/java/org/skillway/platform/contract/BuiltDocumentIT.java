package org.skillway.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Constructible;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.probe.ProbeProfile;

/** That the document stays hidden from the library hangs on how that is made: an upgrade that undoes it fails here. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class BuiltDocumentIT {

    private static final List<String> LIBRARY = List.of("io.quarkus.smallrye.openapi.", "io.smallrye.openapi.");

    /** An empty document is shorter. */
    private static final int WRITTEN = 200;

    @Inject
    OpenApiDocumentService served;

    @Test
    void theLibraryTookTheDocumentForOneThatIsNotThere() throws IllegalAccessException {
        assertThat(served).isInstanceOf(BuiltDocument.class);
        assertThat(OpenApiConstants.classLoader).isNull();

        var held = heldByTheLibrary();

        assertThat(held).as("what the library keeps for the service").hasSizeGreaterThan(2);
        assertThat(held).as("read into a model").noneMatch(Constructible.class::isInstance);
        assertThat(held).as("written anew").noneMatch(each -> each instanceof byte[] bytes && bytes.length > WRITTEN);
        assertThat(held).as("written anew").noneMatch(each -> each instanceof String text && text.length() > WRITTEN);
    }

    /** All that can be reached from the fields of the library's own service, which ours is too. */
    private Set<Object> heldByTheLibrary() throws IllegalAccessException {
        var held = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        for (var field : OpenApiDocumentService.class.getDeclaredFields()) {
            visit(valueOf(field, served), held);
        }
        return held;
    }

    private static void visit(@Nullable Object value, Set<Object> held) throws IllegalAccessException {
        if (value == null || !held.add(value)) {
            return;
        }
        switch (value) {
            case Map<?, ?> map -> {
                visit(new ArrayList<>(map.keySet()), held);
                visit(new ArrayList<>(map.values()), held);
            }
            case Iterable<?> all -> {
                for (var each : all) {
                    visit(each, held);
                }
            }
            default -> {
                if (LIBRARY.stream().anyMatch(value.getClass().getName()::startsWith)) {
                    for (var type = value.getClass(); type != null; type = type.getSuperclass()) {
                        for (var field : type.getDeclaredFields()) {
                            visit(valueOf(field, value), held);
                        }
                    }
                }
            }
        }
    }

    private static @Nullable Object valueOf(Field field, Object of) throws IllegalAccessException {
        if (field.getType().isPrimitive() || field.getType().isEnum()) {
            return null;
        }
        field.setAccessible(true);
        return field.get(Modifier.isStatic(field.getModifiers()) ? null : of);
    }
}
