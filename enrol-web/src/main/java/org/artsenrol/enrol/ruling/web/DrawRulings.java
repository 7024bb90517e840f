package org.artsenrol.enrol.ruling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.ruling.Matter;
import org.artsenrol.enrol.ruling.Ruling;
import org.artsenrol.enrol.ruling.Rulings;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.opendata.Publications;

/** What officers ruled on a draw, as its public page tells it. */
@Named
@RequestScoped
public class DrawRulings {
  @Inject private Rulings rulings;
  @Inject private Catalogue catalogue;
  @Inject private Publications publications;

  /** All that were confirmed, the first one first. */
  public List<Ruling> on(Stage stage) {
    return rulings.confirmed(stage);
  }

  /** The ruling by which a draw is void; null for one that is not. */
  public Ruling voiding(Stage stage) {
    return on(stage).stream()
        .filter(ruling -> ruling.getKind() == Matter.Kind.VOID)
        .findFirst()
        .orElse(null);
  }

  /** What takes a void draw's place; null where there is nothing yet. */
  public Stage successor(Stage stage) {
    return stage.findSuccessor().flatMap(catalogue::findStage).orElse(null);
  }

  /** The numbers of the freezes whose lists were superseded. */
  public List<Integer> superseded(Stage stage) {
    int all = publications.editions(stage.getSlug(), BundleFile.ENTRIES);
    return IntStream.range(1, Math.max(1, all)).boxed().toList();
  }
}
