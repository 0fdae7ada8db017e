package org.skillway.curriculum.catalog.domain;

import java.util.Locale;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Finding.Severity;

/** A named rule about one module among the others. */
interface LintRule {

    String name();

    /** What the rule asks for, in one sentence. */
    String sentence();

    Severity severity();

    Stream<Finding> findings(Module module, Catalogue catalogue);

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default Finding at(String pointer, String advice) {
        return new Finding(code(), severity(), pointer, sentence(), advice);
    }
}
