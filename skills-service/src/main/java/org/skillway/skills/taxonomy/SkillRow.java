package org.skillway.skills.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/** A skill as it is read; {@link SkillTable} writes. */
@Entity
@Immutable
@Table(name = "skill")
class SkillRow extends TenantRow {

    @Id
    String key;

    @Column
    String kind;

    @Column
    String name;

    @Column
    String description;

    @Column
    String behaviourAtZero;

    /** At level 1 to 5; empty where nothing is written. */
    @Column
    String[] behaviours;

    @Column
    String[] aliases;

    @Column
    String status;

    @Nullable
    String replacedBy;

    @Column
    @Convert(converter = ExternalIdsJson.class)
    @ColumnTransformer(write = "?::jsonb")
    List<ExternalId> externalIds;

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SkillRow() {}

    Skill skill() {
        return new Skill(
                key,
                SkillKind.of(kind),
                name,
                description,
                Stream.concat(Stream.of(behaviourAtZero), Stream.of(behaviours)).toList(),
                List.of(aliases),
                SkillStatus.of(status),
                replacedBy,
                externalIds);
    }
}
