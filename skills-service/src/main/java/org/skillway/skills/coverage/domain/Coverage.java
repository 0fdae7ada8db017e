package org.skillway.skills.coverage.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The learning there is in one skill.
 *
 * <p><b>In plain words.</b> The way to a level is walked in steps of one level. A module teaches a step if it brings
 * somebody from where the step begins to where it ends. curriculum-service counts on a module to carry half a level past
 * its own, and to be as good as its kind for whoever is up to one and a half levels below it; so a module of level m
 * teaches the step to n where m - ½ ≤ n ≤ m + ½. A step that no lesson, practice or scenario teaches is untaught. Checks
 * show, and refreshers and simpler versions repeat: they teach no step.
 */
public record Coverage(List<Asset> assets) {

    public static final Coverage NONE = new Coverage(List.of());
    public static final int HIGHEST = 5;

    public Coverage {
        assets = assets.stream()
                .sorted(Comparator.comparingDouble(Asset::level).thenComparing(Asset::module))
                .toList();
    }

    /** The levels to be reached on the way from an estimate to what is asked; none where it is there already. */
    public static List<Integer> steps(double level, int required) {
        return IntStream.rangeClosed((int) level + 1, required).boxed().toList();
    }

    /** What teaches the step that ends at this level. */
    public List<Asset> teaching(int step) {
        return assets.stream()
                .filter(asset -> asset.teaches() && asset.leadsTo(step))
                .toList();
    }

    /** All of one use, easiest first. */
    public List<Asset> of(Asset.Use use) {
        return assets.stream().filter(asset -> asset.use() == use).toList();
    }

    /** Those of one use that belong to a step on the way, easiest first. Where nothing is to be learned, those of the level asked for. */
    public List<Asset> on(double level, int required, Asset.Use use) {
        var steps = level < required ? steps(level, required) : List.of(required);
        return of(use).stream()
                .filter(asset -> steps.stream().anyMatch(asset::leadsTo))
                .toList();
    }

    /** What helps on the way: whatever teaches it; where the level is reached and only to be shown, what shows or repeats it. */
    public List<Asset> helping(double level, int required) {
        return level < required
                ? Stream.concat(
                                on(level, required, Asset.Use.LEARN).stream(),
                                on(level, required, Asset.Use.PRACTISE).stream())
                        .toList()
                : Stream.concat(
                                on(level, required, Asset.Use.SHOW).stream(),
                                on(level, required, Asset.Use.REPEAT).stream())
                        .toList();
    }

    /** The steps on the way that nothing teaches yet. */
    public List<Integer> untaught(double level, int required) {
        return steps(level, required).stream()
                .filter(step -> teaching(step).isEmpty())
                .toList();
    }
}
