package org.skillway.skills.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Table(name = "skill")
class SkillRow extends TenantRow {

    @Id
    String key;

    @Column
    String name;

    /** At level 1 to 5; empty where nothing is written. */
    @Column
    String[] behaviours;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SkillRow() {}

    SkillRow(String key, String name, String[] behaviours, Instant now) {
        this.key = key;
        this.name = name;
        this.behaviours = behaviours;
        this.updatedAt = now;
    }

    boolean says(String otherName, String[] otherBehaviours) {
        return name.equals(otherName) && Arrays.equals(behaviours, otherBehaviours);
    }
}
