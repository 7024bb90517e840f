package org.artsenrol.enrol.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * The city's brochure: everybody reads it, and a venue's own staff change their venue's classes.
 * What comes out holds all that a page shows, so that nothing is loaded after the transaction.
 */
@ApplicationScoped
public class Catalogue {
  private static final String STAGE =
      "select s from Stage s join fetch s.venue v join fetch s.term t where ";
  private static final String STAGE_ORDER = " order by v.position, s.number";

  private static final Duration SOON = Duration.ofDays(30);

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject TermBooks books;
  @Inject OfficeClock clock;
  @Inject Event<CatalogueChanged> changed;

  /** In the city's order. */
  @Transactional
  public List<Venue> venues() {
    return em.createQuery("select v from Venue v order by v.position", Venue.class).getResultList();
  }

  @Transactional
  public Optional<Venue> findVenue(VenueId venue) {
    return first(
        em.createQuery("select v from Venue v where v.slug = :slug", Venue.class)
            .setParameter("slug", venue.slug()));
  }

  @Transactional
  public Venue getVenue(VenueId venue) {
    return findVenue(venue).orElseThrow(() -> new NotFound("venue", venue));
  }

  /** The newest first. */
  @Transactional
  public List<Term> terms() {
    return em.createQuery("select t from Term t order by t.startsOn desc", Term.class)
        .getResultList();
  }

  @Transactional
  public Optional<Term> findTerm(String slug) {
    return first(
        em.createQuery("select t from Term t where t.slug = :slug", Term.class)
            .setParameter("slug", slug));
  }

  @Transactional
  public Term getTerm(String slug) {
    return findTerm(slug).orElseThrow(() -> new NotFound("term", slug));
  }

  /**
   * The term that visitors have in mind: the newest with a lottery that is open or opens within a
   * month, so that no late counter of an old term hides it; else the earliest with a stage that is
   * not over; when all are over, the newest.
   */
  @Transactional
  public Optional<Term> currentTerm(Instant now) {
    return termOfLotteries(now).or(() -> comingTerm(now)).or(() -> terms().stream().findFirst());
  }

  private Optional<Term> termOfLotteries(Instant now) {
    return first(
        em.createQuery(
                "select t from Term t where exists (select s from Stage s where s.term = t and"
                    + " s.kind = :lottery and s.closesAt > :now and s.opensAt <= :soon)"
                    + " order by t.startsOn desc",
                Term.class)
            .setParameter("lottery", StageKind.LOTTERY)
            .setParameter("now", now)
            .setParameter("soon", now.plus(SOON)));
  }

  private Optional<Term> comingTerm(Instant now) {
    return first(
        em.createQuery(
                "select t from Term t where exists (select s from Stage s where s.term = t and"
                    + " s.closesAt > :now) order by t.startsOn",
                Term.class)
            .setParameter("now", now));
  }

  @Transactional
  public Optional<Stage> findStage(String slug) {
    return first(em.createQuery(STAGE + "s.slug = :slug", Stage.class).setParameter("slug", slug));
  }

  @Transactional
  public Stage getStage(String slug) {
    return findStage(slug).orElseThrow(() -> new NotFound("stage", slug));
  }

  /** All venues' stages of a term, by venue and number. */
  @Transactional
  public List<Stage> stages(String term) {
    return em.createQuery(STAGE + "t.slug = :term" + STAGE_ORDER, Stage.class)
        .setParameter("term", term)
        .getResultList();
  }

  /** One venue's stages of a term, by number. */
  @Transactional
  public List<Stage> stages(String term, VenueId venue) {
    return stages(term).stream().filter(s -> s.getVenue().venueId().equals(venue)).toList();
  }

  /** Lotteries whose opening has come and whose rules are not public yet. */
  @Transactional
  public List<Stage> lotteriesToOpen(Instant now) {
    return lotteries("s.rulesHash is null and s.opensAt <= :now", now);
  }

  /** Lotteries whose close has come and whose list is not frozen yet. */
  @Transactional
  public List<Stage> lotteriesToClose(Instant now) {
    return lotteries(
        "s.rulesHash is not null and s.closedAt is null and s.voidedAt is null"
            + " and s.closesAt <= :now",
        now);
  }

  /**
   * Lotteries whose draw has come and is not done yet; also one that became void after T, whose
   * result is published all the same.
   */
  @Transactional
  public List<Stage> lotteriesToDraw(Instant now) {
    return lotteries(
        "s.closedAt is not null and s.drawnAt is null and s.drawsAt <= :now"
            + " and (s.voidedAt is null or s.voidedAt >= s.drawsAt)",
        now);
  }

  private List<Stage> lotteries(String due, Instant now) {
    return em.createQuery(STAGE + "s.kind = :lottery and " + due + STAGE_ORDER, Stage.class)
        .setParameter("lottery", StageKind.LOTTERY)
        .setParameter("now", now)
        .getResultList();
  }

  /** By venue and number. Which of them have room is for those who count seats. */
  @Transactional
  public List<StudyClass> search(Search search) {
    return ClassQuery.of(search).list(em).stream().filter(search::fitsTime).toList();
  }

  /** One venue's classes of a term, by number. */
  @Transactional
  public List<StudyClass> classes(String term, VenueId venue) {
    return new ClassQuery()
        .where("t.slug = :term", "term", term)
        .where("v.slug = :venue", "venue", venue.slug())
        .list(em);
  }

  @Transactional
  public Optional<StudyClass> findClass(String slug) {
    return new ClassQuery().where("c.slug = :slug", "slug", slug).list(em).stream().findFirst();
  }

  @Transactional
  public StudyClass getClass(String slug) {
    return findClass(slug).orElseThrow(() -> new NotFound("class", slug));
  }

  /**
   * Several classes in the order asked for.
   *
   * @throws NotFound if one of them is not there
   */
  @Transactional
  public List<StudyClass> getClasses(List<String> slugs) {
    Collection<StudyClass> found =
        slugs.isEmpty()
            ? List.of()
            : new ClassQuery().where("c.slug in :slugs", "slugs", slugs).list(em);
    Map<String, StudyClass> bySlug =
        found.stream().collect(Collectors.toMap(StudyClass::getSlug, Function.identity()));
    return slugs.stream()
        .map(s -> Optional.ofNullable(bySlug.get(s)).orElseThrow(() -> new NotFound("class", s)))
        .toList();
  }

  /** What a venue takes off the fee in a term, the largest first. */
  @Transactional
  public List<Discount> discounts(String term, VenueId venue) {
    return em.createQuery(
            "select d from Discount d join fetch d.venue join fetch d.term where d.term.slug ="
                + " :term and d.venue.slug = :venue order by d.percentOff desc",
            Discount.class)
        .setParameter("term", term)
        .setParameter("venue", venue.slug())
        .getResultList();
  }

  /** The days on which a venue is closed in a term, its own and the city's. */
  @Transactional
  public List<ClosedDay> closedDays(String term, VenueId venue) {
    Venue asked = getVenue(venue);
    return em
        .createQuery(
            "select d from ClosedDay d left join fetch d.venue where d.term.slug = :term",
            ClosedDay.class)
        .setParameter("term", term)
        .getResultList()
        .stream()
        .filter(d -> d.closes(asked))
        .sorted(Comparator.comparing(ClosedDay::getClosedOn))
        .toList();
  }

  /** A term's days at a venue. */
  @Transactional
  public TermCalendar calendar(Term term, VenueId venue) {
    return new TermCalendar(
        term.getStartsOn(),
        term.getEndsOn(),
        closedDays(term.getSlug(), venue).stream()
            .map(ClosedDay::getClosedOn)
            .collect(Collectors.toSet()));
  }

  /**
   * @throws ClassRefused if it cannot stand as filled in, or its number is taken
   */
  @Transactional
  public StudyClass createClass(Actor actor, VenueId venue, String term, ClassForm form) {
    actor.mustRun(venue);
    TermBook book = bookOf(getTerm(term));
    getVenue(venue);
    if (book.findClass(venue.slug(), form.code()).isPresent()) {
      throw new ClassRefused(List.of(Flaw.of("class", Flaw.Reason.CODE_TAKEN, form.code())));
    }
    return write(book, venue, form, "ClassCreated");
  }

  /**
   * Changes a class; its number stays.
   *
   * @param seen the columns of the class as they were when the clerk began
   * @throws ClassRefused if it cannot stand as filled in, or somebody else has changed it since
   */
  @Transactional
  public StudyClass editClass(Actor actor, String slug, Map<String, String> seen, ClassForm form) {
    StudyClass edited = getClass(slug);
    VenueId venue = edited.getVenue().venueId();
    actor.mustRun(venue);
    ClassRefused.ifAny(changedSince(seen, edited.form()));
    return write(
        bookOf(edited.getTerm()), venue, form.as(edited.getCode(), form.schedule()), "ClassEdited");
  }

  private static List<Flaw> changedSince(Map<String, String> seen, ClassForm now) {
    return FieldChange.between(seen, now.columns()).stream()
        .map(c -> Flaw.of(c.column(), Flaw.Reason.CHANGED_SINCE, c.after(), c.before()))
        .toList();
  }

  /**
   * Puts the same class under another number into the same term.
   *
   * @throws ClassRefused if the number is taken
   */
  @Transactional
  public StudyClass copyClass(Actor actor, String slug, String newCode) {
    StudyClass original = getClass(slug);
    ClassForm form = original.form();
    return createClass(
        actor,
        original.getVenue().venueId(),
        original.getTerm().getSlug(),
        form.as(newCode, form.schedule()));
  }

  /**
   * A class will not be held. Nothing brings it back.
   *
   * @throws ClassRefused once the rules of its lottery are published: then it takes a public record
   */
  @Transactional
  public void callOff(Actor actor, String slug) {
    StudyClass called = getClass(slug);
    VenueId venue = called.getVenue().venueId();
    actor.mustRun(venue);
    if (stages(called.getTerm().getSlug(), venue).stream().anyMatch(Stage::hasPublishedRules)) {
      throw new ClassRefused(
          List.of(Flaw.of("class", Flaw.Reason.RULES_PUBLISHED, called.getCode())));
    }
    called.callOff(clock.now());
    changed.fire(CatalogueChanged.of("ClassCalledOff", called));
  }

  /**
   * Copies a venue's classes into another term, on the same weekdays, skipping its closed days.
   *
   * @throws ClassRefused if one of them cannot stand there; then none is copied
   */
  @Transactional
  public TermCopy copyTerm(Actor actor, VenueId venue, String fromTerm, String toTerm) {
    actor.mustRun(venue);
    getVenue(venue);
    TermBook to = bookOf(getTerm(toTerm));
    TermCopy copy = new TermCopying(bookOf(getTerm(fromTerm)), to, clock.now()).copy(venue.slug());
    String detail = "%d from %s".formatted(copy.copied().size(), fromTerm);
    changed.fire(new CatalogueChanged(venue, toTerm, "TermCopied", toTerm, detail));
    return copy;
  }

  private StudyClass write(TermBook book, VenueId venue, ClassForm form, String act) {
    ClassRefused.ifAny(new ClassRules(book, clock.now()).flawsByHand(venue.slug(), form));
    StudyClass written = book.put(venue.slug(), form);
    changed.fire(CatalogueChanged.of(act, written));
    return written;
  }

  private TermBook bookOf(Term term) {
    return books.open(term.getSlug());
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.setMaxResults(1).getResultList().stream().findFirst();
  }
}
