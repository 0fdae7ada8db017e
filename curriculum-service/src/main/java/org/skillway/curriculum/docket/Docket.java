package org.skillway.curriculum.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** What is about somebody and awaits another's decision; what others read of it is noted before they get it. */
@ApplicationScoped
public class Docket {

    // Who sees a line sees it from above: asking of each row whether it is seen would go up from everybody.
    private static final String THEIRS = " and (?::uuid is null or t.person_id = ?)"
            + " and case ? when 'ALL' then sees(?, t.person_id, 'ALL')"
            + " else t.person_id = any (cast((select in_sight(?, ?)) as uuid[])) end"
            + " and not exists (select from directory_person d where d.tenant = t.tenant and d.person_id = t.person_id"
            + " and d.user_name = ?)";

    private static final String OLDEST_FIRST = " and t.id > ?::uuid order by t.id limit ?";
    private static final String LATEST_FIRST = " and t.id < ?::uuid order by t.id desc limit ?";

    /** The same of those about whom the caller decides. */
    private static final String TO_DECIDE = " and coalesce((select m.user_name = ? and ? from directory_person p"
            + " join directory_person m on m.tenant = p.tenant and m.person_id = p.manager_id and m.active"
            + " where p.tenant = t.tenant and p.person_id = t.person_id), ?)";

    /**
     * Which rows of a list are asked for.
     *
     * @param personId about whom; null for everybody
     * @param updatedSince changed then or later; null for whenever
     */
    public record Wanted(@Nullable UUID personId, @Nullable Instant updatedSince) {

        /** Whatever there is. */
        public static final Wanted ALL = new Wanted(null, null);

        /** The name of a list with what is wanted of it: a cursor goes on in no other. */
        public String cursorsOf(String list) {
            return list
                    + (personId == null ? "" : "/" + personId)
                    + (updatedSince == null ? "" : "/since/" + updatedSince);
        }

        /** From when on it counts; everything did after 1970. */
        public Instant earliest() {
            return updatedSince == null ? Instant.EPOCH : updatedSince;
        }
    }

    /**
     * The part of a list that is read.
     *
     * @param after the id before it; null from the start
     */
    public record Part(
            Wanted wanted, boolean latestFirst, @Nullable UUID after, int most) {

        private static final UUID BEFORE_ALL = new UUID(0, 0);

        /** Where the latest of all come next. */
        public static final UUID AFTER_ALL = new UUID(-1, -1);

        /** The oldest of all, so many at most. */
        public static Part oldest(int most) {
            return new Part(Wanted.ALL, false, null, most);
        }

        private UUID from() {
            return after != null ? after : latestFirst ? AFTER_ALL : BEFORE_ALL;
        }
    }

    @Inject
    SeenLearners learners;

    @Inject
    Directory directory;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    /** The manager who is to decide about somebody; empty where there is none at work. */
    public Optional<UUID> managerOf(UUID personId) {
        return sql.one(
                "select m.person_id from directory_person p join directory_person m on m.tenant = p.tenant"
                        + " and m.person_id = p.manager_id and m.active"
                        + " where p.tenant = current_tenant() and p.person_id = ?",
                row -> row.getObject(1, UUID.class),
                personId);
    }

    /** Whether the caller is this person's manager and nobody else is. */
    public boolean isManagerOf(UUID personId) {
        Optional<UUID> manager = managerOf(personId);
        return caller.has(Role.MANAGER)
                && manager.isPresent()
                && directory
                        .byUserName(caller.userName())
                        .map(DirectoryEntry::personId)
                        .equals(manager);
    }

    /** Whether the caller decides about somebody: the direct manager does, and HR where there is none at work. */
    public boolean decidesAbout(UUID personId) {
        return isManagerOf(personId)
                || (caller.has(Role.HR_ADMIN) && managerOf(personId).isEmpty());
    }

    /** Of the rows of a table {@code t} those that the caller decides about, never their own, by id. */
    public <T> List<T> toDecide(String rows, Sql.Reader<T> reader, Part part, @Nullable Object... arguments) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(arguments));
        Collections.addAll(all, caller.userName(), caller.has(Role.MANAGER), caller.has(Role.HR_ADMIN));
        return theirs(rows + TO_DECIDE, reader, part, all.toArray());
    }

    /** Of the rows of a table {@code t} those that the caller is responsible for, never their own, by id. */
    public <T> List<T> theirs(String rows, Sql.Reader<T> reader, Part part, @Nullable Object... arguments) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(arguments));
        Collections.addAll(all, part.wanted().personId(), part.wanted().personId());
        String reach = caller.reach().name();
        Collections.addAll(all, reach, caller.userName(), caller.userName(), reach, caller.userName());
        Collections.addAll(all, part.from(), part.most());
        return sql.list(rows + THEIRS + (part.latestFirst() ? LATEST_FIRST : OLDEST_FIRST), reader, all.toArray());
    }

    /** Whether the caller reads what was objected and ruled about somebody whom they may see: the learner, managers and HR. */
    public boolean readsRulings(boolean own) {
        return own || caller.has(Role.MANAGER) || caller.has(Role.HR_ADMIN);
    }

    /** Lets the caller read what is about one person. */
    public void open(UUID personId, String action) {
        boolean own = learners.pathFor(caller, personId)
                .orElseThrow(() -> sight.unseen(personId))
                .own();
        if (!own) {
            audit.read(action, "person/" + personId);
        }
    }

    /** Notes that the caller reads what is about others. */
    public void note(Collection<UUID> people, String action) {
        audit.readAll(
                action,
                people.stream().distinct().map(person -> "person/" + person).toList());
    }
}
