package org.artsenrol.enrol.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.ClosedDay;
import org.artsenrol.enrol.catalogue.Discount;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StagePhase;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;

/** One venue: how to reach it, its stages, its classes, its closed days. */
@Named
@RequestScoped
public class VenuePage {
  @Inject Catalogue catalogue;
  @Inject OfficeClock clock;

  private String id;
  private Venue venue;
  private Term term;
  private List<Stage> stages = List.of();
  private List<StudyClass> classes = List.of();
  private List<Discount> discounts = List.of();
  private List<ClosedDay> closedDays = List.of();
  private Instant now;

  /**
   * Reads the venue and its current term.
   *
   * @throws NotFound if there is none
   */
  public void load() {
    now = clock.now();
    venue =
        catalogue.venues().stream()
            .filter(v -> v.getSlug().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("venue", id));
    term = catalogue.currentTerm(now).orElse(null);
    if (term != null) {
      read(venue.venueId(), term.getSlug());
    }
  }

  private void read(VenueId of, String in) {
    stages = catalogue.stages(in, of);
    classes = catalogue.classes(in, of);
    discounts = catalogue.discounts(in, of);
    closedDays = catalogue.closedDays(in, of);
  }

  public Venue getVenue() {
    return venue;
  }

  public Term getTerm() {
    return term;
  }

  public List<Stage> getStages() {
    return stages;
  }

  /** Where a stage stands now. */
  public StagePhase phase(Stage stage) {
    return stage.phase(now);
  }

  public int getClassCount() {
    return classes.size();
  }

  /** How many classes of each category, in the brochure's order of categories. */
  public Map<Category, Integer> getCategories() {
    Map<Category, Integer> counts = new TreeMap<>();
    classes.forEach(c -> counts.merge(c.getCourse().getCategory(), 1, Integer::sum));
    return new LinkedHashMap<>(counts);
  }

  public List<Discount> getDiscounts() {
    return discounts;
  }

  public List<ClosedDay> getClosedDays() {
    return closedDays;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
