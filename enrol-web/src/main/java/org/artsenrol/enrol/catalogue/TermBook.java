package org.artsenrol.enrol.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.artsenrol.enrol.kernel.NotFound;

/**
 * One term as it stands, held whole in memory, and the only hand that writes in it: every change,
 * one class or a thousand rows, goes through {@code put}. A draft of it takes the same changes and
 * forgets them, so that a preview is the real thing without its effect. Rights and flaws are judged
 * before anything is put.
 */
public final class TermBook {
  private final Map<String, Venue> venues = new LinkedHashMap<>();
  private final Map<String, Course> courses = new LinkedHashMap<>();
  private final Map<String, ClosedDay> closedDays = new LinkedHashMap<>();
  private final Map<String, Discount> discounts = new LinkedHashMap<>();
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final Map<String, StudyClass> classes = new LinkedHashMap<>();
  private final Consumer<Object> store;
  private final Consumer<Object> remove;
  private Term term;

  /**
   * @param term null while there is no such term
   * @param store keeps a new thing; does nothing in a draft
   * @param remove takes a thing out for good; does nothing in a draft
   */
  TermBook(Term term, Consumer<Object> store, Consumer<Object> remove) {
    this.term = term;
    this.store = store;
    this.remove = remove;
  }

  void hold(Venue venue) {
    venues.put(venue.getSlug(), venue);
  }

  void hold(Course course) {
    courses.put(key(course.getVenue().getSlug(), course.getCode()), course);
  }

  void hold(ClosedDay day) {
    closedDays.put(key(day.form()), day);
  }

  void hold(Discount discount) {
    discounts.put(key(discount.getVenue().getSlug(), discount.getKind()), discount);
  }

  void hold(Stage stage) {
    stages.put(key(stage.getVenue().getSlug(), stage.getNumber()), stage);
  }

  void hold(StudyClass held) {
    classes.put(key(held.getVenue().getSlug(), held.getCode()), held);
  }

  private static String key(String venue, Object within) {
    return venue + " " + within;
  }

  private static String key(ClosedDayForm form) {
    return key(form.venue().orElse(""), form.day());
  }

  public Optional<Term> findTerm() {
    return Optional.ofNullable(term);
  }

  /** The term, once it is there. */
  public Term getTerm() {
    return findTerm().orElseThrow(() -> new NotFound("term", "of this book"));
  }

  public Optional<Venue> findVenue(String slug) {
    return Optional.ofNullable(venues.get(slug));
  }

  /** Slugs of all venues, in the city's order. */
  public List<String> venueSlugs() {
    return List.copyOf(venues.keySet());
  }

  Venue getVenue(String slug) {
    return findVenue(slug).orElseThrow(() -> new NotFound("venue", slug));
  }

  public Optional<ClosedDay> findClosedDay(ClosedDayForm form) {
    return Optional.ofNullable(closedDays.get(key(form)));
  }

  public Optional<Discount> findDiscount(String venue, DiscountKind kind) {
    return Optional.ofNullable(discounts.get(key(venue, kind)));
  }

  public Optional<Stage> findStage(String venue, int number) {
    return Optional.ofNullable(stages.get(key(venue, number)));
  }

  public Optional<StudyClass> findClass(String venue, String code) {
    return Optional.ofNullable(classes.get(key(venue, code)));
  }

  /** Every class of the term, by venue and number. */
  public Collection<StudyClass> classes() {
    return List.copyOf(classes.values());
  }

  /** A venue's classes of the term. */
  public List<StudyClass> classesOf(String venue) {
    return classes.values().stream().filter(c -> c.getVenue().getSlug().equals(venue)).toList();
  }

  /** A venue's stages of the term, by their number. */
  public List<Stage> stagesOf(String venue) {
    return stages.values().stream()
        .filter(s -> s.getVenue().getSlug().equals(venue))
        .sorted(Comparator.comparing(Stage::getNumber))
        .toList();
  }

  /** A venue's lotteries of the term. */
  public List<Stage> lotteriesOf(String venue) {
    return stages.values().stream()
        .filter(s -> s.isLottery() && s.getVenue().getSlug().equals(venue))
        .toList();
  }

  /** Whether learners apply by public rules already, at this venue. */
  public boolean hasPublishedRules(String venue) {
    return lotteriesOf(venue).stream().anyMatch(Stage::hasPublishedRules);
  }

  /** Whether learners apply by public rules already, at any venue. */
  public boolean hasPublishedRules() {
    return venues.keySet().stream().anyMatch(this::hasPublishedRules);
  }

  /** The groups for which a class of this venue may reserve seats. */
  public Set<String> groupsOf(String venue) {
    return LearnerGroups.of(lotteriesOf(venue));
  }

  /** The days on which a venue may hold classes. */
  public TermCalendar calendarOf(String venueSlug) {
    Venue venue = getVenue(venueSlug);
    Set<LocalDate> closed =
        closedDays.values().stream()
            .filter(day -> day.closes(venue))
            .map(ClosedDay::getClosedOn)
            .collect(Collectors.toSet());
    return new TermCalendar(getTerm().getStartsOn(), getTerm().getEndsOn(), closed);
  }

  public void put(TermForm form) {
    if (term == null) {
      term = new Term(form);
      store.accept(term);
    } else {
      term.describe(form);
    }
  }

  public void put(VenueForm form) {
    findVenue(form.slug())
        .ifPresentOrElse(v -> v.describe(form), () -> add(new Venue(form, venues.size() + 1)));
  }

  private void add(Venue venue) {
    store.accept(venue);
    hold(venue);
  }

  public void put(ClosedDayForm form) {
    findClosedDay(form).ifPresentOrElse(day -> day.explain(form), () -> add(form));
  }

  private void add(ClosedDayForm form) {
    ClosedDay day = new ClosedDay(getTerm(), form.venue().map(this::getVenue).orElse(null), form);
    store.accept(day);
    hold(day);
  }

  public void put(DiscountForm form) {
    findDiscount(form.venue(), form.kind())
        .ifPresentOrElse(
            d -> d.grant(form), () -> add(new Discount(getVenue(form.venue()), getTerm(), form)));
  }

  private void add(Discount discount) {
    store.accept(discount);
    hold(discount);
  }

  public void put(StageForm form) {
    findStage(form.venue(), form.number())
        .ifPresentOrElse(
            s -> s.plan(form), () -> add(new Stage(getVenue(form.venue()), getTerm(), form)));
  }

  /** Changes what published rules leave open. */
  public void revise(StageForm form) {
    findStage(form.venue(), form.number()).orElseThrow().revise(form);
  }

  /** Takes out a stage that nobody went by yet. */
  public void drop(Stage stage) {
    stages.remove(key(stage.getVenue().getSlug(), stage.getNumber()));
    remove.accept(stage);
  }

  private void add(Stage stage) {
    store.accept(stage);
    hold(stage);
  }

  /** Creates or changes a class, and with it its course; its meetings follow the calendar. */
  public StudyClass put(String venue, ClassForm form) {
    Course course = put(venue, form.course());
    List<LocalDate> days = form.schedule().days(calendarOf(venue));
    Optional<StudyClass> there = findClass(venue, form.code());
    if (there.isPresent()) {
      there.get().describe(course, form, days);
      return there.get();
    }
    StudyClass added = new StudyClass(course, getTerm(), form, days);
    store.accept(added);
    hold(added);
    return added;
  }

  private Course put(String venue, CourseForm form) {
    Course there = courses.get(key(venue, form.code()));
    if (there != null) {
      there.describe(form);
      return there;
    }
    Course added = new Course(getVenue(venue), form);
    store.accept(added);
    hold(added);
    return added;
  }
}
