package org.artsenrol.enrol.my.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.artsenrol.enrol.admission.Receipts;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.lottery.log.Receipt;

/** An application's receipt as a file: {@code /my/receipts/ID/receipt.json}. */
@WebServlet("/my/receipts/*")
public class ReceiptServlet extends OwnFile {
  private static final long serialVersionUID = 1L;

  @Inject private transient Receipts receipts;

  public ReceiptServlet() {
    super("/receipt.json");
  }

  @Override
  Download of(Actor actor, String publicId) {
    Receipt receipt = receipts.of(actor, publicId);
    String name = "receipt-" + receipt.draw() + ".json";
    return new Download("application/json", name, receipt.json().canonical());
  }
}
