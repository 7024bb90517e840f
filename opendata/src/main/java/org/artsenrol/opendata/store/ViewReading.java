package org.artsenrol.opendata.store;

import static java.util.stream.Collectors.groupingBy;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;

/**
 * Reads a whole view. The version is read before the rest, so what is published in between makes a
 * later version, and the view is read again.
 */
final class ViewReading {
  private final EntityManager em;

  ViewReading(EntityManager em) {
    this.em = em;
  }

  Version version() {
    return em.createQuery(
            "select new "
                + Version.class.getName()
                + "(s.changeNumber, s.logSize, (select count(d) from PublicDocument d))"
                + " from PublicState s",
            Version.class)
        .getSingleResult();
  }

  PublicView view(Version version) {
    return new PublicView(version, asOf(), items(), records(), documents(), rules());
  }

  private Optional<Instant> asOf() {
    return Optional.ofNullable(
        em.createQuery("select s.asOf from PublicState s", Instant.class).getSingleResult());
  }

  private Map<ItemKind, SortedMap<String, JsonObject>> items() {
    var items = new EnumMap<ItemKind, SortedMap<String, JsonObject>>(ItemKind.class);
    for (ItemKind kind : ItemKind.values()) {
      items.put(kind, new TreeMap<>());
    }
    em.createQuery(
            "select new "
                + ItemLine.class.getName()
                + "(i.kind, i.slug, i.content) from PublicItem i where i.deleted = false",
            ItemLine.class)
        .getResultStream()
        .forEach(item -> items.get(item.kind()).put(item.slug(), item.fields()));
    return items;
  }

  private Map<String, List<RecordLine>> records() {
    return em.createQuery(
            "select new "
                + RecordLine.class.getName()
                + "(r.draw, r.kind, r.recordedAt, r.hash, r.logIndex)"
                + " from PublicRecord r where r.logIndex is not null order by r.logIndex",
            RecordLine.class)
        .getResultStream()
        .collect(groupingBy(RecordLine::draw));
  }

  private Map<String, List<DocumentLine>> documents() {
    return em.createQuery(
            "select new "
                + DocumentLine.class.getName()
                + "(d.draw, d.name, d.sha256) from PublicDocument d order by d.id",
            DocumentLine.class)
        .getResultStream()
        .collect(groupingBy(DocumentLine::draw));
  }

  private Map<String, LogRecord> rules() {
    return em.createQuery(
            "select r from PublicRecord r where r.kind = :kind and r.logIndex is not null"
                + " order by r.logIndex",
            PublicRecord.class)
        .setParameter("kind", RecordKind.RULES)
        .getResultStream()
        .map(record -> LogRecord.parse(record.content()))
        .collect(Collectors.toMap(LogRecord::draw, r -> r, (older, newer) -> newer, HashMap::new));
  }
}
