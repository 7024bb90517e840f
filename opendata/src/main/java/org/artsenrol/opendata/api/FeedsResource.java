package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What has changed, for whoever keeps a copy. */
@Path("feeds")
@RequestScoped
public class FeedsResource extends Resource {
  @Inject private FeedDesk desk;

  @GET
  @Path("classes")
  public Response classes() {
    return send(desk.page(ask(), Route.FEED_CLASSES, Changes::classes));
  }

  @GET
  @Path("counts")
  public Response counts() {
    return send(desk.page(ask(), Route.FEED_COUNTS, Changes::counts));
  }

  @GET
  @Path("draws")
  public Response draws() {
    return send(desk.page(ask(), Route.FEED_DRAWS, Changes::draws));
  }

  @GET
  @Path("events")
  public Response events() {
    return send(desk.page(ask(), Route.FEED_EVENTS, Changes::events));
  }
}
