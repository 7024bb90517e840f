package org.artsenrol.enrol.catalogue.importer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.artsenrol.enrol.catalogue.ClassRules;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.TermBook;
import org.artsenrol.enrol.kernel.Words;

/**
 * What an import means for classes that no row of it names: a new closed day moves their meetings,
 * a shorter term or a group that is drawn for no more may leave them without a place.
 */
final class Aftermath {
  private final TermBook book;
  private final ClassRules rules;

  Aftermath(TermBook book, Instant now) {
    this.book = book;
    this.rules = new ClassRules(book, now);
  }

  /** Moves what can be moved, adding it to the changes, and tells what cannot stand. */
  List<ImportError> of(List<Change> changes) {
    boolean framed = changes.stream().anyMatch(c -> c.isReal() && c.sheet() != Sheet.CLASSES);
    if (!framed) {
      return List.of();
    }
    Set<String> named =
        changes.stream()
            .filter(c -> c.sheet() == Sheet.CLASSES && c.isReal())
            .map(Change::key)
            .collect(Collectors.toSet());
    List<ImportError> errors = new ArrayList<>();
    book.classes().stream()
        .filter(c -> !named.contains(key(c)))
        .forEach(c -> errors.addAll(settle(c, changes)));
    return errors;
  }

  private static String key(StudyClass standing) {
    return standing.getVenue().getSlug() + " " + standing.getCode();
  }

  private List<ImportError> settle(StudyClass standing, List<Change> changes) {
    List<Flaw> flaws = rules.flawsOfStanding(standing);
    if (!flaws.isEmpty()) {
      return flaws.stream().limit(1).map(flaw -> error(standing, flaw)).toList();
    }
    var fields = rules.changes(standing, standing.form());
    if (!fields.isEmpty() && !standing.isCalledOff()) {
      String venue = standing.getVenue().getSlug();
      changes.add(
          new Change(
              Sheet.CLASSES, Optional.of(venue), key(standing), Change.Kind.CHANGED, fields));
      book.put(venue, standing.form());
    }
    return List.of();
  }

  private static ImportError error(StudyClass standing, Flaw flaw) {
    Sheet culprit =
        flaw.reason() == Flaw.Reason.GROUP_NOT_IN_STAGE ? Sheet.STAGES : Sheet.CLOSED_DAYS;
    Flaw told =
        culprit == Sheet.STAGES
            ? Flaw.of("groups", Flaw.Reason.GROUP_IN_USE, flaw.found(), standing.getSlug())
            : Flaw.of(
                "",
                Flaw.Reason.CLASS_DISTURBED,
                standing.getSlug(),
                flaw.say(Words.CHINESE),
                flaw.say(Words.ENGLISH));
    return new ImportError(culprit.title() + ".csv", Optional.of(culprit), 0, told);
  }
}
