package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.log.Receipt.Certificate;
import org.artsenrol.lottery.log.Receipt.Opening;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.log.LogBook;

/**
 * What a learner takes home of an application: her commitment and what opens it, the log's promise,
 * and from the freeze on the certificate of her line. {@code lottery-verify --receipt} reads it.
 */
@ApplicationScoped
public class Receipts {
  @Inject Admissions admissions;
  @Inject Promises promises;
  @Inject Publications publications;
  @Inject LogBook log;

  /**
   * The receipt as it stands now.
   *
   * @throws org.artsenrol.enrol.kernel.NotAllowed unless the actor may see the application
   */
  @Transactional
  public Receipt of(Actor actor, String publicId) {
    Application application = admissions.get(actor, publicId);
    return new Receipt(
        application.getStage().getSlug(),
        application.getCommitHash(),
        Optional.of(new Opening(application.getLearner().getNumber(), application.getSalt())),
        promises.newest(application).map(GivenPromise::signed),
        certificate(application));
  }

  /** Empty until the frozen list stands under a signed checkpoint, and for whoever is not in it. */
  @Transactional
  public Optional<Certificate> certificate(Application application) {
    Stage stage = application.getStage();
    return stage
        .findFreezeHash()
        .flatMap(publications::indexOf)
        .flatMap(index -> log.firstHolding(index + 1))
        .flatMap(checkpoint -> certificate(application, checkpoint));
  }

  private Optional<Certificate> certificate(Application application, SignedNote checkpoint) {
    String draw = application.getStage().getSlug();
    var list = EntryList.parse(publications.document(draw, BundleFile.ENTRIES).orElseThrow());
    return list.place(application.getCode()).stream()
        .mapToObj(place -> Certificate.of(list, place, Optional.of(checkpoint)))
        .findFirst();
  }
}
