package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.opendata.compiled.Compilations;

/** Who holds a seat of a draw today, who waits, who left and who moved up. */
@Path("draws")
@RequestScoped
public class TodayResource extends Resource {
  @Inject private Desk desk;
  @Inject private Compilations compiled;

  @GET
  @Path("{id}/admissions")
  public Response admissions(@PathParam("id") String id) {
    return today(Route.ADMISSIONS, id, TodayRows::admissions);
  }

  @GET
  @Path("{id}/waitlist")
  public Response waitlist(@PathParam("id") String id) {
    return today(Route.WAITLIST, id, TodayRows::waitlist);
  }

  @GET
  @Path("{id}/lapses")
  public Response lapses(@PathParam("id") String id) {
    return today(Route.LAPSES, id, TodayRows::lapses);
  }

  @GET
  @Path("{id}/promotions")
  public Response promotions(@PathParam("id") String id) {
    return today(Route.PROMOTIONS, id, TodayRows::promotions);
  }

  private Response today(Route route, String id, Function<TodayRows, List<JsonObject>> list) {
    return send(desk.many(ask(), route, rows -> list.apply(of(rows, route, id))));
  }

  private TodayRows of(Rows rows, Route route, String id) {
    DrawSheet sheet = DrawSheet.get(rows.view(), id);
    return compiled
        .today(rows.view(), id)
        .map(TodayRows::new)
        .orElseThrow(
            () -> NotServed.notYet(id + " " + route.operation(), sheet.dueAt(BundleFile.RESULT)));
  }
}
