package org.artsenrol.opendata.watch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.artsenrol.lottery.bytes.Frontier;
import org.artsenrol.lottery.bytes.MerkleTree;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;

/**
 * All that was seen of a log and found true, in a folder. Records go to the disk before the
 * checkpoint over them, so whenever the machine stops, the folder holds a checkpoint with all of
 * its records; what stands behind them is cut off at the next start.
 */
final class Mirror implements AutoCloseable {
  private final Path folder;
  private final Clock clock;
  private final RecordFile file;
  private final History history;
  private final MerkleTree tree = new MerkleTree();
  private final Map<String, List<Integer>> byDraw = new HashMap<>();
  private final List<Integer> changes = new ArrayList<>();
  private Frontier frontier = Frontier.EMPTY;
  private Optional<SignedNote> newest;
  private Optional<KeyChain> keys;

  /**
   * @throws Unusable if the folder is in use, or is not as this program left it
   */
  Mirror(Path folder, Clock clock) {
    this.folder = Disk.folder(folder);
    this.clock = clock;
    file = new RecordFile(folder.resolve("log.ndjson"));
    history = new History(folder.resolve("checkpoints.ndjson"));
    try {
      newest = Disk.find(folder.resolve("checkpoint")).map(SignedNote::parse);
      keys = Disk.find(folder.resolve("log-key")).map(Mirror::key).map(KeyChain::startingWith);
      recover();
    } catch (NoteFault | Contradiction damaged) {
      throw new Unusable("folder.damaged", folder);
    }
  }

  private static NoteKey key(byte[] bytes) {
    return NoteKey.parse(new String(bytes, StandardCharsets.UTF_8).trim());
  }

  private void recover() {
    Checkpoint kept = newest().orElse(new Checkpoint("", 0, Frontier.EMPTY.root()));
    var tail = new Tail(frontier, keys.orElse(null));
    file.recover(kept.size(), tail::add);
    if (!tail.root().equals(kept.root()) || tail.flaw().isPresent()) {
      throw new Unusable("folder.damaged", folder);
    }
    grow(tail);
  }

  private void grow(Tail tail) {
    int index = tree.size();
    changes.addAll(tail.changes());
    tail.leafHashes().forEach(tree::add);
    frontier = tail.frontier();
    keys = Optional.ofNullable(tail.keys());
    for (String draw : tail.draws()) {
      byDraw.computeIfAbsent(draw, unseen -> new ArrayList<>()).add(index++);
    }
  }

  /** The newest checkpoint that was found true. */
  synchronized Optional<Checkpoint> newest() {
    return newest.map(note -> Checkpoint.parse(note.text()));
  }

  synchronized Optional<SignedNote> newestNote() {
    return newest;
  }

  synchronized int size() {
    return tree.size();
  }

  /** Empty before the first contact. */
  synchronized Optional<KeyChain> keys() {
    return keys;
  }

  /** From now on this is the log's first key. */
  synchronized void trust(NoteKey first) {
    Disk.replace(folder.resolve("log-key"), (first + "\n").getBytes(StandardCharsets.UTF_8));
    keys = Optional.of(KeyChain.startingWith(first));
  }

  /** The root that the log had at a size of the past. */
  synchronized String root(long size) {
    return Hex.of(tree.root(Math.toIntExact(size)));
  }

  synchronized List<byte[]> inclusion(int index, int size) {
    return tree.inclusionProof(index, size);
  }

  synchronized List<byte[]> consistency(int from, int to) {
    return tree.consistencyProof(from, to);
  }

  /** The hash of a record. */
  synchronized String leaf(int index) {
    return Hex.of(tree.leaf(index));
  }

  /** The line of a record. */
  synchronized byte[] record(int index) {
    return file.get(index);
  }

  /** The draws that the log tells of. */
  synchronized Set<String> draws() {
    return Set.copyOf(byDraw.keySet());
  }

  /** Where a draw's records stand in the log. */
  synchronized List<Integer> indexesOf(String draw) {
    return List.copyOf(byDraw.getOrDefault(draw, List.of()));
  }

  /**
   * Where the records stand that a draw's bundle holds: its own, and the log's changes of key among
   * and after them.
   */
  synchronized List<Integer> indexesOfBundle(String draw) {
    List<Integer> own = indexesOf(draw);
    return Stream.concat(
            own.stream(), changes.stream().filter(index -> !own.isEmpty() && index > own.get(0)))
        .sorted()
        .distinct()
        .toList();
  }

  /** A draw's records in the log's order. */
  List<LogRecord> recordsOf(String draw) {
    return indexesOf(draw).stream().map(index -> LogRecord.parse(record(index))).toList();
  }

  /** A place behind the kept records for those that come next. */
  synchronized Tail tail() {
    return new Tail(frontier, keys.orElseThrow());
  }

  /** Puts records behind the kept ones, on trial. */
  synchronized void stage(Tail tail, List<byte[]> lines) {
    file.add(lines);
    lines.forEach(tail::add);
  }

  /** Drops what was put there on trial. */
  synchronized void drop() {
    file.cut(tree.size());
  }

  /** What was on trial is true: it stands under this checkpoint. */
  synchronized void accept(Tail tail, SignedNote note) {
    file.force();
    Disk.replace(folder.resolve("checkpoint"), note.bytes());
    history.add(tail.size(), note, clock.instant());
    newest = Optional.of(note);
    grow(tail);
  }

  /** The same checkpoint with other cosignatures. */
  synchronized void refresh(SignedNote note) {
    Disk.replace(folder.resolve("checkpoint"), note.bytes());
    newest = Optional.of(note);
  }

  /** A checkpoint of exactly this size, if one was seen. */
  Optional<SignedNote> seen(long size) {
    return history.find(size);
  }

  /** A folder for what is kept of draws. */
  Path place(String name) {
    return Disk.folder(folder.resolve(name));
  }

  Path folder() {
    return folder;
  }

  /** What the log would have to sign if it held the kept records and these on trial. */
  synchronized MerkleTree with(Tail tail) {
    var candidate = new MerkleTree();
    IntStream.range(0, tree.size()).mapToObj(tree::leaf).forEach(candidate::add);
    tail.leafHashes().forEach(candidate::add);
    return candidate;
  }

  @Override
  public void close() {
    file.close();
  }
}
