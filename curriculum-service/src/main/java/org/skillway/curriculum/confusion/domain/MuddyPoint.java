package org.skillway.curriculum.confusion.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How many people were found confused about one concept of a skill, in which way mostly, and in which module mostly where
 * any was named. That somebody noted a confusion is told even where fewer than five are known of; of those nothing else is.
 *
 * @param people 0 where fewer than five are
 * @param mostly null where fewer than five people are known of
 * @param modules how many of the people were so in each module that was named
 */
public record MuddyPoint(
        String skill,
        String concept,
        int people,
        @Nullable String mostly,
        @Nullable String module,
        Map<String, Integer> modules) {

    public MuddyPoint {
        modules = Map.copyOf(modules);
    }

    /** Where all were confused in one module, or none in any. */
    public MuddyPoint(String skill, String concept, int people, @Nullable String mostly, @Nullable String module) {
        this(skill, concept, people, mostly, module, module == null ? Map.of() : Map.of(module, people));
    }

    /** How many of the people in crowds were confused in one way, in one module, under the skill's name of that day. */
    public record Counted(
            String skill,
            String concept,
            String tag,
            @Nullable String module,
            int people) {}

    /** What somebody was found confused about who is in no crowd yet, under the skill's name of that day. */
    public record Noted(String skill, String concept) {}

    private record Concept(String skill, String concept) {}

    /** By what the skills are called now: crowds of several names are added up and never cut anew. */
    public static List<MuddyPoint> of(Collection<Counted> counted, Collection<Noted> noted, UnaryOperator<String> now) {
        Map<Concept, MuddyPoint> points = new HashMap<>();
        counted.stream()
                .collect(groupingBy(each -> new Concept(now.apply(each.skill()), each.concept())))
                .forEach((concept, each) -> points.put(concept, point(concept, each)));
        noted.stream()
                .map(each -> new Concept(now.apply(each.skill()), each.concept()))
                .forEach(concept -> points.putIfAbsent(concept, ofFew(concept)));
        return points.values().stream()
                .sorted(comparing(MuddyPoint::skill).thenComparing(MuddyPoint::concept))
                .toList();
    }

    /** Whether fewer than five people stand behind it. */
    public boolean few() {
        return people == 0;
    }

    private static MuddyPoint ofFew(Concept concept) {
        return new MuddyPoint(concept.skill(), concept.concept(), 0, null, null);
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
