package org.artsenrol.opendata.store;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.LiveCount;

/**
 * All that is public at one moment, but for the bytes of documents and of most records. Immutable;
 * a newer one shares with it whatever stayed the same.
 */
public final class PublicView {
  static final PublicView NOTHING =
      new PublicView(
          new StateLine(0, 0, null, 0),
          new Version(0, 0, 0),
          Map.of(),
          LogIndex.EMPTY,
          Map.of(),
          CountShelf.EMPTY);

  private final StateLine state;
  private final Version version;
  private final Map<ItemKind, ItemShelf> items;
  private final LogIndex log;
  private final Map<String, List<DocumentLine>> documents;
  private final CountShelf counts;

  PublicView(
      StateLine state,
      Version version,
      Map<ItemKind, ItemShelf> items,
      LogIndex log,
      Map<String, List<DocumentLine>> documents,
      CountShelf counts) {
    this.state = state;
    this.version = version;
    this.items = items;
    this.log = log;
    this.documents = documents;
    this.counts = counts;
  }

  /** By how much the public record has grown, but for the counts. */
  public Version version() {
    return version;
  }

  /** Of the newest change of anything but a count; empty before the first. */
  public Optional<Instant> asOf() {
    return state.asOf();
  }

  /** Of the newest change of anything, counts too. */
  public long changeNumber() {
    return state.changeNumber();
  }

  public Optional<JsonObject> item(ItemKind kind, String id) {
    return Optional.ofNullable(shelf(kind).standing().get(id));
  }

  /** In the order of their ids. */
  public List<JsonObject> all(ItemKind kind) {
    return shelf(kind).all();
  }

  /**
   * The last change of each item of this kind, withdrawn ones too, in the order of their numbers.
   */
  public List<ItemChange> changes(ItemKind kind) {
    return Collections.unmodifiableList(shelf(kind).changes());
  }

  ItemShelf shelf(ItemKind kind) {
    return items.getOrDefault(kind, ItemShelf.EMPTY);
  }

  /** Every record in the log's order. */
  public List<RecordLine> records() {
    return log.all();
  }

  /** Every draw of which a record tells. */
  public Set<String> draws() {
    return log.byDraw().keySet();
  }

  /** In the log's order. */
  public List<RecordLine> recordsOf(String draw) {
    Grown<RecordLine> records = log.byDraw().get(draw);
    return records == null ? List.of() : records;
  }

  /** Those of one kind, in the log's order. */
  public List<RecordLine> recordsOf(String draw, RecordKind kind) {
    return recordsOf(draw).stream().filter(r -> r.kind() == kind).toList();
  }

  /** The newest record of this kind. */
  public Optional<RecordLine> recordOf(String draw, RecordKind kind) {
    return recordsOf(draw).stream().filter(r -> r.kind() == kind).reduce((older, newer) -> newer);
  }

  /** A draw's newest RULES record. */
  public Optional<LogRecord> rules(String draw) {
    return Optional.ofNullable(log.rules().get(draw));
  }

  /**
   * The edition of a file that the newest record in the log brings; empty before there is one. A
   * file counts as published once its record has its place.
   */
  public Optional<DocumentLine> document(String draw, BundleFile file) {
    return file.announcedBy()
        .map(kind -> recordsOf(draw, kind).size())
        .flatMap(newest -> document(draw, file, newest));
  }

  /** One edition of a file; empty until its record is in the log. */
  public Optional<DocumentLine> document(String draw, BundleFile file, int edition) {
    int told = file.announcedBy().map(kind -> recordsOf(draw, kind).size()).orElse(0);
    String name = new FileName(file, edition).text();
    return documents.getOrDefault(draw, List.of()).stream()
        .filter(document -> edition >= 1 && edition <= told && document.name().equals(name))
        .findFirst();
  }

  /** Of the newest change of a count; 0 before the first. */
  public long countNumber() {
    return counts.number();
  }

  /** The present count of each class that is or was open for wishes, in the order of their ids. */
  public Collection<LiveCount> counts() {
    return Collections.unmodifiableCollection(counts.byClass().values());
  }

  public Optional<LiveCount> count(String studyClass) {
    return Optional.ofNullable(counts.byClass().get(studyClass));
  }

  /** The present counts in the order of their numbers. */
  public List<LiveCount> countChanges() {
    return Collections.unmodifiableList(counts.changes());
  }

  /** Of the newest count that was kept for a history; 0 before the first. */
  public long historyNumber() {
    return counts.historyNumber();
  }

  /** What a class's count was at the full hours in which it had moved, in their order. */
  public List<SnapshotLine> historyOf(String studyClass) {
    Grown<SnapshotLine> history = counts.histories().get(studyClass);
    return history == null ? List.of() : history;
  }

  StateLine state() {
    return state;
  }

  CountShelf countShelf() {
    return counts;
  }

  LogIndex log() {
    return log;
  }

  /** The files of all draws. */
  public Stream<DocumentLine> files() {
    return documents.values().stream().flatMap(List::stream);
  }

  Map<String, List<DocumentLine>> documents() {
    return documents;
  }
}
