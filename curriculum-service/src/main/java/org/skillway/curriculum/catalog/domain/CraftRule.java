package org.skillway.curriculum.catalog.domain;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.curriculum.behaviour.domain.Grammar;
import org.skillway.curriculum.catalog.domain.Finding.Severity;
import org.skillway.curriculum.workmoment.domain.WorkMoment;

/** What makes a module good, as far as a rule of thumb can tell. */
enum CraftRule implements LintRule {
    BEHAVIOUR_NOT_TOPIC("The outcome says what a colleague could see somebody do.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            String behaviour = module.outcome().behaviour();
            return Grammar.of(module.language()).stream().flatMap(grammar -> switch (grammar.read(behaviour)) {
                case BEHAVIOUR -> Stream.<Finding>empty();
                case INVISIBLE ->
                    Stream.of(at(
                            "/outcome/behaviour",
                            "Nobody can see that somebody “" + Grammar.firstWord(behaviour)
                                    + "”. What do they do then?"));
                case TOPIC ->
                    Stream.of(at(
                            "/outcome/behaviour",
                            "This reads like a topic. Begin with a verb: " + grammar.examples() + "."));
            });
        }
    },
    ONE_THING("The outcome is one skill, one decision or one mistake.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return Grammar.of(module.language())
                            .filter(grammar -> grammar.goesOn(module.outcome().behaviour()))
                            .isPresent()
                    ? Stream.of(at("/outcome/behaviour", "Perhaps two outcomes. Could each be a module of its own?"))
                    : Stream.empty();
        }
    },
    LENGTH_FITS_THE_KIND("A module is no longer than its kind asks for.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            int usual = usualMinutes(module.kind());
            return module.minutes() <= usual
                    ? Stream.empty()
                    : Stream.of(at(
                            "/minutes",
                            "A " + module.kind().code() + " takes up to " + usual + " minutes; shorten it."));
        }
    },
    MOMENT_NAMED("A module names the moment of work it matters in.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return module.moment() != null || module.kind().easier()
                    ? Stream.empty()
                    : Stream.of(at("/moment", "Name the moment, such as “first-contact” or “approvals”."));
        }
    },
    MOMENT_RATED("Where moments of work are rated, a module's is one of them.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            Map<String, WorkMoment> rated = catalogue.workMoments().rated();
            return module.moment() == null
                            || rated.values().stream().noneMatch(WorkMoment::counts)
                            || rated.containsKey(module.moment())
                    ? Stream.empty()
                    : Stream.of(at(
                            "/moment",
                            "Nobody rated “" + module.moment() + "”, so it counts as any other. Rated are: "
                                    + String.join(", ", new TreeSet<>(rated.keySet())) + "."));
        }
    },
    EASIER_WAY("What is taught can also be explained in an easier way.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return module.kind() != ModuleKind.LESSON
                            || !catalogue.easierThan(module.key()).isEmpty()
                    ? Stream.empty()
                    : Stream.of(at("", "Write a simplified variant or a worked example for whoever fails its check."));
        }
    },
    PRACTICE_FOLLOWS("A skill that is taught is practised.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return module.kind() != ModuleKind.LESSON
                            || has(catalogue, module.skill(), ModuleKind.PRACTICE)
                            || has(catalogue, module.skill(), ModuleKind.SCENARIO)
                    ? Stream.empty()
                    : Stream.of(at("/outcome/skill", "Write a practice or a scenario for this skill."));
        }
    },
    REFRESHER_READY("A skill that is taught can be refreshed when the work slips.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return !module.kind().mainstream() || has(catalogue, module.skill(), ModuleKind.REFRESHER)
                    ? Stream.empty()
                    : Stream.of(at("/outcome/skill", "Write a two-minute refresher for this skill."));
        }
    },
    OUTCOME_IS_NEW("No other module of the kind has the same outcome.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return catalogue.ofOutcome(module.outcome()).stream()
                    .filter(other -> !other.key().equals(module.key()) && other.kind() == module.kind())
                    .limit(Linter.MOST_NAMED)
                    .map(other ->
                            at("/outcome", "“" + other.key() + "” has this outcome; make this a role variant of it."));
        }
    },
    FOUNDATIONS_ARE_EASIER("What comes before is not harder.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return places(
                            module.prerequisites().size(),
                            i -> catalogue
                                    .module(module.prerequisites().get(i))
                                    .filter(before -> before.level().compareTo(module.level()) > 0)
                                    .isPresent())
                    .mapToObj(i -> at(
                            "/prerequisites/" + i,
                            "“" + module.prerequisites().get(i) + "” is of a higher level than this module."));
        }
    },
    CHECK_FITS_THE_LEVEL("A question is about as hard as its module.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return places(
                            module.items().size(),
                            i -> Math.abs(module.items().get(i).difficulty().value()
                                            - module.level().value())
                                    > FAR)
                    .mapToObj(i -> at(
                            "/items/" + i + "/difficultyLevel",
                            "More than a level away from the module's; ask for what the module teaches."));
        }
    },
    NOT_BY_LUCK("A choice has at least three options.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return places(
                            module.items().size(),
                            i -> module.items().get(i).options().size() == 2)
                    .mapToObj(i -> at("/items/" + i + "/options", "Add a third option; two are a toss of a coin."));
        }
    };

    private static final double FAR = 1;

    private final String sentence;

    CraftRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Severity severity() {
        return Severity.WARNED;
    }

    private static int usualMinutes(ModuleKind kind) {
        return switch (kind) {
            case LESSON, PRACTICE -> 8;
            case SCENARIO -> 6;
            case SIMPLIFIED, WORKED_EXAMPLE, CHECK -> 5;
            case REFRESHER -> 3;
        };
    }

    private static boolean has(Catalogue catalogue, String skill, ModuleKind kind) {
        return catalogue.ofSkill(skill).stream().anyMatch(module -> module.kind() == kind);
    }

    private static IntStream places(int size, IntPredicate wrong) {
        return IntStream.range(0, size).filter(wrong);
    }
}
