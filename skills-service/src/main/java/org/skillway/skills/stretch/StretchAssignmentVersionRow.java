package org.skillway.skills.stretch;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.alias.domain.Aliases;
import org.skillway.skills.stretch.domain.Assignment;
import org.skillway.skills.stretch.domain.Exercise;

/** Written by the database whenever an assignment is. */
@Entity
@Immutable
@IdClass(StretchAssignmentVersionRow.Key.class)
@Table(name = "stretch_assignment_version")
class StretchAssignmentVersionRow extends TenantRow {

    record Key(String key, long version) {}

    @Id
    String key;

    @Id
    long version;

    @Column
    String name;

    @Column
    String work;

    @Column
    @Convert(converter = ExercisesJson.class)
    @ColumnTransformer(write = "?::jsonb")
    List<Exercise> exercises;

    int hours;

    int days;

    int places;

    @Nullable
    String team;

    @Nullable
    String role;

    @Column
    LocalDate openFrom;

    @Nullable
    LocalDate openUntil;

    @Column
    Instant toldAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StretchAssignmentVersionRow() {}

    /** With its skills by the names they have: two that were merged are one, at the higher level. */
    Assignment assignment(Aliases names) {
        return new Assignment(
                key,
                name,
                Exercise.together(exercises, names::canonical),
                hours,
                days,
                places,
                team,
                role,
                openFrom,
                openUntil);
    }
}
