package org.skillway.curriculum.records.domain;

import static org.skillway.curriculum.catalog.domain.Draft.draft;
import static org.skillway.curriculum.catalog.domain.Draft.item;

import java.time.Instant;
import java.util.List;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.ModuleKind;

/** A small catalogue, and attempts at its items one minute after the other. */
final class RecordFixture {

    static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    static final Catalogue CATALOGUE = new Catalogue(List.of(
            draft().key("lesson")
                    .skill("notes")
                    .level(2)
                    .minutes(6)
                    .items(item("a"), item("b"))
                    .module(),
            draft().key("scenario")
                    .skill("notes")
                    .kind(ModuleKind.SCENARIO)
                    .level(3)
                    .minutes(4)
                    .items(item("a"), item("b"))
                    .module(),
            draft().key("advanced").skill("notes").level(4).minutes(8).module(),
            draft().key("again")
                    .skill("notes")
                    .kind(ModuleKind.REFRESHER)
                    .variantOf("lesson")
                    .minutes(2)
                    .module()));

    private RecordFixture() {}

    static Attempt right(String module, String item, int minute) {
        return new Attempt(module, item, true, true, START.plusSeconds(60L * minute));
    }

    static Attempt helped(String module, String item, int minute) {
        return new Attempt(module, item, true, false, START.plusSeconds(60L * minute));
    }

    static Attempt wrong(String module, String item, int minute) {
        return new Attempt(module, item, false, true, START.plusSeconds(60L * minute));
    }
}
