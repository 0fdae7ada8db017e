package org.skillway.curriculum.confusion.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How many people were found confused about one concept of a skill, in which way mostly, and in which module mostly where
 * any was named.
 *
 * @param modules how many of the people were so in each module that was named
 */
public record MuddyPoint(
        String skill,
        String concept,
        int people,
        String mostly,
        @Nullable String module,
        Map<String, Integer> modules) {

    public MuddyPoint {
        modules = Map.copyOf(modules);
    }

    /** Where all were confused in one module, or none in any. */
    public MuddyPoint(String skill, String concept, int people, String mostly, @Nullable String module) {
        this(skill, concept, people, mostly, module, module == null ? Map.of() : Map.of(module, people));
    }

    /** How many of the people in crowds were confused in one way, in one module, under the skill's name of that day. */
    public record Counted(
            String skill,
            String concept,
            String tag,
            @Nullable String module,
            int people) {}

    private record Concept(String skill, String concept) {}

    /** By what the skills are called now: crowds of several names are added up and never cut anew. */
    public static List<MuddyPoint> of(Collection<Counted> counted, UnaryOperator<String> now) {
        return counted.stream()
                .collect(groupingBy(each -> new Concept(now.apply(each.skill()), each.concept())))
                .entrySet()
                .stream()
                .map(concept -> point(concept.getKey(), concept.getValue()))
                .sorted(comparing(MuddyPoint::skill).thenComparing(MuddyPoint::concept))
                .toList();
    }

    private static MuddyPoint point(Concept concept, List<Counted> counted) {
        List<Counted> inModules =
                counted.stream().filter(each -> each.module() != null).toList();
        return new MuddyPoint(
                concept.skill(),
                concept.concept(),
                counted.stream().mapToInt(Counted::people).sum(),
                mostly(counted, Counted::tag).orElseThrow(),
                mostly(inModules, Counted::module).orElse(null),
                inModules.stream()
                        .collect(groupingBy(each -> String.valueOf(each.module()), summingInt(Counted::people))));
    }

    /** What stands there most often; of equals the first by name. */
    private static Optional<String> mostly(List<Counted> counted, Function<Counted, @Nullable String> word) {
        return counted.stream().collect(groupingBy(word, TreeMap::new, summingInt(Counted::people))).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
