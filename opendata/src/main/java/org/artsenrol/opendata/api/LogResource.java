package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The signed log: what a stranger needs in order to follow it and to catch it changing. */
@Path("log")
@RequestScoped
public class LogResource extends Resource {
  @Inject private LogDesk log;
  @Inject private WitnessDesk witnesses;

  @GET
  @Path("checkpoint")
  public Response checkpoint() {
    return send(log.checkpoint(ask()));
  }

  @GET
  @Path("entries")
  public Response entries() {
    return send(log.entries(ask()));
  }

  @GET
  @Path("proof/inclusion")
  public Response inclusion() {
    return send(log.inclusion(ask()));
  }

  @GET
  @Path("proof/consistency")
  public Response consistency() {
    return send(log.consistency(ask()));
  }

  @GET
  @Path("keys")
  public Response keys() {
    return send(log.keys(ask()));
  }

  @GET
  @Path("witnesses")
  public Response witnesses() {
    return send(witnesses.all(ask()));
  }

  @GET
  public Response whole() {
    return send(log.whole(ask()));
  }
}
