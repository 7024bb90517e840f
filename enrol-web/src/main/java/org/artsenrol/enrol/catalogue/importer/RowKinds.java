package org.artsenrol.enrol.catalogue.importer;

import java.time.Instant;
import java.util.List;
import org.artsenrol.enrol.catalogue.TermBook;

/** The kinds of rows in the order in which sheets are taken: each stands on those before it. */
final class RowKinds {

  private RowKinds() {}

  static List<RowKind<?>> of(String term, TermBook book, Instant now) {
    return List.of(
        new TermRows(term, book),
        new VenueRows(book),
        new ClosedDayRows(book),
        new DiscountRows(book),
        new StageRows(book, now),
        new ClassRows(book, now));
  }
}
