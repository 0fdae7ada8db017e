package org.skillway.platform.body;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.stream.Stream;

/** Holds a list that is the body itself to what its endpoint says of it, as {@link BoundedLists} does for those within. */
@Provider
public class ListBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        var allowed = Stream.of(body.getAnnotations())
                .filter(Size.class::isInstance)
                .map(Size.class::cast)
                .findFirst();
        return allowed.isPresent()
                ? ScopedValue.where(BoundedLists.OF_THE_BODY, allowed.get()).call(body::proceed)
                : body.proceed();
    }
}
