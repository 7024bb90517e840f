package org.artsenrol.enrol.my.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.artsenrol.enrol.admission.Receipts;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.lottery.log.Receipt;

/** An application's receipt as a file: {@code /my/receipts/ID/receipt.json}. */
@WebServlet("/my/receipts/*")
public class ReceiptServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9-]{1,26})/receipt\\.json");

  @Inject private transient Receipts receipts;
  @Inject private transient CurrentActor actor;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
    if (!file.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      send(receipts.of(actor.get(), file.group(1)), response);
    } catch (NotFound absent) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotAllowed another) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static void send(Receipt receipt, HttpServletResponse response) throws IOException {
    byte[] bytes = receipt.json().canonical();
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"receipt-" + receipt.draw() + ".json\"");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
