package org.skillway.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says 304 to whoever has what they ask for already (RFC 9110, 13.1.2), on every GET that is tagged by its answer.
 *
 * <p>A version says which change comes next, not what is answered: that hangs on who reads and on what else is shown beside.
 * So the tag of such a read is the version with a digest of the answer, of which a change compares the version alone. The
 * answer is found all the same, and whoever reads is on record.
 */
class ConditionalReads {

    /** As everything else is answered. */
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    @Inject
    ObjectMapper json;

    @ServerResponseFilter
    void compare(HttpServerRequest request, ContainerResponseContext response) {
        if (response.getEntity() instanceof PrintedAnswer printed) {
            send(printed, request, response);
            return;
        }
        var unfinished = response.getHeaderString(HttpHeaders.ETAG);
        if (ETags.isUnfinished(unfinished)) {
            send(PrintedAnswer.of(written(response.getEntity()), unfinished), request, response);
        }
    }

    private static void send(PrintedAnswer printed, HttpServerRequest request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, printed.tag());
        if (isRead(request) && ETags.isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH), printed.tag())) {
            response.setEntity(null);
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
        } else {
            // As it is written already.
            response.setEntity(printed.json(), new Annotation[0], JSON);
        }
    }

    private static boolean isRead(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
    }

    private byte[] written(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + answer.getClass(), e);
        }
    }
}
