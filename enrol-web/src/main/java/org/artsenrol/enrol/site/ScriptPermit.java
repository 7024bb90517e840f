package org.artsenrol.enrol.site;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Puts the page's script permit (the nonce of its content security policy) into every form.
 * PrimeFaces expects it back with each form and else adds it by script, which a page of plain
 * fields does not load.
 */
public class ScriptPermit extends ViewHandlerWrapper {
  private static final String FIELD = "primefaces.nonce";

  public ScriptPermit(ViewHandler wrapped) {
    super(wrapped);
  }

  /** Called once within every form, wherever the form keeps the state of its page. */
  @Override
  public void writeState(FacesContext context) throws IOException {
    super.writeState(context);
    if (context.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("input", null);
    writer.writeAttribute("type", "hidden", null);
    writer.writeAttribute("name", FIELD, null);
    writer.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
    writer.endElement("input");
  }
}
