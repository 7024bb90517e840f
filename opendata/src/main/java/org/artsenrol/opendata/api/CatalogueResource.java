package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.form.Calendars;
import org.artsenrol.opendata.form.CourseDescription;

/** What is taught where, when and for how much. */
@Path("/")
@RequestScoped
public class CatalogueResource extends Resource {
  @Inject private Desk desk;

  @GET
  @Path("venues")
  public Response venues() {
    return send(desk.many(ask(), Route.VENUES, Rows::venues));
  }

  @GET
  @Path("venues/{id}")
  public Response venue(@PathParam("id") String id) {
    Ask ask = ask();
    if (ask.media(Route.VENUE.media()) == Media.CALENDAR) {
      return send(
          desk.written(
              ask,
              Route.VENUE,
              rows -> Calendars.ofVenue(rows.view(), rows.item(ItemKind.VENUE, id))));
    }
    return send(desk.one(ask, Route.VENUE, rows -> rows.venue(id)));
  }

  @GET
  @Path("terms")
  public Response terms() {
    return send(desk.many(ask(), Route.TERMS, Rows::terms));
  }

  @GET
  @Path("terms/{id}")
  public Response term(@PathParam("id") String id) {
    return send(desk.one(ask(), Route.TERM, rows -> rows.term(id)));
  }

  @GET
  @Path("terms/{id}/stages")
  public Response stages(@PathParam("id") String id) {
    Ask ask = ask();
    if (ask.media(Route.STAGES.media()) == Media.CALENDAR) {
      return send(
          desk.written(
              ask,
              Route.STAGES,
              rows -> Calendars.ofStages(rows.view(), rows.item(ItemKind.TERM, id))));
    }
    return send(desk.many(ask, Route.STAGES, rows -> rows.stagesOf(id)));
  }

  @GET
  @Path("classes")
  public Response classes() {
    return send(desk.many(ask(), Route.CLASSES, Rows::classes));
  }

  @GET
  @Path("classes/{id}")
  public Response studyClass(@PathParam("id") String id) {
    Ask ask = ask();
    return send(
        switch (ask.media(Route.CLASS.media())) {
          case CALENDAR ->
              desk.written(
                  ask,
                  Route.CLASS,
                  rows -> Calendars.ofClass(rows.view(), rows.item(ItemKind.CLASS, id)));
          case LINKED ->
              desk.written(ask, Route.CLASS, rows -> Build.bytes(description(ask, rows, id)));
          default -> desk.one(ask, Route.CLASS, rows -> rows.studyClass(id));
        });
  }

  private static JsonObject description(Ask ask, Rows rows, String id) {
    String site = ask.base().substring(0, ask.base().length() - OpenData.PATH.length());
    return CourseDescription.of(
        rows.view(), rows.item(ItemKind.CLASS, id), site + "/classes/" + id);
  }

  @GET
  @Path("classes/{id}/meetings")
  public Response meetings(@PathParam("id") String id) {
    return send(desk.many(ask(), Route.MEETINGS, rows -> rows.meetingsOf(id)));
  }

  @GET
  @Path("fees")
  public Response fees() {
    return send(desk.many(ask(), Route.FEES, Rows::fees));
  }

  @GET
  @Path("discounts")
  public Response discounts() {
    return send(desk.many(ask(), Route.DISCOUNTS, Rows::discounts));
  }
}
