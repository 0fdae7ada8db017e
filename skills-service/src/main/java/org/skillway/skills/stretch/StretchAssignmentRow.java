package org.skillway.skills.stretch;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.stretch.domain.Assignment;
import org.skillway.skills.stretch.domain.Exercise;

@Entity
@Table(name = "stretch_assignment")
class StretchAssignmentRow extends TenantRow {

    @Id
    String key;

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

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StretchAssignmentRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    StretchAssignmentRow(String key) {
        this.key = key;
    }

    void become(Assignment told, String what, Instant now) {
        name = told.name();
        work = what;
        exercises = told.exercises();
        hours = told.hours();
        days = told.days();
        places = told.places();
        team = told.team();
        role = told.role();
        openFrom = told.from();
        openUntil = told.until();
        version++;
        updatedAt = now;
    }
}
