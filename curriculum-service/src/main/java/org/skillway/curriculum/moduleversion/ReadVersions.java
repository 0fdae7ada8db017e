package org.skillway.curriculum.moduleversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Reads the versions of a module, each beside the one before it. */
@ApplicationScoped
class ReadVersions {

    /** A version with all that its author sent. */
    record AsPublished(ModuleVersionView version, ModuleRequest module) {}

    private record Pair(ModuleVersion version, @Nullable ModuleVersion before) {}

    @Inject
    ModuleVersions versions;

    @Inject
    Cursors cursors;

    /** The latest first. */
    Page<ModuleVersionView> page(String key, int limit, @Nullable String cursor) {
        String list = "module-versions/" + key;
        int before = Integer.parseInt(cursors.keyOf(list, cursor, String.valueOf(Integer.MAX_VALUE)));
        // One more than a page tells whether there are more, and what the last on the page has changed.
        List<ModuleVersion> found = versions.before(key, before, limit + 1);
        if (found.isEmpty()) {
            throw RestoreModule.unknown(key);
        }
        List<Pair> pairs = IntStream.range(0, found.size())
                .mapToObj(i -> new Pair(found.get(i), i + 1 < found.size() ? found.get(i + 1) : null))
                .toList();
        return Page.of(
                        pairs,
                        limit,
                        last -> cursors.after(
                                list, String.valueOf(last.version().version())))
                .map(pair -> ModuleVersionView.of(pair.version(), pair.before()));
    }

    AsPublished of(String key, int version) {
        List<ModuleVersion> found = versions.before(key, version + 1, 2);
        if (found.isEmpty() || found.getFirst().version() != version) {
            throw new Problem(ProblemCode.NOT_FOUND, "No version " + version + " of module '" + key + "'.");
        }
        return new AsPublished(
                ModuleVersionView.of(found.getFirst(), found.size() > 1 ? found.getLast() : null),
                ModuleRequest.of(found.getFirst().module()));
    }
}
