package org.artsenrol.opendata.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Frontier;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.verify.Phrase;

/**
 * Records that came after the kept ones and are not believed yet: what root they lead to, which
 * keys they tell of, and the first thing that is wrong with one of them.
 */
final class Tail {
  private final List<byte[]> leafHashes = new ArrayList<>();
  private final List<String> draws = new ArrayList<>();
  private final List<Integer> changes = new ArrayList<>();
  private Frontier frontier;
  private KeyChain keys;
  private Optional<Contradiction> flaw = Optional.empty();

  Tail(Frontier frontier, KeyChain keys) {
    this.frontier = frontier;
    this.keys = keys;
  }

  void add(byte[] line) {
    byte[] hash = Merkle.leaf(line);
    long index = frontier.size();
    frontier = frontier.with(hash);
    leafHashes.add(hash);
    draws.add(draw(index, line));
  }

  /** What is wrong with a record is told only once it is sure that the log signed it. */
  private String draw(long index, byte[] line) {
    try {
      LogRecord record = LogRecord.parse(line);
      if (record.kind() == RecordKind.KEY) {
        changes.add(Math.toIntExact(index));
        keys = keys.after(index, record);
      }
      return record.draw();
    } catch (JsonFault fault) {
      Phrase where = Phrase.of("where.record", index);
      note(
          new Contradiction(Fault.UNREADABLE, where, Phrase.of("record.known"), fault.getMessage())
              .with("record.json", line));
    } catch (Contradiction wrong) {
      note(wrong.with("record.json", line));
    }
    return "";
  }

  private void note(Contradiction wrong) {
    flaw = flaw.or(() -> Optional.of(wrong));
  }

  long size() {
    return frontier.size();
  }

  Frontier frontier() {
    return frontier;
  }

  String root() {
    return Hex.of(frontier.root());
  }

  KeyChain keys() {
    return keys;
  }

  Optional<Contradiction> flaw() {
    return flaw;
  }

  List<byte[]> leafHashes() {
    return leafHashes;
  }

  /** Where changes of key stand in the log. */
  List<Integer> changes() {
    return changes;
  }

  /** Of which draw each record is, in their order. */
  List<String> draws() {
    return draws;
  }
}
