package org.skillway.curriculum.moduleversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.catalog.FindingView;
import org.skillway.curriculum.catalog.PublishModules;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Publishes a module as it was in an earlier version, as the next one. */
@ApplicationScoped
class RestoreModule {

    /** The version that holds from now on, and what the linter would have better. */
    record Restored(
            @Schema(description = "The next one, or the one that held where that says the same.")
            ModuleVersionView version,

            List<FindingView> findings) {}

    @Inject
    ModuleVersions versions;

    @Inject
    PublishModules publishModules;

    /** After the caller's own check of the version that holds. */
    @Transactional
    public Restored restore(String key, int version, String note, IntConsumer precondition) {
        if (versions.before(key, Integer.MAX_VALUE, 1).isEmpty()) {
            throw unknown(key);
        }
        ModuleVersion earlier = versions.of(key, version)
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "Module '" + key + "' has no version " + version + ".",
                        Problem.at("/version", "never published")));
        PublishModules.Result result = publishModules.restore(earlier.module(), version, note, precondition);
        List<ModuleVersion> latest = versions.before(key, result.version() + 1, 2);
        return new Restored(
                ModuleVersionView.of(latest.getFirst(), latest.size() > 1 ? latest.getLast() : null),
                result.findings().stream().map(FindingView::of).toList());
    }

    static Problem unknown(String key) {
        return new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "'.");
    }
}
