package org.skillway.curriculum.catalog.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Finding.Severity;

/** What every module must be, whatever else the catalogue holds; who breaks one of these is refused. */
enum FormRule implements LintRule {
    ONE_OR_TWO_CHECKS("A module has one or two checks.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            int items = module.items().size();
            if (items == 0) {
                return Stream.of(at("/items", "Add one question that only somebody who can do it gets right."));
            }
            return items <= 2
                    ? Stream.empty()
                    : Stream.of(at("/items", "Keep the two best of these " + items + " questions."));
        }
    },
    TWO_TO_TEN_MINUTES("A module takes two to ten minutes.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            if (module.minutes() > Module.LONGEST_MINUTES) {
                return Stream.of(at(
                        "/minutes",
                        "Split it: " + module.minutes() + " minutes are more than the " + Module.LONGEST_MINUTES
                                + " that fit into a working day."));
            }
            return module.minutes() >= Module.SHORTEST_MINUTES
                    ? Stream.empty()
                    : Stream.of(at("/minutes", "Give it two minutes, or make it part of another module."));
        }
    },
    ONE_OUTCOME("A module has exactly one outcome: one behaviour, in one sentence.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return SECOND_SENTENCE.matcher(module.outcome().behaviour().strip()).find()
                    ? Stream.of(at(
                            "/outcome/behaviour",
                            "Make a module of each: this names more than one behaviour, in sentences or as a list."))
                    : Stream.empty();
        }
    },
    CHOICES_CAN_BE_GRADED("A question with options has at least two, and its answer is one of them.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            return IntStream.range(0, module.items().size())
                    .boxed()
                    .flatMap(i -> ungradable("/items/" + i, module.items().get(i)));
        }

        private Stream<Finding> ungradable(String place, Item item) {
            int options = item.options().size();
            Integer answer = item.answer();
            return Stream.concat(
                    options == 1
                            ? Stream.of(at(place + "/options", "A choice needs at least two options."))
                            : Stream.empty(),
                    answer != null && answer >= options
                            ? Stream.of(at(place + "/answer", "The index of one of the " + options + " options."))
                            : Stream.empty());
        }
    },
    KEYS_ARE_UNIQUE("Each question has a key of its own, and each role at most one example.") {
        @Override
        public Stream<Finding> findings(Module module, Catalogue catalogue) {
            Stream<Finding> items =
                    distinct(module.items().stream().map(Item::key).toList())
                            ? Stream.empty()
                            : Stream.of(at("/items", "Each item needs a key of its own."));
            Stream<Finding> roles = distinct(module.roleVariants().stream()
                            .map(RoleVariant::role)
                            .toList())
                    ? Stream.empty()
                    : Stream.of(at("/roleVariants", "A role has one example; choose the better one."));
            return Stream.concat(items, roles);
        }

        private static boolean distinct(List<String> keys) {
            return keys.stream().distinct().count() == keys.size();
        }
    };

    /** A full stop with another sentence after it (not the one of “80.5” or “e.g. this”), a new line or a list. */
    private static final Pattern SECOND_SENTENCE = Pattern.compile("[.!?][”\"]?\\s+\\p{Lu}|\\R|;\\s|(^|\\s)[•*]\\s");

    private final String sentence;

    FormRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Severity severity() {
        return Severity.REFUSED;
    }
}
