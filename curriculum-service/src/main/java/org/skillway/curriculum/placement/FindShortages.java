package org.skillway.curriculum.placement;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.skillway.curriculum.catalog.ItemDifficulties;
import org.skillway.curriculum.catalog.ItemDifficulties.Believed;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.norms.TenantNorms;
import org.skillway.curriculum.placement.TestBank.Question;
import org.skillway.curriculum.placement.domain.Design;
import org.skillway.curriculum.placement.domain.ItemNeed;
import org.skillway.curriculum.placement.domain.Shortage;
import org.skillway.curriculum.placement.domain.TestItem;

/** Finds the levels that nobody can be tested out of because there are too few questions, and how many are missing. */
@ApplicationScoped
public class FindShortages {

    /** As many as most multiple-choice questions have, where there is none to go by. */
    private static final int USUAL_OPTIONS = 4;

    @Inject
    TenantNorms norms;

    @Inject
    ItemDifficulties difficulties;

    @Inject
    TestDesigns designs;

    /** By skill and level; a level is one that a module is of which can be skipped. */
    public List<Shortage> in(Catalogue catalogue) {
        Design design = designs.current().policy();
        Believed believed = difficulties.of(catalogue.modules(), norms.current());
        Map<String, List<Module>> bySkill = catalogue.modules().stream()
                .filter(module -> module.kind().mainstream())
                .collect(groupingBy(Module::skill, TreeMap::new, Collectors.toList()));
        List<Shortage> found = new ArrayList<>();
        bySkill.forEach((skill, modules) -> {
            Collection<Question> questions = TestBank.different(TestBank.questions(catalogue, skill));
            modules.stream()
                    .collect(groupingBy(Module::level, TreeMap::new, Collectors.toList()))
                    .forEach((level, ofLevel) -> found.add(shortage(design, believed, questions, level, ofLevel)));
        });
        return found.stream().filter(Shortage::any).toList();
    }

    private static Shortage shortage(
            Design design, Believed believed, Collection<Question> questions, Level level, List<Module> modules) {
        String read = longest(modules).key();
        Item typical = new Item("typical", "", List.of(), null, level);
        ItemNeed need = new ItemNeed(
                design,
                level,
                new TestItem("typical", believed.of(modules.getFirst(), typical), usualOptions(questions), 0, false));
        List<TestItem> items = items(believed, questions, question -> true);
        return Shortage.of(
                modules.getFirst().skill(),
                level,
                modules.stream().map(Module::key).sorted().toList(),
                questions.size(),
                need.toPass(items),
                need.toPass(items(
                        believed,
                        questions,
                        question -> !question.module().key().equals(read))),
                need.toFail(items));
    }

    /** The module that takes most questions from a test of whoever has read them. */
    private static Module longest(List<Module> modules) {
        return modules.stream()
                .min(Comparator.<Module>comparingInt(module -> -module.items().size())
                        .thenComparing(Module::key))
                .orElseThrow();
    }

    private static List<TestItem> items(Believed believed, Collection<Question> questions, Predicate<Question> which) {
        return questions.stream()
                .filter(which)
                .map(question -> new TestItem(
                        question.key(),
                        believed.of(question.module(), question.item()),
                        question.item().options().size(),
                        0,
                        false))
                .toList();
    }

    private static int usualOptions(Collection<Question> questions) {
        return questions.stream()
                .collect(groupingBy(question -> question.item().options().size(), counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(USUAL_OPTIONS);
    }
}
