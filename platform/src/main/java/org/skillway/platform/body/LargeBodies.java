package org.skillway.platform.body;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.skillway.platform.access.Caller;
import org.skillway.platform.rest.FrontDoor;

/**
 * Lets some addresses take bodies that are larger than others. Such a body first arrives in a file, however slowly, and is
 * read once it is there and its turn has come: one at a time, because what is read takes several times its size in memory.
 */
@ApplicationScoped
public class LargeBodies {

    @Inject
    LargeBodyConfig config;

    @Inject
    Caller caller;

    private BodyPlaces places;

    @PostConstruct
    void prepare() {
        places = new BodyPlaces(config);
    }

    /** How many bytes a request to this path may have. */
    public long most(String path) {
        return config.paths().filter(paths -> paths.contains(path)).isPresent()
                ? config.most().asLongValue()
                : FrontDoor.MAX_BODY;
    }

    /** The body of the request at hand, for whoever reads it. */
    public InputStream spooled(RoutingContext request, InputStream arriving) {
        return new SpooledBody(() -> body(request, arriving));
    }

    /** Its place is left when the answer is written, whether or not anybody still waits for it. */
    private InputStream body(RoutingContext request, InputStream arriving) throws IOException {
        // Also where it is refused: it is read to its end then, which it may not put off.
        InputStream timed = new ArrivingBody(arriving, config.arrives(), () -> FrontDoor.answerLast(request));
        BodyPlace place = places.enter(caller.tenant(), timed);
        CurrentRequestManager.get().registerCompletionCallback(failure -> place.leave());
        return place.body();
    }
}
