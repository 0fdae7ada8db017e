package org.skillway.platform.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.disclosure.HeldRows.Held;

/** Writes a {@link DisclosureView} row by row, as rows come. */
final class DisclosedFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private @Nullable String place;

    DisclosedFile(OutputStream out, String service, UUID personId, Instant at) throws IOException {
        json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("service", service);
        json.writeStringField("personId", personId.toString());
        json.writeStringField("at", at.toString());
        json.writeArrayFieldStart("places");
    }

    /** Rows of one place come one after the other. */
    void add(Held held) throws IOException {
        var row = held.row();
        var number = held.number();
        if (row != null) {
            if (!(held.place() + held.holds()).equals(place)) {
                begin(held);
                json.writeArrayFieldStart("rows");
                place = held.place() + held.holds();
            }
            json.writeRawValue(row);
        } else if (number == null || number > 0) {
            begin(held);
            json.writeNullField("rows");
            json.writeEndObject();
        }
    }

    private void begin(Held held) throws IOException {
        endPlace();
        json.writeStartObject();
        json.writeStringField("place", held.place());
        json.writeStringField("holds", held.holds());
        json.writeStringField("withheld", held.withheld());
        json.writeObjectField("named", held.number());
    }

    private void endPlace() throws IOException {
        if (place != null) {
            json.writeEndArray();
            json.writeEndObject();
            place = null;
        }
    }

    /** Nothing comes any more; whoever gave the stream closes it. */
    void end() throws IOException {
        endPlace();
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
