package org.skillway.curriculum.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.placement.domain.Shortage;
import org.skillway.curriculum.review.domain.ContentAudit;
import org.skillway.curriculum.review.domain.Coverage;
import org.skillway.curriculum.review.domain.Missing;
import org.skillway.curriculum.review.domain.Stale;

/** What a content audit found. */
public record ContentAuditView(
        @Schema(description = "The learners whose roles have a map, in fives; the counts below are of them.")
        int people,

        @Schema(description = "When they were counted: now, or within a day where they are many.")
        Instant countedAt,

        List<MissingView> missing,
        List<StaleView> stale,
        List<AlikeView> alike,
        List<CoverageView> coverage,

        @Schema(description = "The levels of skills that nobody can be tested out of for want of questions, by skill.")
        List<UntestableView> untestable) {

    public record MissingView(
            @Schema(description = "One of target-unserved, no-easier-way, no-refresher, nothing-left.")
            String kind,

            String skill,
            @Nullable Double level,
            @Nullable String module,
            List<String> roles,

            @Schema(description = "How many people wait for it now, in fives: 0 stands for fewer than five.")
            int people) {}

    public record StaleView(
            String module,

            @Schema(description = "One of old, source-changed, answers-drifted.")
            String reason,

            Instant since,
            String detail) {}

    public record AlikeView(String module, String other, double overlap) {}

    public record CoverageView(
            String skill,
            int level,
            List<KindCount> modules,
            List<String> roles,

            @Schema(description = "Who aims for anything in the skill, in fives: 0 stands for fewer than five.")
            int people) {}

    public record UntestableView(
            String skill,
            double level,

            @Schema(description = "The modules of this level, whose outcomes can only be shown by taking them.")
            List<String> modules,

            @Schema(description = "How many different questions of the skill a machine can grade.")
            int items,

            @Schema(
                    description =
                            "How many more it takes to test whoever has met none of them. Null where no number would do:"
                                    + " the rates promised are too strict.")
            @Nullable
            Integer missing,

            @Schema(description = "The same for whoever has read those of the module they are at, as most have.")
            @Nullable
            Integer missingOnceRead,

            @Schema(
                    description = "How many more it takes to tell who is short of the level; until then such tests end"
                            + " undecided.")
            @Nullable
            Integer missingToFail,

            String sentence) {

        static UntestableView of(Shortage shortage) {
            return new UntestableView(
                    shortage.skill(),
                    shortage.level().value(),
                    shortage.modules(),
                    shortage.items(),
                    shortage.missing(),
                    shortage.missingOnceRead(),
                    shortage.missingToFail(),
                    shortage.sentence());
        }
    }

    public record KindCount(String kind, int count) {}

    static ContentAuditView of(
            int people, Instant countedAt, ContentAudit audit, List<Stale> stale, List<Shortage> shortages) {
        return new ContentAuditView(
                people,
                countedAt,
                audit.missing().stream().map(ContentAuditView::missing).toList(),
                stale.stream()
                        .map(each -> new StaleView(each.module(), code(each.reason()), each.since(), each.detail()))
                        .toList(),
                audit.alike().stream()
                        .map(each -> new AlikeView(each.module(), each.other(), each.overlap()))
                        .toList(),
                audit.coverage().stream().map(ContentAuditView::coverage).toList(),
                shortages.stream().map(UntestableView::of).toList());
    }

    private static MissingView missing(Missing missing) {
        return new MissingView(
                code(missing.kind()),
                missing.skill(),
                missing.level() == null ? null : missing.level().value(),
                missing.module(),
                missing.roles(),
                missing.people());
    }

    private static CoverageView coverage(Coverage cell) {
        return new CoverageView(
                cell.skill(),
                cell.level(),
                cell.modules().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(kind -> new KindCount(kind.getKey(), kind.getValue()))
                        .toList(),
                cell.roles(),
                cell.people());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
