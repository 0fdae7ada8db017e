package org.skillway.curriculum.exchange;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.priority.WorkMomentRequest;
import org.skillway.curriculum.release.CurriculumRequest;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.platform.problem.Forms.Entries;

/**
 * A catalogue as a file: every module, what holds of every curriculum, the drafts that differ from it, and how moments of work
 * are rated. The entries of its lists are looked at one by one, as there may be many.
 */
record CatalogueDocument(
        @NotNull @Size(max = 2_000) List<ModuleRequest> modules,
        @NotNull @Size(max = 500) List<CurriculumEntry> curricula,
        @Size(max = 1_000) List<MomentEntry> workMoments) {

    CatalogueDocument {
        // Documents of earlier releases have none of these.
        workMoments = requireNonNullElse(workMoments, List.of());
    }

    /** What is looked at entry by entry. */
    Entries[] entries() {
        return new Entries[] {
            new Entries("/modules", modules),
            new Entries("/curricula", curricula),
            new Entries("/workMoments", workMoments)
        };
    }

    record MomentEntry(
            @NotNull @Pattern(regexp = ModuleRequest.KEY) String key,

            @NotNull @Valid WorkMomentRequest rating) {

        static MomentEntry of(WorkMoment moment) {
            return new MomentEntry(moment.key(), WorkMomentRequest.of(moment));
        }

        WorkMoment moment() {
            return rating.toMoment(key);
        }
    }

    record CurriculumEntry(
            @NotNull @Pattern(regexp = CurriculumRequest.KEY)
            String key,

            @Schema(description = "True for what holds, false for a draft.") @NotNull
            Boolean published,

            @NotNull @Valid CurriculumRequest content) {

        static CurriculumEntry of(Curriculum curriculum, boolean published) {
            return new CurriculumEntry(curriculum.key(), published, CurriculumRequest.of(curriculum));
        }

        Curriculum curriculum() {
            return content.toCurriculum(key);
        }
    }
}
