package org.artsenrol.enrol.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.admission.Application;

/** Keeps what is about to be public from telling who somebody is. */
@ApplicationScoped
public class Discretion {
  @Inject Accounts accounts;

  /**
   * The first thing in a text that tells of an applicant, or of anybody.
   *
   * @param withCode whether her code of the list may be named
   */
  @Transactional
  public Optional<String> breach(String text, Application about, boolean withCode) {
    return Personal.in(text, knownOf(about, withCode));
  }

  private List<String> knownOf(Application application, boolean withCode) {
    var known = new ArrayList<String>();
    known.add(application.getLearner().getName());
    known.add(application.getLearner().getNumber());
    known.add(application.getSalt());
    if (!withCode) {
      known.add(application.getCode());
    }
    accounts
        .holdersFor(application.getLearner().getId())
        .forEach(
            holder -> {
              known.add(holder.getName());
              holder.getEmail().ifPresent(known::add);
              holder.getMobile().ifPresent(known::add);
            });
    return known;
  }
}
