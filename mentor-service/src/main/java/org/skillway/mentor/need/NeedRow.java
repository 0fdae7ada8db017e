package org.skillway.mentor.need;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.mentor.need.domain.GapKind;
import org.skillway.mentor.need.domain.Ground;
import org.skillway.mentor.need.domain.Need;
import org.skillway.mentor.need.domain.NeedRule;
import org.skillway.platform.tenancy.TenantRow;

/** A {@link Need} as it is stored. */
@Entity
@Table(name = "need")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the other constructor does not
class NeedRow extends TenantRow {

    @Id
    UUID id;

    UUID personId;
    String skill;
    private double requiredLevel;
    private double estimatedLevel;
    private String kind;
    private Instant openedAt;
    private Instant updatedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedBecause;
    private boolean byGap;
    private boolean asked;

    /** Under which name of its skill its gap was last told, where that is not the skill's name now. */
    private @Nullable String toldAs;

    protected NeedRow() {}

    NeedRow(UUID id, UUID personId, Gap gap, Ground ground, Instant now) {
        this.id = id;
        this.personId = personId;
        this.skill = gap.skill();
        this.openedAt = now;
        stand(ground);
        follow(gap, now);
    }

    Ground ground() {
        return new Ground(byGap, asked);
    }

    void stand(Ground ground) {
        byGap = ground.gap();
        asked = ground.triedInVain();
    }

    /** The skill is called otherwise from now on. */
    void rename(String name, Instant now) {
        toldAs = toldAs == null ? skill : toldAs;
        skill = name;
        updatedAt = now;
    }

    /** Whether the last word on its gap was told under this name. */
    boolean isToldAs(String name) {
        return name.equals(toldAs == null ? skill : toldAs);
    }

    void toldAs(String name) {
        toldAs = name.equals(skill) ? null : name;
    }

    void follow(Gap gap, Instant now) {
        requiredLevel = gap.requiredLevel();
        estimatedLevel = gap.estimatedLevel();
        kind = Kebab.of(gap.kind());
        updatedAt = now;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    void close(NeedRule because, Instant now) {
        closedAt = now;
        closedBecause = Kebab.of(because);
        updatedAt = now;
    }

    Need need() {
        var gap = new Gap(skill, requiredLevel, estimatedLevel, Kebab.parse(GapKind.class, kind), closedAt == null);
        return new Need(id, personId, gap, openedAt, updatedAt, closure());
    }

    private Need.@Nullable Closure closure() {
        return closedAt == null || closedBecause == null
                ? null
                : new Need.Closure(closedAt, Kebab.parse(NeedRule.class, closedBecause));
    }
}
