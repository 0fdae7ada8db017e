package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why something stands on a path, is left out of it or waits, for programs: what the words beside it say, as a code of a fixed
 * list and what they name. Modules, skills and work signals are named by their keys, levels are from 0 to 5, chances in
 * percent, days as in ISO 8601.
 *
 * @param parameters by name, in one order, so that a path is kept in one form
 */
public record Motive(Code code, SortedMap<String, String> parameters) {

    /** What is said; a code once published keeps its meaning. */
    public enum Code {
        /** It brings somebody nearer to what their roles ask for. */
        LEARNING,
        /** Its learner pinned it. */
        PINNED,
        /** It must come before what they pinned. */
        BEFORE_PINNED,
        /** It brings nothing worth while, but nothing else is left, and its checks can show that the target is reached. */
        SHOWING,
        /** A curriculum requires it. */
        REQUIRED,
        /** A person decided that they take it. */
        MANDATORY,
        /** It must come before what a person decided. */
        BEFORE_MANDATORY,
        /** It is begun, and its check is open. */
        BEGUN,
        /** A work signal has slipped. */
        SIGNAL_SLIPPED,
        /** Its learner asked for it. */
        ASKED_FOR,
        /** What was learned would be forgotten. */
        REVIEW,
        /** Something did not work out, and this helps with it. */
        REMEDY,
        /** Something did not work out, most likely for want of this. */
        ROOT_CAUSE,
        /** Left out: shown in a test. */
        TESTED_OUT,
        /** Left out: the level is reached. */
        LEVEL_REACHED,
        /** Waits for a remedy that has no room. */
        WAITS_FOR_ROOM,
        /** Is tried again, because its remedy had no room for long enough. */
        WAITED_ENOUGH,
        /** Is tried again, because no sitting is long enough for its remedy. */
        NO_SITTING_LONG_ENOUGH,
        /** A review waits: what stands on the path brings more for its minutes. */
        REVIEW_OUTWEIGHED,
        /** A review waits: no day in time has room for it. */
        REVIEW_WITHOUT_ROOM,
        /** Waits for a remedy while what stands on the path brings more for its minutes. */
        REMEDY_OUTWEIGHED,
        /** Stands on no path: three rounds in a row went wrong in its skill, which rests. */
        RESTS,
        /** Stands on no path: it is longer than every approved sitting. */
        TOO_LONG,
        /** A refresher waits: no week has room for it. */
        REFRESHER_WITHOUT_ROOM,
        /** A person should help: three rounds in a row went wrong. */
        ROUNDS_IN_VAIN,
        /** A person should help: refreshers have not brought the signal back. */
        REFRESHED_ENOUGH,
        /** A person should help: nothing refreshes the skill in their minutes. */
        NOTHING_TO_REFRESH_WITH,
        /** A person should help: the target is open, and nothing is left to do in its skill. */
        NOTHING_LEFT,
        /** Comes first because of a task that lies ahead. */
        NEEDED_FOR_TASK,
        /** Comes though the path has nothing for it, because of a task that lies ahead. */
        BROUGHT_FOR_TASK,
        /** A role asks to look back. */
        LOOKING_BACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Motive {
        // One that names nothing may be kept without.
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNullElse(parameters, Map.of())));
    }

    public static Motive of(Code code) {
        return new Motive(code, new TreeMap<>());
    }

    /** The same, which names this as well. */
    public Motive with(String parameter, Object value) {
        SortedMap<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value.toString());
        return new Motive(code, more);
    }

    /** The same, which names this beside what it names already under that name; a comma lies between. */
    Motive adding(String parameter, String value) {
        String known = parameters.get(parameter);
        return with(parameter, known == null ? value : known + "," + value);
    }
}
