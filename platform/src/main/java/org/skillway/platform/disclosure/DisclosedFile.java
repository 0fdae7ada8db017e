package org.skillway.platform.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.disclosure.HeldRows.Place;

/** Writes a {@link DisclosureView} row by row, as rows come. A place of which there is nothing to say is left out. */
final class DisclosedFile implements HeldRows.Taker {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private @Nullable Place place;
    private boolean begun;

    DisclosedFile(OutputStream out, String service, UUID personId, Instant at) throws IOException {
        json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("service", service);
        json.writeStringField("personId", personId.toString());
        json.writeStringField("at", at.toString());
        json.writeArrayFieldStart("places");
    }

    @Override
    public void place(Place next) throws IOException {
        endPlace();
        place = next;
    }

    @Override
    public void row(String row) throws IOException {
        if (!begun && place != null) {
            begin(place);
            json.writeArrayFieldStart("rows");
            begun = true;
        }
        json.writeRawValue(row);
    }

    private void begin(Place of) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", of.place());
        json.writeStringField("holds", of.holds());
        json.writeStringField("withheld", of.withheld());
        json.writeObjectField("named", of.number());
    }

    private void endPlace() throws IOException {
        var ended = place;
        if (begun) {
            json.writeEndArray();
            json.writeEndObject();
        } else if (ended != null && (ended.withheld() != null || names(ended))) {
            begin(ended);
            json.writeNullField("rows");
            json.writeEndObject();
        }
        begun = false;
        place = null;
    }

    private static boolean names(Place place) {
        var number = place.number();
        return number != null && number > 0;
    }

    /** Nothing comes any more; whoever gave the stream closes it. */
    void end() throws IOException {
        endPlace();
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
