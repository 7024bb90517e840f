package org.artsenrol.opendata.api;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Server-Sent Events. A servlet and not a JAX-RS resource, because only here what is sent waits for
 * no reader.
 */
@WebServlet(urlPatterns = OpenData.PATH + "/events", asyncSupported = true)
public class EventsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final long FROM_NOW = -1;

  @Inject private transient EventStreams streams;
  @Inject private transient Rate rate;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String asker = Asker.of(request, rate.proxies());
      long after = admit(request, asker);
      headers(response);
      AsyncContext context = request.startAsync();
      context.setTimeout(0);
      var reader = new EventStream(asker, context, response.getOutputStream());
      streams.begin(reader, after);
      response.getOutputStream().setWriteListener(reader);
    } catch (NotServed refusal) {
      String base = request.getContextPath() + OpenData.PATH;
      Problem.answer(base, refusal, clock.instant()).send(response, false);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) {
    headers(response);
  }

  private long admit(HttpServletRequest request, String asker) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    Media.choose(accept, Route.EVENTS.media())
        .orElseThrow(() -> new NotServed(ProblemKind.NOT_ACCEPTABLE, Media.EVENTS.type()));
    long after = after(request.getHeader("Last-Event-ID"));
    streams.mustHaveRoomFor(asker);
    return after;
  }

  private static long after(String lastId) {
    if (lastId == null || lastId.isEmpty()) {
      return FROM_NOW;
    }
    if (!lastId.matches("\\d{1,18}")) {
      throw new NotServed(ProblemKind.BAD_PARAMETER, "Last-Event-ID: 0..");
    }
    return Long.parseLong(lastId);
  }

  private static void headers(HttpServletResponse response) {
    Origins.MAY_READ.forEach(response::setHeader);
    response.setContentType(Media.EVENTS.contentType());
    response.setHeader("Cache-Control", Route.EVENTS.freshness().cacheControl());
    response.setHeader("X-Accel-Buffering", "no"); // nginx would keep events until a page is full
  }
}
