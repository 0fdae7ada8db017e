package org.skillway.skills.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.template.domain.StarterTemplate;

/** The templates that come with the service, read from its files once. */
@ApplicationScoped
class StarterTemplates {

    /** A skill as the file has it: what somebody does at levels 1 to 5. */
    private record Described(String key, String name, String description, List<String> behaviours) {

        Skill skill() {
            var fromZero = new ArrayList<>(List.of(""));
            fromZero.addAll(behaviours);
            return Skill.named(key, SkillKind.SKILL, name)
                    .describedAs(description)
                    .behaving(fromZero);
        }
    }

    private record Listed(
            String key, String name, String family, String purpose, String updatedAt, List<Requirement> skills) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<StarterTemplate> templates;

    StarterTemplates() {
        Map<String, Skill> skills = read("skills.json", new TypeReference<List<Described>>() {}).stream()
                .map(Described::skill)
                .collect(Collectors.toMap(Skill::key, Function.identity()));
        templates = read("templates.json", new TypeReference<List<Listed>>() {}).stream()
                .map(listed -> template(listed, skills))
                .toList();
    }

    List<StarterTemplate> all() {
        return templates;
    }

    /** Those that read otherwise since a time. */
    List<StarterTemplate> since(Instant time) {
        return templates.stream()
                .filter(template -> !template.updatedAt().isBefore(time))
                .toList();
    }

    StarterTemplate require(String key) {
        return templates.stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No template '" + key + "'."));
    }

    private static StarterTemplate template(Listed listed, Map<String, Skill> skills) {
        return new StarterTemplate(
                listed.key(),
                listed.name(),
                listed.family(),
                listed.purpose(),
                listed.skills(),
                listed.skills().stream()
                        .map(asked -> Objects.requireNonNull(skills.get(asked.skill()), asked.skill()))
                        .toList(),
                Instant.parse(listed.updatedAt()));
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var text = StarterTemplates.class.getResourceAsStream("/starter/" + file)) {
            return JSON.readValue(Objects.requireNonNull(text, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
