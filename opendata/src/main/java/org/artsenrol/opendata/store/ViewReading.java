package org.artsenrol.opendata.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.LiveCount;

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
    if (now.equals(held.state())) {
      return held;
    }
    List<ItemLine> items = items(now);
    LogIndex log = log(now);
    return new PublicView(
        now, version(now, items, log), shelves(items), log, documents(now), counts(now));
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

  /** By the rows and not by the state, whose number counts move too. */
  private Version version(StateLine now, List<ItemLine> items, LogIndex log) {
    long newest =
        Stream.concat(
                Stream.of(held.version().changeNumber(), log.changeNumber()),
                items.stream().map(ItemLine::number))
            .mapToLong(Long::longValue)
            .max()
            .orElseThrow();
    return new Version(newest, now.logSize(), now.documents());
  }

  private List<ItemLine> items(StateLine now) {
    return changed(
            "select new "
                + ItemLine.class.getName()
                + "(i.kind, i.slug, i.changeNumber, i.deleted, i.content) from PublicItem i",
            "i.changeNumber",
            ItemLine.class,
            now)
        .getResultList();
  }

  private Map<ItemKind, ItemShelf> shelves(List<ItemLine> lines) {
    Map<ItemKind, List<ItemChange>> newer =
        lines.stream().collect(groupingBy(ItemLine::kind, mapping(ItemLine::change, toList())));
    var items = new EnumMap<ItemKind, ItemShelf>(ItemKind.class);
    for (ItemKind kind : ItemKind.values()) {
      items.put(kind, held.shelf(kind).with(newer.getOrDefault(kind, List.of())));
    }
    return items;
  }

  private LogIndex log(StateLine now) {
    if (now.logSize() == held.state().logSize()) {
      return held.log();
    }
    List<RecordLine> newer =
        em.createQuery(
                "select new "
                    + RecordLine.class.getName()
                    + "(r.draw, r.kind, r.recordedAt, r.hash, r.logIndex, r.changeNumber)"
                    + " from PublicRecord r"
                    + " where r.logIndex >= :held and r.logIndex < :now order by r.logIndex",
                RecordLine.class)
            .setParameter("held", held.state().logSize())
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
        .setParameter("held", held.state().logSize())
        .setParameter("now", now.logSize())
        .getResultStream()
        .map(LogRecord::parse)
        .toList();
  }

  /** A draw has a handful; their lines are read together whenever there is one more. */
  private Map<String, List<DocumentLine>> documents(StateLine now) {
    if (now.documents() == held.state().documents()) {
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

  private CountShelf counts(StateLine now) {
    List<LiveCount> moved =
        changed(
                "select new "
                    + LiveCount.class.getName()
                    + "(c.studyClass, c.stage, c.applicants, c.movedAt, c.logSize,"
                    + " c.changeNumber, c.firstNumber) from StageCount c",
                "c.changeNumber",
                LiveCount.class,
                now)
            .getResultList();
    List<SnapshotLine> kept =
        changed(
                "select new "
                    + SnapshotLine.class.getName()
                    + "(c.stage, c.studyClass, c.applicants, c.takenAt, c.changeNumber)"
                    + " from CountSnapshot c",
                "c.changeNumber",
                SnapshotLine.class,
                now)
            .getResultList();
    return held.countShelf().with(moved).withHistory(kept);
  }

  /** What changed since the view that is held, in the order of its numbers. */
  private <T> TypedQuery<T> changed(String select, String number, Class<T> type, StateLine now) {
    String since = " where " + number + " > :held and " + number + " <= :now order by " + number;
    return em.createQuery(select + since, type)
        .setParameter("held", held.changeNumber())
        .setParameter("now", now.changeNumber());
  }
}
