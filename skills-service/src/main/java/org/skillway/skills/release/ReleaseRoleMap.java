package org.skillway.skills.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.impact.ReadImpact;
import org.skillway.skills.rolemap.PublishRoleMap;
import org.skillway.skills.rolemap.PublishedMap;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.taxonomy.Skills;

/** Keeps drafts, and makes a draft, or an older version again, what holds. */
@ApplicationScoped
class ReleaseRoleMap {

    @Inject
    Drafts drafts;

    @Inject
    Skills skills;

    @Inject
    RoleMaps maps;

    @Inject
    PublishRoleMap publishRoleMap;

    @Inject
    ReadImpact readImpact;

    @Inject
    Audit audit;

    /** A draft, and whether there was none before. */
    record Edited(DraftRow draft, boolean begun) {}

    @Transactional
    Edited edit(RoleMap map, long basedOn, @Nullable String ifMatch) {
        var known = drafts.locked(map.role());
        var standing = known.filter(DraftRow::stands);
        checkPrecondition(standing, ifMatch);
        var row = known.orElseGet(() -> new DraftRow(map.role()));
        var current = version(map.role());
        if (basedOn > current) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The version that holds is " + current + ".",
                    Problem.at("/basedOn", "was never published"));
        }
        audit.wrote("role-map.draft", "role-map/" + map.role());
        return new Edited(drafts.put(row, map, basedOn), standing.isEmpty());
    }

    @Transactional
    void discard(String role, @Nullable String ifMatch) {
        var row = standing(role);
        ETags.requireMatch(ifMatch, row.revision);
        drafts.discard(row);
        audit.wrote("role-map.discard", "role-map/" + role);
    }

    @Transactional
    PublishedMap publish(String role, PublishRequest request, @Nullable String ifMatch) {
        skills.holdMerges();
        var row = standing(role);
        ETags.requireMatch(ifMatch, row.revision);
        maps.lock(role);
        var current = version(role);
        if (row.basedOn != current) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "The draft was written from version %d, and %d holds by now. Compare them, and put the draft anew."
                            .formatted(row.basedOn, current));
        }
        var published = release(row.map(), request, null);
        drafts.put(row, row.map(), published.version());
        return published;
    }

    /** Publishes the content of an older version as a new one, if the caller read the version that holds. */
    @Transactional
    PublishedMap restore(String role, long version, PublishRequest request, @Nullable String ifMatch) {
        skills.holdMerges();
        maps.lock(role);
        var old = requireVersion(role, version);
        ETags.requireMatch(ifMatch, version(role));
        return release(old.map(), request, version);
    }

    /** A draft beside what holds. */
    DraftView view(DraftRow row) {
        return DraftView.of(row, maps.current(row.role), publishRoleMap.findings(row.map()));
    }

    PublishedMap requireVersion(String role, long version) {
        return maps.version(role, version)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND, "No version " + version + " of a map of role '" + role + "'."));
    }

    private PublishedMap release(RoleMap map, PublishRequest request, @Nullable Long restoredFrom) {
        var expected = request.expectedImpact();
        if (expected != null && !expected.equals(readImpact.of(map).fingerprint())) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "It would change other gaps than when it was previewed. Preview it again.",
                    Problem.at("/expectedImpact", "is not the impact of now"));
        }
        return publishRoleMap.release(map, request.note(), restoredFrom);
    }

    private DraftRow standing(String role) {
        return drafts.locked(role).filter(DraftRow::stands).orElseThrow(() -> Drafts.none(role));
    }

    private static void checkPrecondition(Optional<DraftRow> standing, @Nullable String ifMatch) {
        if (standing.isPresent()) {
            ETags.requireMatch(ifMatch, standing.get().revision);
        } else if (ifMatch != null) {
            throw new Problem(ProblemCode.VERSION_MISMATCH, "There is no draft of this role yet.");
        }
    }

    private long version(String role) {
        return maps.current(role).map(PublishedMap::version).orElse(0L);
    }
}
