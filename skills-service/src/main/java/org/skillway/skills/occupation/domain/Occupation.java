package org.skillway.skills.occupation.domain;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * An occupation as a framework describes it; what it holds is in one order, so that equal occupations are equal.
 *
 * @param deprecated whether its framework says it no more, and somebody let it go
 */
public record Occupation(
        String key,
        String scheme,
        String id,
        String title,
        String description,
        List<String> aliases,
        List<SkillNeed> skills,
        List<Task> tasks,
        boolean deprecated) {

    public Occupation {
        aliases = List.copyOf(new TreeSet<>(aliases));
        skills = skills.stream().sorted(Comparator.comparing(SkillNeed::skill)).toList();
        tasks = tasks.stream().sorted(Comparator.comparing(Task::id)).toList();
    }

    /** As written in answers. */
    public String status() {
        return deprecated ? "deprecated" : "active";
    }

    /** As its framework says it. */
    public static Occupation said(
            String key,
            String scheme,
            String id,
            String title,
            String description,
            List<String> aliases,
            List<SkillNeed> skills,
            List<Task> tasks) {
        return new Occupation(key, scheme, id, title, description, aliases, skills, tasks, false);
    }
}
