package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.artsenrol.opendata.compiled.Compilations;

/** Figures over all settled draws. */
@Path("stats")
@RequestScoped
public class StatsResource extends Resource {
  @Inject private Desk desk;
  @Inject private Compilations compiled;

  @GET
  public Response cubes() {
    Ask ask = ask();
    return send(desk.many(ask, Route.STATS, rows -> StatRows.cubes(ask.base())));
  }

  @GET
  @Path("fill")
  public Response fill() {
    return cube(Route.FILL, StatRows::fill);
  }

  @GET
  @Path("odds")
  public Response odds() {
    return cube(Route.ODDS, StatRows::odds);
  }

  @GET
  @Path("forfeits")
  public Response forfeits() {
    return cube(Route.FORFEITS, StatRows::forfeits);
  }

  @GET
  @Path("promotion_delay")
  public Response promotionDelay() {
    return cube(Route.PROMOTION_DELAY, StatRows::promotionDelay);
  }

  @GET
  @Path("lateness")
  public Response lateness() {
    return cube(Route.LATENESS, StatRows::lateness);
  }

  private Response cube(Route route, Function<StatRows, List<JsonObject>> figures) {
    return send(
        desk.many(ask(), route, rows -> figures.apply(new StatRows(rows.view(), compiled))));
  }
}
