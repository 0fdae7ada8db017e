package org.skillway.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Links every page to the next one (RFC 8288), for clients that follow links and know no cursors. */
class PageLinks {

    private static final String CURSOR = "cursor=";

    @ServerResponseFilter
    void link(HttpServerRequest request, ContainerResponseContext response) {
        // Events are pulled with a cursor of another kind, which never ends.
        if (response.getEntity() instanceof Page<?> page
                && page.nextCursor() != null
                && !request.path().endsWith("/v1/events")) {
            response.getHeaders().add("Link", "<" + next(request, page.nextCursor()) + ">; rel=\"next\"");
        }
    }

    private static String next(HttpServerRequest request, String cursor) {
        var asked = request.query() == null ? "" : request.query();
        var query = Stream.concat(
                        Stream.of(asked.split("&", -1)).filter(one -> !one.isEmpty() && !one.startsWith(CURSOR)),
                        Stream.of(CURSOR + cursor))
                .collect(Collectors.joining("&"));
        return request.path() + "?" + query.replace("<", "%3C").replace(">", "%3E");
    }
}
