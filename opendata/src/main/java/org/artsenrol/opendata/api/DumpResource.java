package org.artsenrol.opendata.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.store.Dumps;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.Views;

/** Everything of a term in one file, as it stood on a day. */
@Path("dumps")
@RequestScoped
public class DumpResource extends Resource {
  @Inject private Desk desk;
  @Inject private Views views;
  @Inject private Dumps dumps;

  @GET
  public Response dumps() {
    Ask ask = ask();
    return send(desk.many(ask, Route.DUMPS, rows -> rows.dumps(ask.base())));
  }

  @GET
  @Path("{id}/latest")
  public Response latest(@PathParam("id") String term) {
    Ask ask = ask();
    ask.media(Route.DUMP_LATEST.media());
    return send(redirect(ask.base() + address(newest(views.newest(), term)) + ".zip"));
  }

  @GET
  @Path("{id}/{date}")
  public Response dump(@PathParam("id") String term, @PathParam("date") String date) {
    Ask ask = ask();
    Media media = ask.media(Route.DUMP.media());
    JsonObject item =
        views
            .newest()
            .item(ItemKind.DUMP, term + "-" + date)
            .orElseThrow(() -> new NotServed(ProblemKind.NOT_FOUND, "dump " + term + " " + date));
    Supplier<Payload> making =
        () ->
            media == Media.SHA256
                ? Payload.of(media, checksum(item).getBytes(StandardCharsets.UTF_8))
                : Payload.of(media, dumps.content(term, LocalDate.parse(date)).orElseThrow());
    return send(
        desk.answer(
            ask, Route.DUMP, List.of(term, date, media), () -> Freshness.IMMUTABLE, making));
  }

  /** As the usual programs check it: {@code sha256sum -c}. */
  private static String checksum(JsonObject item) {
    return item.getString("sha256") + "  " + item.getString("day") + ".zip\n";
  }

  private static JsonObject newest(PublicView view, String term) {
    return view.all(ItemKind.DUMP).stream()
        .filter(dump -> dump.getString("term").equals(term))
        .max(Comparator.comparing(dump -> dump.getString("day")))
        .orElseThrow(() -> new NotServed(ProblemKind.NOT_FOUND, "dumps of " + term));
  }

  static String address(JsonObject dump) {
    return "/dumps/" + dump.getString("term") + "/" + dump.getString("day");
  }

  private static Answer redirect(String to) {
    var headers = new LinkedHashMap<>(Origins.MAY_READ);
    headers.put("Location", to);
    headers.put("Cache-Control", Freshness.SLOW.cacheControl());
    return new Answer(Response.Status.FOUND.getStatusCode(), headers, Body.NONE);
  }
}
