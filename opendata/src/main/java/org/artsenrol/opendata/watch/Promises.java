package org.artsenrol.opendata.watch;

import java.nio.file.Path;
import java.util.Optional;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.lottery.verify.Phrase;

/** A learner's receipt, if there is one, and whether the log keeps the word that it gave her. */
final class Promises {
  /** What a learner was given. */
  private record Given(Path file, byte[] bytes, Receipt receipt) {}

  private final Optional<Given> given;

  /**
   * @param file of a receipt
   * @throws Unusable if it is none
   */
  Promises(Optional<Path> file) {
    given = file.map(Promises::read);
  }

  private static Given read(Path file) {
    try {
      byte[] bytes = Disk.find(file).orElseThrow(() -> new Unusable("receipt.missing", file));
      Receipt receipt = Receipt.parse(bytes);
      receipt.promise().ifPresent(note -> Promise.parse(note.text()));
      return new Given(file, bytes, receipt);
    } catch (Refusal | JsonFault | NoteFault fault) {
      throw new Unusable("receipt.unreadable", file, fault.getMessage());
    }
  }

  /** The receipt for the verifier, if it is of this draw. */
  Optional<Path> fileOf(String draw) {
    return of(draw).map(Given::file);
  }

  private Optional<Given> of(String draw) {
    return given.filter(g -> g.receipt().draw().equals(draw));
  }

  /**
   * That the log signed the promise, and that the checkpoint in it is one of this log.
   *
   * @throws Contradiction if not
   */
  void mustBeOf(Mirror mirror) {
    given.ifPresent(g -> g.receipt().promise().ifPresent(note -> mustBeOf(mirror, note)));
  }

  private void mustBeOf(Mirror mirror, SignedNote note) {
    KeyChain keys = mirror.keys().orElseThrow();
    Checkpoint then = Promise.parse(note.text()).newest();
    if (!keys.signed(note)) {
      throw shown(Phrase.of("promise.signed", keys.newest()), Phrase.of("promise.forged"));
    }
    if (then.size() <= mirror.size() && !then.root().equals(mirror.root(then.size()))) {
      throw new Contradiction(
              Fault.FORKED,
              Phrase.of("where.promise", then.size()),
              mirror.root(then.size()),
              then.root())
          .with("receipt.json", given.orElseThrow().bytes())
          .with("kept-checkpoint", mirror.newestNote().orElseThrow().bytes());
    }
  }

  /**
   * That the frozen list has the line that was promised.
   *
   * @throws Contradiction if not
   */
  void mustBeKept(String draw, EntryList list) {
    if (of(draw).isEmpty()) {
      return;
    }
    Receipt receipt = of(draw).orElseThrow().receipt();
    String code = Commitment.code(receipt.commit());
    Optional<Entry> own = list.find(code);
    if (own.filter(line -> line.commit().equals(receipt.commit())).isEmpty()) {
      throw shown(Phrase.of("promise.line", code), Phrase.of("promise.no_line"))
          .with("entries.ndjson", list.bytes());
    }
    String line = Sha256.hex(own.get().canonical());
    Optional<String> promised = receipt.promise().map(note -> Promise.parse(note.text()).entry());
    if (promised.filter(entry -> !entry.equals(line)).isPresent()) {
      throw shown(promised.get(), line).with("entries.ndjson", list.bytes());
    }
  }

  private Contradiction shown(Object expected, Object found) {
    Given shown = given.orElseThrow();
    return new Contradiction(
            Fault.PROMISE, Phrase.of("where.draw", shown.receipt().draw()), expected, found)
        .with("receipt.json", shown.bytes());
  }
}
