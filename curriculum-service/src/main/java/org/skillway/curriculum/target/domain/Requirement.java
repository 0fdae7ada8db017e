package org.skillway.curriculum.target.domain;

import org.skillway.curriculum.mastery.domain.Level;

/**
 * What a role asks for in one skill: the level, how much it matters, and by which day after the start.
 *
 * @param reflection whether the role also asks that the person has looked back on how they do it
 */
public record Requirement(String skill, Level level, double weight, int byDay, boolean critical, boolean reflection) {

    public Requirement(String skill, Level level, double weight, int byDay, boolean critical) {
        this(skill, level, weight, byDay, critical, false);
    }
}
