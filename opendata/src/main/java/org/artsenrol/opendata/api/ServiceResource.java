package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** What the open data say of themselves. */
@Path("/")
@RequestScoped
public class ServiceResource extends Resource {
  @Inject private Desk desk;

  @GET
  public Response service() {
    Ask ask = ask();
    return send(desk.fixed(ask, Route.SERVICE, () -> ServiceDocument.of(ask.base())));
  }

  @GET
  @Path("openapi")
  public Response openapi() {
    Ask ask = ask();
    return send(desk.fixed(ask, Route.OPENAPI, () -> OpenApi.document(ask.base())));
  }

  @GET
  @Path("problems/{slug}")
  public Response problem(@PathParam("slug") String slug) {
    ProblemKind kind =
        ProblemKind.ofSlug(slug)
            .orElseThrow(() -> new NotServed(ProblemKind.NOT_FOUND, "problem " + slug));
    return send(desk.fixed(ask(), Route.PROBLEM, () -> Problem.explanation(kind)));
  }

  @GET
  @Path("schemas/{name}.schema")
  public Response schema(@PathParam("name") String name) {
    Ask ask = ask();
    JsonObject schema =
        Schemas.standalone(ask.base(), name)
            .orElseThrow(() -> new NotServed(ProblemKind.NOT_FOUND, "schema " + name));
    return send(desk.fixed(ask, Route.SCHEMA, () -> schema));
  }
}
