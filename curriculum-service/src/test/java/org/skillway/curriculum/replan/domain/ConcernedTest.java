package org.skillway.curriculum.replan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleMap;

/** Typing comes before notes, and notes before handoffs; greeting stands alone. */
class ConcernedTest {

    private static final List<Module> MODULES = List.of(
            draft().key("type").skill("typing").module(),
            draft().key("note").skill("notes").prerequisites("type").module(),
            draft().key("hand-over").skill("handoffs").prerequisites("note").module(),
            draft().key("greet").skill("greeting").module());

    private static final List<RoleMap> MAPS =
            List.of(asking("writer", "notes"), asking("lead", "handoffs"), asking("host", "greeting"));

    @Test
    void rolesThatAskForTheSkill() {
        assertThat(by("greeting")).containsExactly("host");
        assertThat(by("handoffs")).containsExactly("lead");
    }

    @Test
    void rolesThatReachTheirSkillThroughItHoweverFar() {
        assertThat(by("notes")).containsExactly("lead", "writer");
        assertThat(by("typing")).containsExactly("lead", "writer");
    }

    @Test
    void rolesWhoseCurriculaNameAModuleOfIt() {
        assertThat(by("typing", curriculumFor("guest").requires("type").curriculum()))
                .containsExactly("guest", "lead", "writer");
        assertThat(by("typing", curriculumFor("guest").block("notes", "note").curriculum()))
                .as("which is reached through it")
                .containsExactly("guest", "lead", "writer");
        assertThat(by("handoffs", curriculumFor("guest").requires("type").curriculum()))
                .containsExactly("lead");
    }

    @Test
    void rolesWhoseCurriculaPutItBeforeWhatTheyAskFor() {
        assertThat(by("typing", curriculumFor("host").before("type", "greet").curriculum()))
                .containsExactly("host", "lead", "writer");
    }

    @Test
    void aSkillOfWhichNothingIsPublishedAnyMoreStillConcernsWhoAsksForIt() {
        assertThat(by("gone")).isEmpty();
        assertThat(new Concerned(Set.of("gone"), new Catalogue(MODULES))
                        .roles(Stream.of(asking("keeper", "gone")).toList()))
                .containsExactly("keeper");
    }

    private static List<String> by(String skill, Curriculum... curricula) {
        return new Concerned(Set.of(skill), new Catalogue(MODULES, List.of(curricula))).roles(MAPS);
    }

    private static RoleMap asking(String role, String skill) {
        return new RoleMap(role, 1, role, List.of(new Requirement(skill, new Level(3), 1, 60, false)));
    }
}
