package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.artsenrol.opendata.compiled.Compilations;

/** Where something went otherwise than promised, and how punctual the city is. */
@Path("/")
@RequestScoped
public class OversightResource extends Resource {
  @Inject private Desk desk;
  @Inject private Compilations compiled;

  @GET
  @Path("deviations")
  public Response deviations() {
    return send(
        desk.many(
            ask(), Route.DEVIATIONS, rows -> OversightRows.deviations(rows.view(), compiled)));
  }

  @GET
  @Path("errata")
  public Response errata() {
    return send(desk.many(ask(), Route.ERRATA, Rows::errata));
  }

  @GET
  @Path("punctuality")
  public Response punctuality() {
    return send(
        desk.many(ask(), Route.PUNCTUALITY, rows -> OversightRows.punctuality(rows.view())));
  }
}
