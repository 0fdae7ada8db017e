package org.skillway.curriculum.curriculum.domain;

import java.util.Collection;
import java.util.List;

/** A sequence of skill blocks for some roles, with the rules that a company insists on. */
public record Curriculum(
        String key,
        String name,
        List<String> roles,
        List<Block> blocks,
        List<Rule> rules,
        List<Replacement> replacements) {

    public Curriculum {
        roles = List.copyOf(roles);
        blocks = List.copyOf(blocks);
        rules = List.copyOf(rules);
        replacements = List.copyOf(replacements);
    }

    /** The modules of all blocks, in order. */
    public List<String> modules() {
        return blocks.stream().flatMap(block -> block.modules().stream()).toList();
    }

    boolean isFor(Collection<String> held) {
        return roles.stream().anyMatch(held::contains);
    }
}
