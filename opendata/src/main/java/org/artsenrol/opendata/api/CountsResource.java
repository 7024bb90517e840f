package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Seats and applicants, now and at full hours before. */
@Path("/")
@RequestScoped
public class CountsResource extends Resource {
  @Inject private Desk desk;

  @GET
  @Path("counts")
  public Response counts() {
    return send(desk.many(ask(), Route.COUNTS, Rows::counts));
  }

  @GET
  @Path("classes/{id}/counts")
  public Response count(@PathParam("id") String id) {
    return send(desk.one(ask(), Route.COUNT, rows -> rows.countOf(id)));
  }

  @GET
  @Path("classes/{id}/counts/history")
  public Response history(@PathParam("id") String id) {
    return send(desk.many(ask(), Route.COUNT_HISTORY, rows -> rows.countHistoryOf(id)));
  }
}
