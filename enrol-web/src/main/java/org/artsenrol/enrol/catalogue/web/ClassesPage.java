package org.artsenrol.enrol.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.TimeOfDay;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.kernel.OfficeClock;

/** Finding a class. Everything asked stands in the address, so that a search can be passed on. */
@Named
@RequestScoped
public class ClassesPage {
  static final int ON_A_PAGE = 30;

  @Inject Catalogue catalogue;
  @Inject Offers offers;
  @Inject OfficeClock clock;

  private final Question question = new Question();
  private Term term;
  private List<Venue> venues = List.of();
  private List<OfferedClass> found = List.of();

  /** Looks for what was asked. */
  public void load() {
    Instant now = clock.now();
    venues = catalogue.venues();
    term = catalogue.currentTerm(now).orElse(null);
    if (term != null) {
      found =
          offers.search(question.search(term.getSlug()), now).stream()
              .filter(question::wants)
              .sorted(question.order())
              .toList();
    }
  }

  /** What was asked. */
  public Question getQ() {
    return question;
  }

  public Term getTerm() {
    return term;
  }

  public List<Venue> getVenues() {
    return venues;
  }

  public int getCount() {
    return found.size();
  }

  /** The classes on the present page. */
  public List<OfferedClass> getFound() {
    int from = (getPage() - 1) * ON_A_PAGE;
    return found.subList(from, Math.min(from + ON_A_PAGE, found.size()));
  }

  public int getPages() {
    return Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  /** The present page, from 1; one too many is the last. */
  public int getPage() {
    return Math.min(question.page(), getPages());
  }

  /** 1 to {@link #getPages}. */
  public List<Integer> getPageNumbers() {
    return java.util.stream.IntStream.rangeClosed(1, getPages()).boxed().toList();
  }

  public Category[] getCategories() {
    return Category.values();
  }

  public TimeOfDay[] getTimes() {
    return TimeOfDay.values();
  }

  public Order[] getOrders() {
    return Order.values();
  }
}
