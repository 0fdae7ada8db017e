package org.skillway.curriculum.pace.domain;

import java.util.List;

/**
 * How long others took for an item, and for those beside it in its module.
 *
 * @param seconds of first answers without help, one a person, the latest hundred
 * @param pool the usual seconds of the module's other items, as far as six people answered them, of whom one may
 *     be who is timed
 * @param poolPeople how many others answered one of these at least, at most a hundred
 */
public record OthersTimes(List<Integer> seconds, List<Integer> pool, int poolPeople) {

    public static final OthersTimes NONE = new OthersTimes(List.of(), List.of(), 0);

    public OthersTimes {
        seconds = List.copyOf(seconds);
        pool = List.copyOf(pool);
    }
}
