package org.skillway.skills.alias;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;

/** A name that a skill had before it became one with another, beside what it is now; read by queries only. */
@Entity
@Immutable
@Table(name = "skill_alias")
class SkillAliasRow extends TenantRow {

    @Id
    String alias;

    @Column
    String skill;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SkillAliasRow() {}
}
