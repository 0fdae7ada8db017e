package org.skillway.skills.undertaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Immutable
@Table(name = "stretch_seen")
class SeenRow extends TenantRow {

    @Id
    UUID evidenceId;

    @Column
    UUID undertakingId;

    @Column
    UUID personId;

    @Column
    String skill;

    int level;

    @Column
    String helpLevel;

    @Nullable
    String note;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SeenRow() {}

    SeenRow(UUID evidenceId, UndertakingRow undertaking, EndingRequest.SeenRequest seen, String skill) {
        this.evidenceId = evidenceId;
        this.undertakingId = undertaking.undertakingId;
        this.personId = undertaking.personId;
        this.skill = skill;
        this.level = seen.level();
        this.helpLevel = seen.helpLevel();
        this.note = seen.note();
    }
}
