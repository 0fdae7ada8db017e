package org.skillway.metrics.observation;

/** Where in a person's observations a page ends, as text that a cursor carries. */
record Place(String occurredAt, String id) {

    static final Place START = new Place("infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    static Place of(ObservationView last) {
        return new Place(last.occurredAt().toString(), last.id().toString());
    }

    static Place parse(String text) {
        var parts = text.split(" ", 2);
        return new Place(parts[0], parts[1]);
    }

    String text() {
        return occurredAt + " " + id;
    }
}
