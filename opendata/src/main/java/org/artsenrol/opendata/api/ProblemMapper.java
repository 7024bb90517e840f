package org.artsenrol.opendata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/**
 * Turns every exception under the open data into a problem: our refusals, the server's own, and
 * faults, of which the asker learns nothing but that the fault is ours.
 */
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  @Inject private Clock clock;
  @Inject private Desk desk;
  @Inject private Shelf shelf;
  @Context private UriInfo address;
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    NotServed refusal = refusal(thrown);
    Answer problem = Problem.answer(Resource.base(address), refusal, clock.instant());
    if (refusal.kind() == ProblemKind.NOT_YET_PUBLISHED) {
      shelf.keep(Shelf.words(request), problem, () -> List.of(desk.version(), moment()));
    }
    return Resource.send(problem);
  }

  /** Whoever is told to wait may be told the same as another one a moment before. */
  private long moment() {
    return clock.instant().getEpochSecond() / Problem.AT_LEAST_SECONDS;
  }

  private NotServed refusal(Throwable thrown) {
    if (thrown instanceof NotServed refusal) {
      return refusal;
    }
    ProblemKind kind =
        thrown instanceof WebApplicationException refused
            ? ProblemKind.ofStatus(refused.getResponse().getStatus())
            : ProblemKind.INTERNAL_ERROR;
    if (kind == ProblemKind.INTERNAL_ERROR) {
      LOG.log(Level.ERROR, "The open data failed at " + address.getPath(), thrown);
    }
    return new NotServed(kind, Resource.base(address) + "/" + address.getPath());
  }
}
