package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What is new, for feed readers. */
@Path("notices")
@RequestScoped
public class NoticesResource extends Resource {
  @Inject private FeedDesk desk;

  @GET
  public Response notices() {
    return send(desk.notices(ask()));
  }
}
