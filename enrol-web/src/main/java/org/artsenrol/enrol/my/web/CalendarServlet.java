package org.artsenrol.enrol.my.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.OfficeClock;

/** An application's dates for the applicant's own calendar: {@code /my/calendar/ID.ics}. */
@WebServlet("/my/calendar/*")
public class CalendarServlet extends OwnFile {
  private static final long serialVersionUID = 1L;

  @Inject private transient Admissions admissions;
  @Inject private transient OfficeClock clock;

  public CalendarServlet() {
    super(".ics");
  }

  @Override
  Download of(Actor actor, String publicId) {
    Application application = admissions.get(actor, publicId);
    byte[] bytes = StageCalendar.of(application, clock.now());
    String name = application.getStage().getSlug() + ".ics";
    return new Download("text/calendar;charset=UTF-8", name, bytes);
  }
}
