package org.artsenrol.enrol.my.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;

/**
 * A file made of one application for whoever may see it, to be kept on her own machine. It is made
 * anew each time and stored by nobody on the way.
 */
abstract class OwnFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Pattern address;

  @Inject private transient CurrentActor actor;

  /**
   * @param ending of the address after the application's public id
   */
  OwnFile(String ending) {
    address = Pattern.compile("/([A-Za-z0-9-]{1,26})" + Pattern.quote(ending));
  }

  /**
   * The file of an application.
   *
   * @throws NotFound if there is no such application
   * @throws NotAllowed unless the actor may see it
   */
  abstract Download of(Actor actor, String publicId);

  /** What is sent, and the name it is offered under. */
  record Download(String type, String name, byte[] bytes) {}

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher asked = address.matcher(String.valueOf(request.getPathInfo()));
    if (!asked.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      send(of(actor.get(), asked.group(1)), response);
    } catch (NotFound absent) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotAllowed another) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static void send(Download file, HttpServletResponse response) throws IOException {
    response.setContentType(file.type());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    response.setContentLength(file.bytes().length);
    response.getOutputStream().write(file.bytes());
  }
}
