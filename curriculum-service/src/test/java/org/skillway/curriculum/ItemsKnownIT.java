package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.ItemAnswers;
import org.skillway.curriculum.catalog.ItemDifficulties;
import org.skillway.curriculum.catalog.ItemDifficulties.Believed;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;
import org.skillway.platform.testing.StackResource;

/** What comes along with an activity about the items of its skill is what would be read of them, to the last bit. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ItemsKnownIT {

    private static final String NOAH = "noah.becker";

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Catalogues catalogues;

    @Inject
    ItemAnswers itemAnswers;

    @Inject
    ItemDifficulties difficulties;

    @Test
    void comesToTheSameOfWhatIsGatheredAndOfWhatWaits() {
        try (var company = LearnerFixture.companyWithModules("items-known")) {
            UUID noah = company.hired(NOAH, "support");
            company.answers(NOAH, noah, "notes-three-parts", "notes-three-parts-1", true)
                    .statusCode(201);
            Days.pass(company.tenant, 3);
            as(company.tenant, () -> itemAnswers.gather("notes-three-parts"));
            company.answers(NOAH, noah, "notes-three-parts", "notes-three-parts-2", false)
                    .statusCode(201);
            Days.pass(company.tenant, 3);

            as(company.tenant, () -> {
                LocalDate today = LocalDate.now(ZoneOffset.UTC);
                List<Module> modules = catalogues.now().ofSkill("ticket-notes");
                String[] keys = modules.stream().map(Module::key).toArray(String[]::new);
                String known = sql.one(
                                "select items_known(?, ?)", row -> row.getString(1), (Object) keys, (Object) today)
                        .orElseThrow();

                List<Belief> alongside = beliefs(ItemDifficulties.of(modules, Norms.USUAL, known), modules);

                assertThat(alongside)
                        .isEqualTo(beliefs(difficulties.of(modules, Norms.USUAL, today), modules))
                        .isNotEqualTo(beliefs(ItemDifficulties.of(modules, Norms.USUAL, "[]"), modules));
                assertThat(known).contains("\"notes-three-parts-1\"", "\"notes-three-parts-2\"");
            });
        }
    }

    private static List<Belief> beliefs(Believed believed, List<Module> modules) {
        List<Belief> beliefs = new ArrayList<>();
        for (Module module : modules) {
            module.items().forEach(item -> beliefs.add(believed.of(module, item)));
        }
        return beliefs;
    }

    private void as(String tenant, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actFor(tenant);
            work.run();
        } finally {
            context.terminate();
        }
    }
}
