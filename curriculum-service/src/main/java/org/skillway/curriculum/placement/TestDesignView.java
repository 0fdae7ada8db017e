package org.skillway.curriculum.placement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.placement.domain.Design;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/** What the tenant promises of its tests. */
@Schema(description = "Version 0 is what holds until somebody decides otherwise.")
public record TestDesignView(
        int version,

        @Schema(description = "How often somebody short of the level by the indifference passes, at most.")
        double falsePass,

        @Schema(description = "How often somebody above the level by the indifference fails, at most.")
        double falseFail,

        @Schema(description = "In levels: nearer to the level than this, either verdict is right enough.")
        double indifference,

        int mostItems,
        int mostAttempts,
        long coolDownDays,

        @Schema(description = "The share of tests in which an item may be shown before it rests.")
        double mostExposed) {

    static TestDesignView of(Versioned<Design> stored) {
        var design = stored.policy();
        return new TestDesignView(
                stored.version(),
                design.falsePass(),
                design.falseFail(),
                design.indifference(),
                design.mostItems(),
                design.mostAttempts(),
                design.coolDown().toDays(),
                design.mostExposed());
    }
}
