package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;

/** Opens what is sensitive about a person: to who may see them, and about somebody else never without an audit row. */
@ApplicationScoped
public class SensitiveReading {

    private static final int AT_ONCE = 500;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    /** The person, once it is on record that the caller reads about them; not found where the caller may not. */
    public Person about(UUID personId, String action) {
        return recorded(people.require(personId), action);
    }

    /** As the other, for something about them that goes by an id of its own, which is absent where the caller may not see them. */
    public Person about(UUID personId, String action, Supplier<Problem> absent) {
        return recorded(people.require(personId, absent), action);
    }

    private Person recorded(Person person, String action) {
        record(action, subject(person.personId(), person.userName()));
        return person;
    }

    /** Puts on record that the caller reads about people who were found for them. */
    public void aboutAll(Collection<PersonView> visible, String action) {
        record(action, visible.stream().flatMap(person -> subject(person.personId(), person.userName())));
    }

    /** As the other, for user names by person. */
    public void aboutNamed(Map<UUID, String> visible, String action) {
        record(action, visible.entrySet().stream().flatMap(person -> subject(person.getKey(), person.getValue())));
    }

    /** A few at a time: each row hangs on the one before, and that of a long transaction is ever dearer to find. */
    private void record(String action, Stream<String> subjects) {
        subjects.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> audit.readAll(action, some));
    }

    /** Nobody is noted for reading about themselves. */
    private Stream<String> subject(UUID personId, String userName) {
        return userName.equals(caller.userName()) ? Stream.of() : Stream.of("person/" + personId);
    }
}
