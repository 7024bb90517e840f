package org.artsenrol.opendata.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Growth;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.lottery.verify.Phrase;

/**
 * One who testifies: I saw this checkpoint at that time, and it grew out of every one that I saw
 * before. What is signed is on the disk before it is signed, so there are never two roots of one
 * size under its name, whenever the machine stops; and only one checkpoint at a time is looked at.
 */
final class Witness {
  private final Path file;
  private final NoteSigner signer;
  private final Clock clock;
  private Optional<SignedNote> cosigned;

  /**
   * @param file holds the newest checkpoint that was cosigned
   */
  Witness(Path file, NoteSigner signer, Clock clock) {
    this.file = file;
    this.signer = signer;
    this.clock = clock;
    cosigned = Disk.find(file).map(SignedNote::parse);
  }

  NoteKey key() {
    return signer.key();
  }

  /** The newest checkpoint that was signed here, with that signature. */
  synchronized Optional<SignedNote> newest() {
    return cosigned;
  }

  private Optional<Checkpoint> last() {
    return cosigned.map(note -> Checkpoint.parse(note.text()));
  }

  /** What has become of a request to cosign. */
  sealed interface Answer {

    /** Signed. */
    record Signed(SignedNote.Signature signature) implements Answer {}

    /** Something newer or older was signed last: the request must begin there. */
    record Conflict(long size) implements Answer {}

    /** Two roots of one size, both signed by the log. */
    record Forked(SignedNote kept) implements Answer {}

    /** The proof does not lead from the one to the other. */
    record Unproven() implements Answer {}
  }

  /**
   * Cosigns a checkpoint whose signature has been checked.
   *
   * @param old size from which the proof begins
   */
  synchronized Answer cosign(SignedNote note, long old, List<byte[]> proof) {
    Checkpoint now = Checkpoint.parse(note.text());
    long size = last().map(Checkpoint::size).orElse(0L);
    if (old != size) {
      return new Answer.Conflict(size);
    }
    if (size == now.size() && last().filter(l -> !l.root().equals(now.root())).isPresent()) {
      return new Answer.Forked(cosigned.orElseThrow());
    }
    return grew(now, proof) ? new Answer.Signed(sign(note)) : new Answer.Unproven();
  }

  private boolean grew(Checkpoint now, List<byte[]> proof) {
    if (last().filter(l -> l.size() > 0).isEmpty()) {
      return proof.isEmpty();
    }
    Checkpoint then = last().orElseThrow();
    return new Growth(then.size(), now.size())
        .roots(then.rootBytes(), proof)
        .filter(roots -> Arrays.equals(roots.older(), then.rootBytes()))
        .filter(roots -> Arrays.equals(roots.newer(), now.rootBytes()))
        .isPresent();
  }

  /** The checkpoint alone is claimed first; its signature follows once that is on the disk. */
  private SignedNote.Signature sign(SignedNote note) {
    var plain = new SignedNote(note.text(), note.signatures());
    Disk.replace(file, plain.bytes());
    SignedNote.Signature signature = signer.cosignature(note.text(), clock.instant());
    cosigned = Optional.of(plain.with(signature));
    return signature;
  }

  /**
   * Cosigns the newest checkpoint of a mirror, which has computed that it grew.
   *
   * @return whether there was something new to sign
   * @throws Contradiction if what was signed before is no part of it
   */
  synchronized boolean follow(Mirror mirror) {
    SignedNote note = mirror.newestNote().orElseThrow();
    Checkpoint now = Checkpoint.parse(note.text());
    mustAgree(mirror);
    boolean ahead = last().filter(l -> l.size() > now.size()).isPresent();
    if (ahead
        || cosigned
            .filter(own -> own.text().equals(note.text()))
            .filter(this::isMine)
            .isPresent()) {
      return false;
    }
    sign(note);
    return true;
  }

  /** Not so if the machine stopped between claiming and signing. */
  private boolean isMine(SignedNote note) {
    return key().in(note) instanceof NoteKey.Finding.Signed;
  }

  private void mustAgree(Mirror mirror) {
    Optional<Checkpoint> then = last().filter(l -> l.size() <= mirror.size());
    if (then.isPresent()) {
      String own = mirror.root(then.get().size());
      if (!own.equals(then.get().root())) {
        throw new Contradiction(
                Fault.FORKED,
                Phrase.of("where.cosigned", then.get().size()),
                own,
                then.get().root())
            .with("cosigned-checkpoint", cosigned.orElseThrow().bytes())
            .with("kept-checkpoint", mirror.newestNote().orElseThrow().bytes());
      }
    }
  }
}
