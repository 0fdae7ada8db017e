package org.skillway.curriculum.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.curriculum.Curricula.Stored;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Lists curricula with what the linter says of their drafts, and what was published of them. */
@ApplicationScoped
class ReadCurricula {

    @Inject
    Curricula curricula;

    @Inject
    PublishCurricula publishCurricula;

    @Inject
    Cursors cursors;

    /** By key. */
    Page<CurriculumView> page(int limit, @Nullable String cursor) {
        var found = curricula.after(cursors.keyOf("curricula", cursor, ""), limit + 1);
        Page<Stored> page = Page.of(
                found, limit, last -> cursors.after("curricula", last.draft().key()));
        var findings = publishCurricula
                .findings(page.data().stream().map(Stored::draft).toList())
                .iterator();
        return page.map(stored -> CurriculumView.of(stored, findings.next()));
    }

    /** What was published, the latest first. */
    Page<VersionView> versions(String key, int limit, @Nullable String cursor) {
        publishCurricula.require(key);
        String list = "curriculum-versions/" + key;
        int before = Integer.parseInt(cursors.keyOf(list, cursor, String.valueOf(Integer.MAX_VALUE)));
        return Page.of(
                        curricula.versionsBefore(key, before, limit + 1),
                        limit,
                        last -> cursors.after(list, String.valueOf(last.version())))
                .map(VersionView::of);
    }

    VersionView version(String key, int version) {
        return curricula
                .version(key, version)
                .map(VersionView::of)
                .orElseThrow(() ->
                        new Problem(ProblemCode.NOT_FOUND, "No version " + version + " of curriculum '" + key + "'."));
    }
}
