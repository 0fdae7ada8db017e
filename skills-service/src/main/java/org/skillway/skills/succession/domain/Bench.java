package org.skillway.skills.succession.domain;

import java.util.List;
import java.util.TreeMap;

/**
 * Who could take over a role, likeliest first, by forecast and by nothing else: no rating, no impression. Of all who are
 * added it keeps the first so many after a place in the list, so that it is no larger for a company of ten thousand.
 */
public final class Bench {

    private final String after;
    private final int most;
    private final TreeMap<String, Candidate> first = new TreeMap<>();

    public Bench(String after, int most) {
        this.after = after;
        this.most = most;
    }

    public void add(Candidate one) {
        if (one.place().compareTo(after) > 0) {
            first.put(one.place(), one);
            if (first.size() > most) {
                first.pollLastEntry();
            }
        }
    }

    public List<Candidate> likeliest() {
        return List.copyOf(first.values());
    }
}
