package org.skillway.curriculum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.effort.Effort;
import org.skillway.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    private static final String THINKS_LONG =
            ".*\\.(AuditContent|ComposeSession|PreviewImpact|ReadDecisions|ReadForecast)";

    ArchitectureTest() {
        super("org.skillway.curriculum");
    }

    @Test
    void whatThinksLongWaitsForItsTurn() {
        classes()
                .that()
                .haveNameMatching(THINKS_LONG)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Effort.class)
                .check(new ClassFileImporter().importPackages("org.skillway.curriculum"));
    }
}
