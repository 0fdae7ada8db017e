package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.MONDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.path.domain.Wishes.Deferral;
import org.skillway.curriculum.path.domain.Wishes.Pin;
import org.skillway.curriculum.store.Json;

/** What earlier releases stored of wishes and spent minutes is read as it was meant. */
class StoredWishesTest {

    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    @Test
    void aDeferralOfBeforeContestsWereNamedHasNone() {
        String earlier = "{\"module\":\"notes\",\"until\":\"2026-12-15\",\"reason\":\"Our release is first.\","
                + "\"excused\":false,\"at\":\"2026-11-02T08:00:00Z\"}";

        Deferral read = Json.read(earlier, Deferral.class);

        assertThat(read)
                .isEqualTo(new Deferral("notes", LocalDate.of(2026, 12, 15), "Our release is first.", false, AT, null));
        assertThat(Json.read(Json.write(read), Deferral.class)).isEqualTo(read);
        assertThat(Json.read(Json.brief(read), Deferral.class)).isEqualTo(read);
    }

    @Test
    void wishesOfBeforeRefreshersAndMandatesHaveNone() {
        String earlier = "{\"pins\":[{\"module\":\"calls\",\"at\":\"2026-11-02T08:00:00Z\"}],"
                + "\"deferrals\":[{\"module\":\"notes\",\"until\":\"2026-12-15\",\"reason\":\"\",\"excused\":true,"
                + "\"at\":\"2026-11-02T08:00:00Z\"}]}";

        Wishes read = Json.read(earlier, Wishes.class);

        assertThat(read.pins()).containsExactly(new Pin("calls", AT));
        assertThat(read.pulls()).isEmpty();
        assertThat(read.mandates()).isEmpty();
        assertThat(read.delayedSince()).isEmpty();
        assertThat(read.excusedUntil("notes", LocalDate.of(2026, 11, 18))).contains(LocalDate.of(2026, 12, 15));
        assertThat(Json.read(Json.write(read), Wishes.class)).isEqualTo(read);
    }

    @Test
    void minutesSpentThatNameNoModulesCountAndChargeAnyModuleInFull() {
        Spent read = Json.read("{\"monday\":\"2026-11-16\",\"minutes\":12}", Spent.class);

        assertThat(read).isEqualTo(new Spent(MONDAY, 12, Set.of(), Map.of()));
        assertThat(read.in(MONDAY)).isEqualTo(12);
        assertThat(read.dueIn(MONDAY, "notes", 6)).isEqualTo(6);
        assertThat(read.plus(MONDAY, 6, "notes").charged()).isEqualTo(Map.of("notes", 6));
    }

    @Test
    void aModuleSpentOnOfBeforeItsMinutesWereKeptIsPaidInFull() {
        Spent read =
                Json.read("{\"monday\":\"2026-11-16\",\"minutes\":12,\"modules\":[\"notes\",\"calls\"]}", Spent.class);

        assertThat(read.dueIn(MONDAY, "notes", 6)).isZero();
        assertThat(read.dueIn(MONDAY, "other", 6)).isEqualTo(6);
        assertThat(read.plus(MONDAY, 3, "notes")).isEqualTo(new Spent(MONDAY, 15, Set.of("notes", "calls"), Map.of()));
        assertThat(Json.read(Json.write(read), Spent.class)).isEqualTo(read);
        assertThat(List.copyOf(read.modulesIn(MONDAY.plusWeeks(1)))).isEmpty();
    }
}
