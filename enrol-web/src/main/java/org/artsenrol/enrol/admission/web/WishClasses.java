package org.artsenrol.enrol.admission.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.VenueId;

/** The classes behind a list of wishes, and those that may still be added to it. */
@Named
@RequestScoped
public class WishClasses {
  @Inject private Catalogue catalogue;

  public List<StudyClass> chosen(WishList wishes) {
    return catalogue.getClasses(wishes.slugs());
  }

  /** The other classes of the stage. */
  public List<StudyClass> others(WishList wishes, Stage stage) {
    VenueId venue = new VenueId(stage.getVenue().getSlug());
    List<String> taken = wishes.slugs();
    return catalogue.classes(stage.getTerm().getSlug(), venue).stream()
        .filter(c -> !c.isCalledOff() && !taken.contains(c.getSlug()))
        .toList();
  }
}
