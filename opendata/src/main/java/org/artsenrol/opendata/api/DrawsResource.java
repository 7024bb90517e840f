package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.artsenrol.opendata.compiled.Compilations;

/** Draws, with all that is needed to repeat them elsewhere. */
@Path("draws")
@RequestScoped
public class DrawsResource extends Resource {
  @Inject private Desk desk;
  @Inject private Compilations compiled;

  @GET
  public Response draws() {
    return send(desk.many(ask(), Route.DRAWS, rows -> rows.draws(compiled)));
  }

  @GET
  @Path("{id}")
  public Response draw(@PathParam("id") String id) {
    return send(desk.one(ask(), Route.DRAW, rows -> rows.draw(id, compiled)));
  }

  @GET
  @Path("{id}/rules")
  public Response rules(@PathParam("id") String id) {
    return send(desk.published(ask(), Route.RULES, id));
  }

  @GET
  @Path("{id}/manifest")
  public Response manifest(@PathParam("id") String id) {
    return send(desk.published(ask(), Route.MANIFEST, id));
  }

  @GET
  @Path("{id}/entries")
  public Response entries(@PathParam("id") String id) {
    return send(desk.published(ask(), Route.ENTRIES, id));
  }

  @GET
  @Path("{id}/entropy")
  public Response entropy(@PathParam("id") String id) {
    return send(desk.published(ask(), Route.ENTROPY, id));
  }

  @GET
  @Path("{id}/result")
  public Response result(@PathParam("id") String id) {
    return send(desk.published(ask(), Route.RESULT, id));
  }

  @GET
  @Path("{id}/records")
  public Response records(@PathParam("id") String id) {
    return send(desk.records(ask(), id));
  }

  @GET
  @Path("{id}/bundle")
  public Response bundle(@PathParam("id") String id) {
    return send(desk.bundle(ask(), id));
  }

  @GET
  @Path("{id}/freezes")
  public Response freezes(@PathParam("id") String id) {
    Ask ask = ask();
    return send(desk.many(ask, Route.FREEZES, rows -> rows.freezesOf(ask.base(), id)));
  }

  @GET
  @Path("{id}/freezes/{number}/manifest")
  public Response manifest(@PathParam("id") String id, @PathParam("number") String number) {
    return send(desk.published(ask(), Route.FREEZE_MANIFEST, id, number));
  }

  @GET
  @Path("{id}/freezes/{number}/entries")
  public Response entries(@PathParam("id") String id, @PathParam("number") String number) {
    return send(desk.published(ask(), Route.FREEZE_ENTRIES, id, number));
  }

  @GET
  @Path("{id}/rulings")
  public Response rulings(@PathParam("id") String id) {
    return send(desk.many(ask(), Route.RULINGS, rows -> rows.rulingsOn(id)));
  }

  @GET
  @Path("{id}/objections")
  public Response objections(@PathParam("id") String id) {
    return send(desk.many(ask(), Route.OBJECTIONS, rows -> rows.objectionsTo(id)));
  }
}
