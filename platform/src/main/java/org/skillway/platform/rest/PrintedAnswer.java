package org.skillway.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An answer as it is sent, with the tag of a read: written once, it may be given to whoever asks for the same. Nobody changes
 * its bytes.
 */
@SuppressWarnings("ArrayRecordComponent")
public record PrintedAnswer(byte[] json, String tag) {

    /** What an endpoint answers with at a version, which becomes part of the tag. */
    public static PrintedAnswer of(Object view, long version, ObjectMapper json) {
        try {
            return of(json.writeValueAsBytes(view), ETags.ofAnswer(version));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + view.getClass(), e);
        }
    }

    static PrintedAnswer of(byte[] json, String unfinished) {
        return new PrintedAnswer(json, ETags.finished(unfinished, json));
    }
}
