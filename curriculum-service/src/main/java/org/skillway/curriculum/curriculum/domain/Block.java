package org.skillway.curriculum.curriculum.domain;

import java.util.List;

/** The modules by which one skill is built up, in order. */
public record Block(String skill, List<String> modules) {

    public Block {
        modules = List.copyOf(modules);
    }
}
