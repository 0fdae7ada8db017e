package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.skillway.curriculum.placement.domain.Met;
import org.skillway.curriculum.placement.domain.Met.Asked;
import org.skillway.curriculum.placement.domain.TestItem;
import org.skillway.curriculum.taking.ShownQuestions;

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
    ShownQuestions shownQuestions;

    @Inject
    Catalogues catalogues;

    static List<Question> questions(Catalogue catalogue, String skill) {
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
        List<Module> modules =
                questions.stream().map(Question::module).distinct().toList();
        var learned = difficulties.of(modules, norms.current());
        Map<String, Double> exposures = testOuts.exposures(skill);
        Met met = met(known, skill, earlier);
        return different(questions).stream()
                .map(question -> new TestItem(
                        question.key(),
                        learned.of(question.module(), question.item()),
                        question.item().options().size(),
                        exposures.getOrDefault(question.key(), 0.0),
                        met.includes(question.module(), question.item())))
                .toList();
    }

    /** Each question once, under the first of its keys: two answers to the same one are not two pieces of evidence. */
    static Collection<Question> different(List<Question> questions) {
        Map<Asked, Question> byAsked = new LinkedHashMap<>();
        questions.forEach(question -> byAsked.putIfAbsent(Asked.by(question.item()), question));
        return byAsked.values();
    }

    /** What they answered, could read where they practise, or met in earlier tests. */
    private Met met(KnownLearner known, String skill, List<TestOutRow> earlier) {
        List<Module> all = known.catalogue().ofSkill(skill);
        List<String> keys = all.stream().map(Module::key).toList();
        Set<String> practised = new HashSet<>(shownQuestions.among(known.personId(), keys));
        practised.addAll(testOuts.begunElsewhere(known.personId(), keys));
        keys.stream().filter(key -> known.learner().progressIn(key).practised()).forEach(practised::add);
        Set<String> items = new HashSet<>(testOuts.answeredElsewhere(known.personId(), keys));
        earlier.forEach(test -> items.addAll(test.sitting().shownItems()));
        return new Met(all, practised, items);
    }
}
