package org.skillway.bare;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Reads without a transaction and writes in one, as the services do. */
@Path("/bare")
@RunOnVirtualThread
class BareResource {

    record Body(String text) {}

    record View(UUID id, String text) {}

    @Inject
    EntityManager entities;

    @GET
    @Path("/{id}")
    public View read(@PathParam("id") UUID id) {
        var row = entities.find(BareRow.class, id);
        if (row == null) {
            throw new NotFoundException();
        }
        return new View(row.id, row.text);
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    public View insert(Body body) {
        var row = new BareRow(UUID.randomUUID(), body.text());
        entities.persist(row);
        return new View(row.id, row.text);
    }
}
