package org.artsenrol.opendata.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.SignedNote;

/**
 * What witnesses have signed. The newest are in this node's memory, and grow when its timetable
 * says so.
 */
@ApplicationScoped
public class Cosignatures {
  /** What is in memory, and of which rows it was made. */
  private record Held(Map<Long, List<SignedNote.Signature>> bySize, List<String> rows) {}

  private static final int IN_MEMORY = 64;

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  private volatile Held held = new Held(Map.of(), List.of());

  protected Cosignatures() {}

  public Cosignatures(EntityManager em) {
    this.em = em;
  }

  /** The newest checkpoint with what witnesses have added to it. */
  public SignedNote on(SignedNote checkpoint) {
    long size = Checkpoint.parse(checkpoint.text()).size();
    return with(checkpoint, held.bySize().getOrDefault(size, List.of()));
  }

  private static SignedNote with(SignedNote checkpoint, List<SignedNote.Signature> added) {
    SignedNote note = checkpoint;
    for (SignedNote.Signature signature : added) {
      note = note.with(signature);
    }
    return note;
  }

  /** Another one when there are more. */
  public Object version() {
    return held.rows();
  }

  /** Reads the newest. */
  public void refresh() {
    List<Cosignature> newest =
        em.createQuery(
                "select c from Cosignature c order by c.size desc, c.id desc", Cosignature.class)
            .setMaxResults(IN_MEMORY)
            .getResultList();
    List<String> rows = newest.stream().map(Cosignature::row).toList();
    if (!rows.equals(held.rows())) {
      held =
          new Held(
              newest.stream()
                  .collect(
                      Collectors.groupingBy(
                          Cosignature::size,
                          Collectors.mapping(Cosignature::signature, Collectors.toList()))),
              rows);
    }
  }

  /** For each witness the size of the first checkpoint with at least so many records it signed. */
  public List<Long> firstSizes(long size) {
    return em.createQuery(
            "select min(c.size) from Cosignature c where c.size >= :size group by c.witness",
            Long.class)
        .setParameter("size", size)
        .getResultStream()
        .distinct()
        .sorted()
        .toList();
  }

  /** A checkpoint of any time with all that was added to it. */
  public SignedNote all(SignedNote checkpoint) {
    return with(
        checkpoint,
        em.createQuery(
                "select c from Cosignature c where c.size = :size order by c.id", Cosignature.class)
            .setParameter("size", Checkpoint.parse(checkpoint.text()).size())
            .getResultStream()
            .map(Cosignature::signature)
            .toList());
  }
}
