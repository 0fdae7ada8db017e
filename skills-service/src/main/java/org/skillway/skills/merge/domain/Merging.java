package org.skillway.skills.merge.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationGraph;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * What becomes of two skills when they are one. The survivor keeps what it says and gains what only the other says: its
 * name and aliases as aliases, its external ids, its description and behaviours where the survivor has none. The other
 * stays as merged, with its words, and answers with the survivor. Relations to the other become relations to the
 * survivor, save those that would relate the survivor to itself or lead in a circle.
 */
public record Merging(
        Skill survivor, Skill merged, List<Relation> dropped, List<Relation> relations, List<Criteria> criteria) {

    /** All relations and criteria of the taxonomy are given; those of the answer are the ones that are new. */
    public static Merging of(Skill from, Skill into, Collection<Relation> relations, Collection<Criteria> criteria) {
        var touched = relations.stream()
                .filter(relation ->
                        relation.from().equals(from.key()) || relation.to().equals(from.key()))
                .toList();
        var kept = new LinkedHashSet<>(relations);
        kept.removeAll(touched);
        var graph = new RelationGraph(
                kept,
                criteria.stream()
                        .filter(one ->
                                !one.skill().equals(from.key()) && !one.of().contains(from.key()))
                        .toList());
        return new Merging(
                survivor(from, into),
                from.in(SkillStatus.MERGED, into.key()),
                touched,
                moved(from.key(), into.key(), touched, kept, graph),
                criteria.stream()
                        .filter(one -> follows(one, from.key(), into.key(), criteria))
                        .flatMap(one -> one.renamed(key -> renamed(key, from.key(), into.key())).stream())
                        .filter(one -> isLetIn(one, graph))
                        .toList());
    }

    /** What a framework says of a skill that took others in, with what it gained by that: no file takes it back. */
    public static Skill keeping(Skill said, Skill survivor) {
        var names = new TreeSet<>(survivor.aliases());
        names.addAll(said.aliases());
        names.remove(said.name());
        var ids = new TreeSet<>(survivor.externalIds());
        ids.addAll(said.externalIds());
        return said.alsoCalled(names)
                .knownAs(ids)
                .behaving(filled(said.behaviours(), survivor.behaviours()))
                .describedAs(said.description().isEmpty() ? survivor.description() : said.description());
    }

    private static List<String> filled(List<String> own, List<String> others) {
        return IntStream.range(0, Skill.LEVELS)
                .mapToObj(level -> own.get(level).isEmpty() ? others.get(level) : own.get(level))
                .toList();
    }

    private static boolean isLetIn(Criteria criteria, RelationGraph graph) {
        var closesNone = graph.circleClosedBy(criteria).isEmpty();
        if (closesNone) {
            graph.put(criteria);
        }
        return closesNone;
    }

    /** What the survivor is reached by is its own matter, where it says so. */
    private static boolean follows(Criteria one, String from, String into, Collection<Criteria> criteria) {
        return one.skill().equals(from)
                ? criteria.stream().noneMatch(other -> other.skill().equals(into))
                : one.of().contains(from);
    }

    private static Skill survivor(Skill from, Skill into) {
        var names = new TreeSet<>(into.aliases());
        names.addAll(from.aliases());
        names.add(from.name());
        names.remove(into.name());
        var ids = new TreeSet<>(into.externalIds());
        ids.addAll(from.externalIds());
        return into.alsoCalled(names)
                .knownAs(ids)
                .behaving(filled(into.behaviours(), from.behaviours()))
                .describedAs(into.description().isEmpty() ? from.description() : into.description());
    }

    private static List<Relation> moved(
            String from, String into, List<Relation> touched, Set<Relation> kept, RelationGraph graph) {
        var moved = new ArrayList<Relation>();
        for (var relation : touched) {
            var renamed = new Relation(
                    renamed(relation.from(), from, into),
                    relation.kind(),
                    renamed(relation.to(), from, into),
                    relation.fraction());
            var stands = kept.stream().anyMatch(other -> sameEnds(other, renamed));
            if (!renamed.from().equals(renamed.to())
                    && !stands
                    && graph.circleClosedBy(renamed).isEmpty()) {
                kept.add(renamed);
                graph.put(renamed);
                moved.add(renamed);
            }
        }
        return moved;
    }

    private static boolean sameEnds(Relation one, Relation other) {
        return one.kind() == other.kind()
                && one.from().equals(other.from())
                && one.to().equals(other.to());
    }

    private static String renamed(String key, String from, String into) {
        return key.equals(from) ? into : key;
    }
}
