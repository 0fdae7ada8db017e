package org.skillway.curriculum.placement.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * What somebody has met of a skill's questions. An answer to one of these may be memory, and a test that asked it would count
 * what was counted where it was met. A question is met under every key that asks the same.
 */
public final class Met {

    private final Set<Asked> asked;
    private final Set<String> modules;
    private final Set<String> items;

    /** What a question asks, under whichever key. */
    public record Asked(
            String prompt, List<String> options, @Nullable Integer answer) {

        public static Asked by(Item item) {
            return new Asked(item.prompt(), item.options(), item.answer());
        }
    }

    /**
     * Of the modules of a skill, retired ones included.
     *
     * @param practised the keys of those whose questions somebody could read
     * @param items the keys of questions met one by one, {@code module/item}
     */
    public Met(Collection<Module> all, Set<String> practised, Set<String> items) {
        this.modules = Set.copyOf(practised);
        this.items = Set.copyOf(items);
        this.asked = all.stream()
                .flatMap(module -> module.items().stream()
                        .filter(item -> byKey(module, item))
                        .map(Asked::by))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean includes(Module module, Item item) {
        return byKey(module, item) || asked.contains(Asked.by(item));
    }

    private boolean byKey(Module module, Item item) {
        return modules.contains(module.key()) || items.contains(module.key() + "/" + item.key());
    }
}
