package org.skillway.skills.relation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Graphs of a dozen skills that come from a seed. */
final class RelationFixture {

    static final int SKILLS = 12;
    private static final List<RelationKind> KINDS = List.of(RelationKind.values());

    private RelationFixture() {}

    static Relation prerequisite(String from, String to) {
        return Relation.of(from, RelationKind.PREREQUISITE, to);
    }

    static Relation encompasses(String from, double fraction, String to) {
        return new Relation(from, RelationKind.ENCOMPASSES, to, fraction);
    }

    static Relation equivalent(String from, String to) {
        return Relation.of(from, RelationKind.EQUIVALENT, to);
    }

    static String skill(int number) {
        return "skill-" + number;
    }

    static List<Relation> relations(Random random) {
        var relations = new ArrayList<Relation>();
        for (var i = 0; i < 25; i++) {
            var from = skill(random.nextInt(SKILLS));
            var to = skill(random.nextInt(SKILLS));
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            relations.add(new Relation(
                    from, kind, to, kind == RelationKind.ENCOMPASSES ? (1 + random.nextInt(10)) / 10.0 : 1));
        }
        return relations;
    }

    static List<Criteria> criteria(Random random) {
        var criteria = new ArrayList<Criteria>();
        for (var number = 0; number < SKILLS; number += 3) {
            var parts = new TreeSet<String>();
            while (parts.size() < 4) {
                var part = random.nextInt(SKILLS);
                if (part != number) {
                    parts.add(skill(part));
                }
            }
            criteria.add(Criteria.of(skill(number), 1 + random.nextInt(4), parts));
        }
        return criteria;
    }

    static Map<String, Double> levels(Random random) {
        var levels = new HashMap<String, Double>();
        for (var number = 0; number < SKILLS; number++) {
            if (random.nextBoolean()) {
                levels.put(skill(number), random.nextInt(51) / 10.0);
            }
        }
        return levels;
    }
}
