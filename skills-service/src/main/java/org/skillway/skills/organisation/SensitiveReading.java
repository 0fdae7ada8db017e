package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;

/** Opens what is sensitive about a person: to who may see them, and about somebody else never without an audit row. */
@ApplicationScoped
public class SensitiveReading {

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    /** The person, once it is on record that the caller reads about them; not found where the caller may not. */
    public Person about(UUID personId, String action) {
        var person = people.require(personId);
        audit.readAll(action, subject(person.personId(), person.userName()).toList());
        return person;
    }

    /** Puts on record that the caller reads about people who were found for them. */
    public void aboutAll(Collection<PersonView> visible, String action) {
        audit.readAll(
                action,
                visible.stream()
                        .flatMap(person -> subject(person.personId(), person.userName()))
                        .toList());
    }

    /** As the other, for people as the other features know them. */
    public void aboutEach(Collection<Person> visible, String action) {
        audit.readAll(
                action,
                visible.stream()
                        .flatMap(person -> subject(person.personId(), person.userName()))
                        .toList());
    }

    /** Nobody is noted for reading about themselves. */
    private Stream<String> subject(UUID personId, String userName) {
        return userName.equals(caller.userName()) ? Stream.of() : Stream.of("person/" + personId);
    }
}
