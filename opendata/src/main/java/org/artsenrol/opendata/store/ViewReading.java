package org.artsenrol.opendata.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;

/**
 * Reads what a view does not hold yet: the rows behind the numbers it has come to. How far the
 * record has come is read first, so what is published in between belongs to the next reading.
 */
final class ViewReading {
  private final EntityManager em;
  private final PublicView held;

  ViewReading(EntityManager em, PublicView held) {
    this.em = em;
    this.held = held;
  }

  /** The view of now; the one held, if nothing was published since. */
  PublicView newest() {
    StateLine now = state();
    if (now.version().equals(held.version())) {
      return held;
    }
    return new PublicView(now.version(), now.asOf(), items(now), log(now), documents(now));
  }

  private StateLine state() {
    return em.createQuery(
            "select new "
                + StateLine.class.getName()
                + "(s.changeNumber, s.logSize, s.asOf, (select count(d) from PublicDocument d))"
                + " from PublicState s",
            StateLine.class)
        .getSingleResult();
  }

  private Map<ItemKind, ItemShelf> items(StateLine now) {
    Map<ItemKind, List<ItemChange>> newer =
        em.createQuery(
                "select new "
                    + ItemLine.class.getName()
                    + "(i.kind, i.slug, i.changeNumber, i.deleted, i.content) from PublicItem i"
                    + " where i.changeNumber > :held and i.changeNumber <= :now"
                    + " order by i.changeNumber",
                ItemLine.class)
            .setParameter("held", held.version().changeNumber())
            .setParameter("now", now.changeNumber())
            .getResultStream()
            .collect(groupingBy(ItemLine::kind, mapping(ItemLine::change, toList())));
    var items = new EnumMap<ItemKind, ItemShelf>(ItemKind.class);
    for (ItemKind kind : ItemKind.values()) {
      items.put(kind, held.shelf(kind).with(newer.getOrDefault(kind, List.of())));
    }
    return items;
  }

  private LogIndex log(StateLine now) {
    if (now.logSize() == held.version().logSize()) {
      return held.log();
    }
    List<RecordLine> newer =
        em.createQuery(
                "select new "
                    + RecordLine.class.getName()
                    + "(r.draw, r.kind, r.recordedAt, r.hash, r.logIndex) from PublicRecord r"
                    + " where r.logIndex >= :held and r.logIndex < :now order by r.logIndex",
                RecordLine.class)
            .setParameter("held", held.version().logSize())
            .setParameter("now", now.logSize())
            .getResultList();
    return held.log().with(newer, rules(now));
  }

  private List<LogRecord> rules(StateLine now) {
    return em.createQuery(
            "select r.content from PublicRecord r where r.kind = :kind"
                + " and r.logIndex >= :held and r.logIndex < :now order by r.logIndex",
            byte[].class)
        .setParameter("kind", RecordKind.RULES)
        .setParameter("held", held.version().logSize())
        .setParameter("now", now.logSize())
        .getResultStream()
        .map(LogRecord::parse)
        .toList();
  }

  /** A draw has a handful; their lines are read together whenever there is one more. */
  private Map<String, List<DocumentLine>> documents(StateLine now) {
    if (now.documents() == held.version().documents()) {
      return held.documents();
    }
    return em.createQuery(
            "select new "
                + DocumentLine.class.getName()
                + "(d.draw, d.name, d.sha256) from PublicDocument d order by d.id",
            DocumentLine.class)
        .getResultStream()
        .collect(groupingBy(DocumentLine::draw));
  }
}
