package org.artsenrol.enrol.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.Consumer;

/** Opens the books of terms, inside the transaction of whoever writes or previews. */
@ApplicationScoped
public class TermBooks {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  /**
   * A book in which what is put is stored with the transaction. Until that ends nobody publishes
   * the rules of a lottery of this term, so that what is judged as not yet public stays so.
   */
  @Transactional(TxType.MANDATORY)
  public TermBook open(String term) {
    all(Stage.class, "select s from Stage s where s.term.slug = :term order by s.id", term)
        .forEach(stage -> em.refresh(stage, LockModeType.PESSIMISTIC_READ));
    return read(term, em::persist, em::remove);
  }

  /** A book in which what is put is forgotten. */
  @Transactional(TxType.MANDATORY)
  public TermBook openDraft(String term) {
    em.flush();
    TermBook draft = read(term, forgotten -> {}, forgotten -> {});
    em.clear();
    return draft;
  }

  private TermBook read(String slug, Consumer<Object> store, Consumer<Object> remove) {
    Term term = one(Term.class, "select t from Term t where t.slug = :term", slug);
    TermBook book = new TermBook(term, store, remove);
    em.createQuery("select v from Venue v order by v.position", Venue.class)
        .getResultList()
        .forEach(book::hold);
    em.createQuery("select c from Course c join fetch c.venue", Course.class)
        .getResultList()
        .forEach(book::hold);
    if (term != null) {
      readTerm(book, slug);
    }
    return book;
  }

  private void readTerm(TermBook book, String slug) {
    all(
            ClosedDay.class,
            "select d from ClosedDay d left join fetch d.venue where d.term.slug = :term",
            slug)
        .forEach(book::hold);
    all(
            Discount.class,
            "select d from Discount d join fetch d.venue where d.term.slug = :term",
            slug)
        .forEach(book::hold);
    all(
            Stage.class,
            "select s from Stage s join fetch s.venue join fetch s.term where s.term.slug = :term"
                + " order by s.number",
            slug)
        .forEach(book::hold);
    ClassQuery.of(Search.everythingIn(slug)).list(em).forEach(book::hold);
  }

  private <T> T one(Class<T> type, String query, String term) {
    List<T> found = all(type, query, term);
    return found.isEmpty() ? null : found.get(0);
  }

  private <T> List<T> all(Class<T> type, String query, String term) {
    return em.createQuery(query, type).setParameter("term", term).getResultList();
  }
}
