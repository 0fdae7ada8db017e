package org.skillway.mentor.mentoring;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentoring.domain.Availability;
import org.skillway.mentor.mentoring.domain.Challenge;
import org.skillway.mentor.mentoring.domain.MeetingMode;
import org.skillway.mentor.mentoring.domain.MentorType;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.mentor.mentoring.domain.Offer;
import org.skillway.platform.tenancy.TenantRow;

/** A {@link Mentoring} as it is stored. */
@Entity
@Table(name = "mentoring")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the other constructor does not
class MentoringRow extends TenantRow {

    @Id
    UUID personId;

    @Version
    long version;

    private List<String> types;
    private List<String> challenges;
    private List<String> modes;
    private int places;
    private String timeZone;

    @ElementCollection
    @CollectionTable(name = "mentoring_offer", joinColumns = @JoinColumn(name = "person_id"))
    @MapKeyColumn(name = "skill")
    @Column(name = "strength")
    @Fetch(FetchMode.SUBSELECT)
    private Map<String, Double> offers = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "mentoring_slot", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "place")
    @Fetch(FetchMode.SUBSELECT)
    private List<SlotRow> slots = new ArrayList<>();

    protected MentoringRow() {}

    MentoringRow(Mentoring mentoring) {
        personId = mentoring.personId();
        become(mentoring);
    }

    void become(Mentoring mentoring) {
        types = Kebab.all(mentoring.types());
        challenges =
                mentoring.challenges().stream().map(Challenge::key).sorted().toList();
        modes = Kebab.all(mentoring.modes());
        places = mentoring.capacity();
        timeZone = mentoring.availability().zone().getId();
        offers.clear();
        mentoring.offers().forEach(offer -> offers.put(offer.skill(), offer.strength()));
        slots.clear();
        mentoring.availability().slots().forEach(slot -> slots.add(SlotRow.of(slot)));
    }

    /** Where both skills are offered, the stronger of the two offers stands. */
    void rename(String skill, String into) {
        var strength = offers.remove(skill);
        if (strength != null) {
            offers.merge(into, strength, Math::max);
        }
    }

    Mentoring mentoring() {
        return new Mentoring(
                personId,
                offers.entrySet().stream()
                        .map(offer -> new Offer(offer.getKey(), offer.getValue()))
                        .toList(),
                Kebab.parseAll(MentorType.class, types),
                challenges.stream().map(Challenge::new).collect(toSet()),
                Kebab.parseAll(MeetingMode.class, modes),
                places,
                new Availability(slots.stream().map(SlotRow::slot).toList(), ZoneId.of(timeZone)));
    }
}
