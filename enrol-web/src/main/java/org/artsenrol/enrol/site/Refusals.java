package org.artsenrol.enrol.site;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.Refused;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.site.PathFilter.SiteRequest;

/**
 * The one place where a page's "no" becomes words: a refusal is a message on the page that asked,
 * what is not hers is 403, what is not there is 404, a form that waited too long is opened anew.
 */
public class Refusals extends ExceptionHandlerFactory {
  /** Asks a page to say that the form before it came too late. */
  static final String EXPIRED = "expired=1";

  public Refusals(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {

    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      FacesContext faces = FacesContext.getCurrentInstance();
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        Throwable thrown = root(events.next().getContext().getException());
        if (answered(faces, thrown)) {
          events.remove();
        }
      }
      getWrapped().handle();
    }

    private boolean answered(FacesContext faces, Throwable thrown) {
      if (thrown instanceof Refused refused) {
        faces.addMessage(null, error(Words.say(locale(faces), refused)));
        refused.details(locale(faces)).forEach(d -> faces.addMessage(null, error(d)));
        faces.validationFailed();
        return true;
      }
      if (thrown instanceof NotAllowed) {
        return answer(faces, HttpServletResponse.SC_FORBIDDEN);
      }
      if (thrown instanceof NotFound) {
        return answer(faces, HttpServletResponse.SC_NOT_FOUND);
      }
      if (thrown instanceof ServletException && !sentAsParts(faces)) {
        return answer(faces, HttpServletResponse.SC_BAD_REQUEST);
      }
      return thrown instanceof ViewExpiredException && openAnew(faces);
    }

    /** A form that takes files must be sent in parts; no browser sends it otherwise. */
    private static boolean sentAsParts(FacesContext faces) {
      String type = request(faces).getContentType();
      return type != null && type.startsWith("multipart/");
    }

    private static boolean answer(FacesContext faces, int status) {
      try {
        faces.getExternalContext().responseSendError(status, null);
        faces.responseComplete();
        return true;
      } catch (IOException gone) {
        throw new FacesException(gone);
      }
    }

    private static boolean openAnew(FacesContext faces) {
      try {
        HttpServletRequest request = request(faces);
        String prefix = locale(faces).equals(Words.ENGLISH) ? Paths.ENGLISH : "";
        String address = request.getContextPath() + prefix + SiteRequest.path(request);
        String query = request.getQueryString();
        faces.getExternalContext().redirect(address + "?" + EXPIRED + and(query));
        faces.responseComplete();
        return true;
      } catch (IOException gone) {
        throw new FacesException(gone);
      }
    }

    private static String and(String query) {
      return query == null || query.contains(EXPIRED) ? "" : "&" + query;
    }

    private static FacesMessage error(String words) {
      return new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null);
    }

    private static Locale locale(FacesContext faces) {
      return SiteRequest.locale(request(faces));
    }

    private static HttpServletRequest request(FacesContext faces) {
      return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private static Throwable root(Throwable thrown) {
      Throwable root = thrown;
      while (root.getCause() != null && !(root instanceof Refused)) {
        root = root.getCause();
      }
      return root;
    }
  }
}
