package org.skillway.curriculum.moduleversion.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * One thing that differs between two versions of a module, by its place in what an author sends. Of questions and examples it
 * says which and not what, so that nobody reads an answer in it.
 *
 * @param place a JSON Pointer; a question and an example stand under their key and role
 * @param was null where there was nothing, or where it is a question or an example
 * @param now likewise
 */
public record ModuleChange(
        String place,
        Kind kind,
        @Nullable String was,
        @Nullable String now) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** In the order of the fields of a module. */
    public static List<ModuleChange> between(Module before, Module after) {
        List<ModuleChange> changes = new ArrayList<>();
        field(changes, "/title", before, after, Module::title);
        field(changes, "/kind", before, after, module -> module.kind().code());
        field(changes, "/outcome/skill", before, after, Module::skill);
        field(
                changes,
                "/outcome/behaviour",
                before,
                after,
                module -> module.outcome().behaviour());
        field(changes, "/level", before, after, module -> plain(module.level().value()));
        field(changes, "/minutes", before, after, module -> String.valueOf(module.minutes()));
        field(changes, "/moment", before, after, Module::moment);
        field(changes, "/prerequisites", before, after, module -> list(module.prerequisites()));
        field(changes, "/variantOf", before, after, Module::variantOf);
        parts(changes, "/items/", before.items(), after.items(), item -> item.key());
        parts(changes, "/roleVariants/", before.roleVariants(), after.roleVariants(), variant -> variant.role());
        field(changes, "/sources", before, after, module -> list(module.sources()));
        field(changes, "/language", before, after, Module::language);
        field(changes, "/link", before, after, module -> module.elsewhere().link());
        field(
                changes,
                "/externalIds",
                before,
                after,
                module -> list(module.elsewhere().externalIds().stream()
                        .map(known -> known.scheme() + ":" + known.id())
                        .toList()));
        return List.copyOf(changes);
    }

    private static void field(
            List<ModuleChange> changes,
            String place,
            Module before,
            Module after,
            Function<Module, @Nullable String> value) {
        String was = value.apply(before);
        String now = value.apply(after);
        if (!Objects.equals(was, now)) {
            changes.add(new ModuleChange(place, kind(was, now), was, now));
        }
    }

    private static <T> void parts(
            List<ModuleChange> changes, String place, List<T> before, List<T> after, Function<T, String> key) {
        Map<String, T> was = byKey(before, key);
        Map<String, T> now = byKey(after, key);
        int known = changes.size();
        now.forEach((each, part) -> {
            if (!part.equals(was.get(each))) {
                changes.add(new ModuleChange(place + each, kind(was.get(each), part), null, null));
            }
        });
        was.keySet().stream()
                .filter(each -> !now.containsKey(each))
                .forEach(each -> changes.add(new ModuleChange(place + each, Kind.REMOVED, null, null)));
        if (changes.size() == known && !before.equals(after)) {
            changes.add(new ModuleChange(place.substring(0, place.length() - 1), Kind.CHANGED, null, null));
        }
    }

    private static <T> Map<String, T> byKey(List<T> parts, Function<T, String> key) {
        Map<String, T> byKey = new TreeMap<>();
        parts.forEach(part -> byKey.put(key.apply(part), part));
        return byKey;
    }

    private static Kind kind(@Nullable Object was, @Nullable Object now) {
        return was == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
    }

    private static @Nullable String list(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
    }
}
