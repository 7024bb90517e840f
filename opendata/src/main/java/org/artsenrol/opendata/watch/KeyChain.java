package org.artsenrol.opendata.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.log.KeyChange;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.lottery.verify.Phrase;

/**
 * By which keys a log has signed, the oldest first: each handed over to the next in a record that
 * both signed. Immutable.
 */
record KeyChain(List<Link> links) {

  /**
   * A key.
   *
   * @param from the size from which on checkpoints are its own
   */
  record Link(NoteKey key, long from) {}

  KeyChain {
    links = List.copyOf(links);
  }

  static KeyChain startingWith(NoteKey first) {
    return new KeyChain(List.of(new Link(first, 0)));
  }

  NoteKey first() {
    return links.get(0).key();
  }

  NoteKey newest() {
    return links.get(links.size() - 1).key();
  }

  boolean holds(NoteKey key) {
    return links.stream().anyMatch(link -> link.key().equals(key));
  }

  /**
   * The chain after a KEY record. One that the present key did not agree to changes nothing: of two
   * changes at once, the first in the log counts.
   *
   * @throws Contradiction if the record is none that two keys signed
   */
  KeyChain after(long index, LogRecord record) {
    mustBeAgreed(index, record);
    NoteKey next = KeyChange.after(record, newest());
    if (next.equals(newest())) {
      return this;
    }
    var more = new ArrayList<>(links);
    more.add(new Link(next, index + 1));
    return new KeyChain(more);
  }

  private static void mustBeAgreed(long index, LogRecord record) {
    Phrase where = Phrase.of("where.record", index);
    Phrase both = Phrase.of("key.both");
    try {
      boolean agreed = KeyChange.from(record.body()).isAgreed();
      Contradiction.unless(agreed, Fault.KEY_CHANGE, where, both, Phrase.of("key.not_both"));
    } catch (NoteFault | Refusal fault) {
      throw new Contradiction(Fault.KEY_CHANGE, where, both, fault.getMessage());
    }
  }

  /**
   * Whose signature a checkpoint of this size bears: of the key of that time, or of the one before
   * it while the change itself is the newest record.
   */
  Optional<NoteKey> signer(SignedNote note, long size) {
    return links.stream()
        .filter(link -> link.from() <= size && size <= end(link))
        .map(Link::key)
        .filter(key -> key.in(note) instanceof NoteKey.Finding.Signed)
        .findFirst();
  }

  private long end(Link link) {
    int next = links.indexOf(link) + 1;
    return next < links.size() ? links.get(next).from() : Long.MAX_VALUE;
  }

  /** Whether any of the keys signed this text, whenever that was. */
  boolean signed(SignedNote note) {
    return links.stream().anyMatch(link -> link.key().in(note) instanceof NoteKey.Finding.Signed);
  }
}
