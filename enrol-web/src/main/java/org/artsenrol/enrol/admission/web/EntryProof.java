package org.artsenrol.enrol.admission.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.Closings;
import org.artsenrol.enrol.admission.GivenPromise;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.admission.Receipts;
import org.artsenrol.lottery.log.Receipt.Certificate;

/** What lets an applicant, and nobody else, find and check her own line of the list. */
@Named
@RequestScoped
public class EntryProof {
  @Inject private Closings closings;
  @Inject private Promises promises;
  @Inject private Receipts receipts;
  @Inject private Settings settings;

  /** The code in groups of four, as it is read aloud. */
  public String code(Application application) {
    return String.join(" ", application.getCode().split("(?<=\\G.{4})"));
  }

  /** The salt in groups of eight, so that it can be copied by hand. */
  public List<String> salt(Application application) {
    return List.of(application.getSalt().split("(?<=\\G.{8})"));
  }

  /** Her line in the list, or null while the stage's rules are not public. */
  public String entry(Application application) {
    return closings.lineOf(application).orElse(null);
  }

  /** The promise that counts, or null for an application from before there were any. */
  public GivenPromise promise(Application application) {
    return promises.newest(application).orElse(null);
  }

  /** The promise as the log signed it. */
  public String note(GivenPromise promise) {
    return new String(promise.signed().bytes(), StandardCharsets.UTF_8);
  }

  /** Her line's proof under the frozen list, or null while there is none. */
  public Certificate certificate(Application application) {
    return receipts.certificate(application).orElse(null);
  }

  /** Leads to the draw's public page with the learner's code behind the #, which no server sees. */
  public String url(Application application) {
    return settings.baseUrl()
        + "/draws/"
        + application.getStage().getSlug()
        + "#"
        + application.getCode();
  }

  /** The same address for a telephone's camera. */
  public QrDrawing qr(Application application) {
    return QrDrawing.of(url(application));
  }
}
