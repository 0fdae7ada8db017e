package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.HelpLevel;

@Entity
@Table(name = "evidence")
class EvidenceRow extends TenantRow {

    @Id
    UUID evidenceId;

    @Column
    UUID personId;

    @Column
    String skill;

    int level;

    @Column
    String kind;

    @Nullable
    String note;

    @Column
    String statedBy;

    @Column
    Instant observedAt;

    @Column
    Instant statedAt;

    boolean unshown;

    @Column
    String helpLevel;

    double carried;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected EvidenceRow() {}

    EvidenceRow(UUID evidenceId, UUID personId, Evidence evidence, HelpLevel help, @Nullable String note) {
        this.evidenceId = evidenceId;
        this.personId = personId;
        this.skill = evidence.skill();
        this.level = evidence.level();
        this.kind = evidence.kind().code();
        this.note = note;
        this.statedBy = evidence.statedBy();
        this.observedAt = evidence.observedAt();
        this.statedAt = evidence.statedAt();
        this.unshown = evidence.unshown();
        this.helpLevel = help.code();
        this.carried = evidence.carried();
    }

    Evidence evidence() {
        var of = EvidenceKind.of(kind).orElseThrow();
        return new Evidence(skill, level, of, statedBy, observedAt, statedAt, unshown, carried);
    }
}
