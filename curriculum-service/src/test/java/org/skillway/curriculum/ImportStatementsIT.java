package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.store.CountedStatements;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.testing.StackResource;

/** An import costs the same few statements for each batch of modules, however many modules it brings. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ImportStatementsIT {

    private static final String CATALOGUE_LOCKED = "select next_edition('catalogue')";

    @Inject
    Sql sql;

    @Test
    void aListOfModulesIsWrittenInBatches() {
        int few =
                statements("list-few", "/v1/modules:import", modules(5, "first").toString());
        int many = statements(
                "list-many", "/v1/modules:import", modules(500, "first").toString());

        assertThat(many - few).isLessThanOrEqualTo(500 / 100);
    }

    @Test
    void modulesThatAskOtherwiseAreWrittenInBatchesToo() {
        statements("again-few", "/v1/modules:import", modules(5, "first").toString());
        statements("again-many", "/v1/modules:import", modules(500, "first").toString());

        int few = statements(
                "again-few", "/v1/modules:import", modules(5, "second").toString());
        int many = statements(
                "again-many", "/v1/modules:import", modules(500, "second").toString());

        assertThat(many - few).isLessThanOrEqualTo(3 * 500 / 100);
    }

    @Test
    void aDocumentIsWrittenInBatches() {
        int few = statements("file-few", "/v1/catalogue:import", document(5));
        int many = statements("file-many", "/v1/catalogue:import", document(500));

        assertThat(many - few).isLessThanOrEqualTo(500 / 100);
    }

    private int statements(String tenant, String address, String body) {
        try (var counted = new CountedStatements(sql)) {
            Sent sent = Sent.to(address, "import-" + tenant, body);

            assertThat(sent.status()).as(sent.answer().toString()).isEqualTo(200);
            assertThat(sent.at("/unchanged")).isEqualTo("0");
            assertThat(counted.count(CATALOGUE_LOCKED)).isPositive();
            return counted.count(CATALOGUE_LOCKED);
        }
    }

    private static String document(int modules) {
        return "{\"modules\": " + modules(modules, "first") + ", \"curricula\": []}";
    }

    /** Modules each of which needs the one before, and asks what is said. */
    private static ArrayNode modules(int count, String asked) {
        ObjectNode sample = Company.modules().get(0).deepCopy();
        ArrayNode all = sample.arrayNode();
        IntStream.range(0, count).forEach(i -> {
            ObjectNode module = sample.deepCopy().put("key", "module-" + i);
            var before = module.putArray("prerequisites");
            if (i > 0) {
                before.add("module-" + (i - 1));
            }
            ((ObjectNode) module.at("/items/0")).put("prompt", asked);
            all.add(module);
        });
        return all;
    }
}
