package org.artsenrol.enrol.my.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;

/** An application's dates for the applicant's own calendar: {@code /my/calendar/ID.ics}. */
@WebServlet("/my/calendar/*")
public class CalendarServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9-]{1,26})\\.ics");

  @Inject private transient Admissions admissions;
  @Inject private transient CurrentActor actor;
  @Inject private transient OfficeClock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
    if (!file.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      send(admissions.get(actor.get(), file.group(1)), response);
    } catch (NotFound absent) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotAllowed another) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void send(Application application, HttpServletResponse response) throws IOException {
    byte[] bytes = StageCalendar.of(application, clock.now()).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/calendar;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + application.getStage().getSlug() + ".ics\"");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
