package org.skillway.skills.taxonomy.domain;

/** What another framework calls the same: {@code onet:2.B.1.a}, {@code esco:http://data.europa.eu/esco/skill/…}. */
public record ExternalId(String scheme, String id) implements Comparable<ExternalId> {

    @Override
    public int compareTo(ExternalId other) {
        var byScheme = scheme.compareTo(other.scheme);
        return byScheme == 0 ? id.compareTo(other.id) : byScheme;
    }

    @Override
    public String toString() {
        return scheme + ":" + id;
    }
}
