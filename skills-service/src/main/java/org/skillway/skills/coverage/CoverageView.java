package org.skillway.skills.coverage;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.skills.coverage.domain.Asset;
import org.skillway.skills.coverage.domain.Coverage;

/** The learning there is in a skill, step by step. */
@Type("SkillCoverage")
public record CoverageView(
        String skill,
        List<StepView> steps,

        @Schema(description = "The levels that no lesson, practice or scenario leads to.")
        List<Integer> untaught,

        @Schema(description = "What shows that a level is reached.")
        List<AssetView> checks,

        @Schema(description = "What brings back or explains again.")
        List<AssetView> refreshers) {

    /** A module of the catalogue. */
    @Type("LearningAsset")
    public record AssetView(String module, String kind, double level, int minutes) {

        static AssetView of(Asset asset) {
            return new AssetView(asset.module(), asset.kind(), asset.level(), asset.minutes());
        }
    }

    /** What teaches the way from one level to the next. */
    @Type("CoverageStep")
    public record StepView(int fromLevel, int toLevel, List<AssetView> assets) {}

    static CoverageView of(String skill, Coverage coverage) {
        return new CoverageView(
                skill,
                IntStream.rangeClosed(1, Coverage.HIGHEST)
                        .mapToObj(step -> new StepView(step - 1, step, views(coverage.teaching(step))))
                        .toList(),
                coverage.untaught(0, Coverage.HIGHEST),
                views(coverage.of(Asset.Use.SHOW)),
                views(coverage.of(Asset.Use.REPEAT)));
    }

    private static List<AssetView> views(List<Asset> assets) {
        return assets.stream().map(AssetView::of).toList();
    }
}
