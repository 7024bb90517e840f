package org.artsenrol.enrol.office.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.TermCopy;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.VenueId;

/** Copies a venue's classes from another term into this one, and says what came of it. */
@Named
@ViewScoped
public class CopyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private Catalogue catalogue;

  private String from;
  private transient TermCopy done;

  /** Copies all that this term does not have yet. */
  public void copy(String venue, String term) {
    done = catalogue.copyTerm(actor.get(), new VenueId(venue), from, term);
  }

  /** The terms to copy from. */
  public List<Term> others(String term) {
    return catalogue.terms().stream().filter(t -> !t.getSlug().equals(term)).toList();
  }

  public TermCopy getDone() {
    return done;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
