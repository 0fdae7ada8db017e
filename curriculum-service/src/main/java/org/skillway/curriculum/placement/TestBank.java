package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.ItemDifficulties;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.norms.TenantNorms;
import org.skillway.curriculum.placement.domain.TestItem;

/** The checks of a skill's modules as items of a test: those that a machine can grade. */
@ApplicationScoped
class TestBank {

    /** An item and the module it checks; {@code key} names both. */
    record Question(Module module, Item item) {
        String key() {
            return module.key() + "/" + item.key();
        }
    }

    @Inject
    TenantNorms norms;

    @Inject
    ItemDifficulties difficulties;

    @Inject
    TestOuts testOuts;

    @Inject
    Catalogues catalogues;

    private static List<Question> questions(Catalogue catalogue, String skill) {
        return catalogue.ofSkill(skill).stream()
                .filter(module -> !catalogue.standings().retired().contains(module.key()))
                .flatMap(module -> module.items().stream().map(item -> new Question(module, item)))
                .filter(question -> question.item().answer() != null)
                .toList();
    }

    /** The catalogue as it was when a test began: what was asked is what is answered. */
    Catalogue begun(TestOutRow test) {
        long edition = test.sitting().edition();
        return edition == 0 ? catalogues.now() : catalogues.asOf(edition);
    }

    static Optional<Question> question(Catalogue begun, TestOutRow test, String key) {
        int slash = key.indexOf('/');
        return begun.module(key.substring(0, slash))
                .flatMap(module -> module.item(key.substring(slash + 1))
                        .map(item -> new Question(module.inSkill(test.skill()), item)));
    }

    /** The items for a test that begins now; what the person met in modules or earlier tests is familiar. */
    List<TestItem> items(KnownLearner known, String skill, List<TestOutRow> earlier) {
        List<Question> questions = questions(known.catalogue(), skill);
        Map<String, Double> exposures = testOuts.exposures(skill);
        List<Module> modules =
                questions.stream().map(Question::module).distinct().toList();
        Set<String> met = new HashSet<>(testOuts.answeredElsewhere(
                known.personId(), modules.stream().map(Module::key).toList()));
        earlier.forEach(test -> met.addAll(test.sitting().shownItems()));
        var learned = difficulties.of(modules, norms.current());
        return questions.stream()
                .map(question -> new TestItem(
                        question.key(),
                        learned.of(question.module(), question.item()),
                        question.item().options().size(),
                        exposures.getOrDefault(question.key(), 0.0),
                        met.contains(question.key())))
                .toList();
    }
}
