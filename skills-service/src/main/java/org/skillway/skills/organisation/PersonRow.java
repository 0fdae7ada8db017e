package org.skillway.skills.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.organisation.domain.PersonRecord;

@Entity
@Table(name = "person")
class PersonRow extends TenantRow {

    @Id
    UUID personId;

    @Column
    String externalId;

    @Column
    String userName;

    @Column
    String displayName;

    @Column
    String email;

    @Nullable
    UUID managerId;

    @Nullable
    String team;

    @Nullable
    String location;

    @Column
    LocalDate placedFrom;

    @Column
    String timeZone;

    @Column
    LocalDate startDate;

    @Nullable
    LocalDate endDate;

    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PersonRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    PersonRow(UUID personId) {
        this.personId = personId;
    }

    /** Where they stand holds from the day given; without one from today, and for somebody new from their start if that was. */
    void become(
            PersonRecord record, @Nullable UUID manager, @Nullable LocalDate effective, LocalDate today, Instant now) {
        if (effective != null || version == 0 || standsElsewhere(record, manager)) {
            var since = version == 0 && record.startDate().isBefore(today) ? record.startDate() : today;
            placedFrom = effective == null ? since : effective;
        }
        externalId = record.externalId();
        userName = record.userName();
        displayName = record.displayName();
        email = record.email();
        managerId = manager;
        team = record.team();
        location = record.location();
        timeZone = record.timeZone().getId();
        startDate = record.startDate();
        endDate = record.endDate();
        version++;
        updatedAt = now;
    }

    private boolean standsElsewhere(PersonRecord record, @Nullable UUID manager) {
        return !(Objects.equals(managerId, manager)
                && Objects.equals(team, record.team())
                && Objects.equals(location, record.location()));
    }

    /** Their last day is over: whoever read them as active finds that they are not as they were. */
    void leave(Instant now) {
        version++;
        updatedAt = now;
    }

    /** Whether somebody known before starts or ends on another day by this record. */
    boolean hasOtherDates(PersonRecord record) {
        return version > 0 && !(startDate.equals(record.startDate()) && Objects.equals(endDate, record.endDate()));
    }

    PersonRecord record(@Nullable String managerExternalId) {
        return new PersonRecord(
                externalId,
                userName,
                displayName,
                email,
                managerExternalId,
                team,
                location,
                ZoneId.of(timeZone),
                startDate,
                endDate);
    }

    Person person() {
        return new Person(personId, userName, managerId, startDate, endDate, ZoneId.of(timeZone));
    }

    boolean activeOn(LocalDate day) {
        return endDate == null || !endDate.isBefore(day);
    }

    DirectoryEntry directoryEntry(LocalDate today) {
        return new DirectoryEntry(
                personId,
                externalId,
                userName,
                managerId,
                team,
                location,
                ZoneId.of(timeZone),
                startDate,
                endDate,
                activeOn(today));
    }

    PersonChanged changed(LocalDate today) {
        return new PersonChanged(
                personId,
                externalId,
                userName,
                managerId,
                team,
                location,
                timeZone,
                startDate,
                endDate,
                activeOn(today));
    }
}
