package org.artsenrol.opendata.watch;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.lottery.verify.Phrase;

/**
 * Follows one log: looks what it says of itself, holds that against all that it said before, and
 * keeps what is new.
 */
final class Follower {
  /** How often a log that looks shorter is asked again: an answer from some cache may be old. */
  private static final int PATIENCE = 3;

  private static final Duration OLD_ANSWER = Duration.ofSeconds(3);

  private final Site site;
  private final Mirror mirror;
  private final Voice voice;
  private final Pause pause;

  Follower(Site site, Mirror mirror, Voice voice, Pause pause) {
    this.site = site;
    this.mirror = mirror;
    this.voice = voice;
    this.pause = pause;
  }

  /**
   * Trusts a log's key at the first contact.
   *
   * @param pinned by which the log is known to whoever runs this; must be one of its keys
   */
  void meet(Optional<NoteKey> pinned) {
    if (mirror.keys().isEmpty()) {
      NoteKey first = KeyList.of(site.keys()).first();
      mirror.trust(first);
      voice.say(pinned.isPresent() ? "met.pinned" : "met", site, first);
    }
  }

  /**
   * Looks once, and keeps what is new.
   *
   * @return of which draws there are new records
   * @throws Contradiction if anything does not fit what was seen before
   * @throws Trouble if nothing could be seen
   */
  Set<String> look() {
    SignedNote note = checkpoint();
    Checkpoint now = Checkpoint.parse(note.text());
    for (int again = 0; now.size() < mirror.size(); again++) {
      earlier(note, now);
      if (again == PATIENCE) {
        throw shrunk(note, now);
      }
      pause.during(OLD_ANSWER);
      note = checkpoint();
      now = Checkpoint.parse(note.text());
    }
    return now.size() == mirror.size() && mirror.newest().isPresent()
        ? same(note, now)
        : more(note, now);
  }

  private SignedNote checkpoint() {
    byte[] answer = site.checkpoint();
    SignedNote note;
    Checkpoint checkpoint;
    try {
      note = SignedNote.parse(answer);
      checkpoint = Checkpoint.parse(note.text());
    } catch (NoteFault fault) {
      throw new Trouble("trouble.note", fault.getMessage());
    }
    String origin = mirror.keys().orElseThrow().first().name();
    if (!checkpoint.origin().equals(origin)) {
      throw with(
          note,
          new Contradiction(
              Fault.OTHER_KEY, Phrase.of("where.origin"), origin, checkpoint.origin()));
    }
    return note;
  }

  /** A checkpoint of a size that was passed already must be the one of that time. */
  private void earlier(SignedNote note, Checkpoint then) {
    mustBeSigned(note, then, mirror.keys().orElseThrow());
    mustHaveRoot(note, then, mirror.root(then.size()));
  }

  private Set<String> same(SignedNote note, Checkpoint now) {
    earlier(note, now);
    if (!Arrays.equals(mirror.newestNote().orElseThrow().bytes(), note.bytes())) {
      mirror.refresh(note);
    }
    return Set.of();
  }

  private void mustHaveRoot(SignedNote note, Checkpoint checkpoint, String own) {
    if (!checkpoint.root().equals(own)) {
      throw with(
          note,
          new Contradiction(
              Fault.FORKED, Phrase.of("where.root", checkpoint.size()), own, checkpoint.root()));
    }
  }

  private void mustBeSigned(SignedNote note, Checkpoint checkpoint, KeyChain keys) {
    if (keys.signer(note, checkpoint.size()).isEmpty()) {
      throw with(
          note,
          new Contradiction(
              Fault.OTHER_KEY,
              Phrase.of("where.checkpoint", checkpoint.size()),
              keys.newest(),
              note.signatures().stream().map(SignedNote.Signature::name).toList()));
    }
  }

  private Contradiction shrunk(SignedNote note, Checkpoint now) {
    return with(
        note,
        new Contradiction(
            Fault.SHRUNK, Phrase.of("where.checkpoint", now.size()), mirror.size(), now.size()));
  }

  /** The kept checkpoint beside the one that does not fit it. */
  private Contradiction with(SignedNote note, Contradiction contradiction) {
    mirror.newestNote().ifPresent(kept -> contradiction.with("kept-checkpoint", kept.bytes()));
    return contradiction.with("found-checkpoint", note.bytes());
  }

  private Set<String> more(SignedNote note, Checkpoint now) {
    Tail tail = mirror.tail();
    try {
      while (tail.size() < now.size()) {
        mirror.stage(tail, site.records(tail.size(), now.size()));
      }
      judge(note, now, tail);
    } catch (Trouble | Contradiction end) {
      mirror.drop();
      throw end;
    }
    int before = mirror.size();
    boolean otherKeys = !tail.keys().equals(mirror.keys().orElseThrow());
    mirror.accept(tail, note);
    voice.say("grown", now.size() - before, now.size(), now.root());
    if (otherKeys) {
      voice.say("rotated", tail.keys().newest());
    }
    return new TreeSet<>(tail.draws());
  }

  private void judge(SignedNote note, Checkpoint now, Tail tail) {
    mustBeSigned(note, now, tail.keys());
    if (!tail.root().equals(now.root())) {
      throw with(note, new Diagnosis(site, mirror, tail).of(now));
    }
    if (tail.flaw().isPresent()) {
      throw with(note, tail.flaw().get());
    }
    if (mirror.size() > 0) {
      new ServedProof(site).mustShow(mirror.newest().orElseThrow(), now);
    }
  }

  /** The log must tell of the same keys as its records. */
  void mustTellKeys(Optional<NoteKey> pinned) {
    KeyChain chain = mirror.keys().orElseThrow();
    List<NoteKey> own = chain.links().stream().map(KeyChain.Link::key).toList();
    byte[] answer = site.keys();
    List<NoteKey> told = KeyList.of(answer).keys();
    if (!told.equals(own)) {
      throw new Contradiction(Fault.KEY_LIST, Phrase.of("where.keys"), own, told)
          .with("keys.json", answer);
    }
    pinned.ifPresent(
        key ->
            Contradiction.unless(
                chain.holds(key), Fault.OTHER_KEY, Phrase.of("where.keys"), key, own));
  }
}
