package org.artsenrol.enrol.site;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.site.PathFilter.SiteRequest;

/** Gives every page its language, and every form the address that the reader sees. */
public class LanguageViewHandler extends ViewHandlerWrapper {

  public LanguageViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return SiteRequest.locale(request(context));
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    HttpServletRequest request = request(context);
    boolean here =
        context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
    String path = here ? SiteRequest.path(request) + query(request) : Paths.path(viewId);
    String prefix = calculateLocale(context).equals(Words.ENGLISH) ? Paths.ENGLISH : "";
    return request.getContextPath() + prefix + path;
  }

  /** What the page was opened with, so that a form that comes too late leads back to it. */
  private static String query(HttpServletRequest request) {
    return SiteRequest.query(request)
        .map(q -> q.replaceFirst("^" + Refusals.EXPIRED + "&?", ""))
        .filter(q -> !q.isEmpty())
        .map(q -> "?" + q)
        .orElse("");
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }
}
