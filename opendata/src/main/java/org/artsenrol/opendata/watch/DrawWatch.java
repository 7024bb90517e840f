package org.artsenrol.opendata.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RecordRefused;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.lottery.verify.Phrase;

/**
 * Judges draws by their records: each has one life; its list is the frozen one; when its result is
 * there it is drawn again; and whatever moves afterwards is replayed to the published state.
 */
final class DrawWatch {
  private static final Set<RecordKind> OF_A_DRAW =
      EnumSet.of(RecordKind.RULES, RecordKind.FREEZE, RecordKind.ENTROPY, RecordKind.RESULT);

  private final Site site;
  private final Mirror mirror;
  private final Voice voice;
  private final Promises promises;
  private final String language;
  private final Set<String> pending = new TreeSet<>();
  private Optional<Contradiction> doubt = Optional.empty();

  DrawWatch(Site site, Mirror mirror, Voice voice, Promises promises, String language) {
    this.site = site;
    this.mirror = mirror;
    this.voice = voice;
    this.promises = promises;
    this.language = language;
    pending.addAll(mirror.draws());
  }

  /** There are new records of these. */
  void look(Set<String> draws) {
    pending.addAll(draws);
  }

  /**
   * Judges every draw that has not been since its last record.
   *
   * @return what does not fit, but may yet when the log has been followed a little further
   * @throws Trouble if one could not be judged; the others were
   */
  Optional<Contradiction> judge() {
    Optional<Trouble> trouble = Optional.empty();
    doubt = Optional.empty();
    for (String draw : List.copyOf(pending)) {
      try {
        if (judge(draw)) {
          pending.remove(draw);
        }
      } catch (Trouble wait) {
        trouble = trouble.or(() -> Optional.of(wait));
      }
    }
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    return doubt;
  }

  private boolean judge(String draw) {
    List<LogRecord> records = mirror.recordsOf(draw);
    if (records.stream().noneMatch(record -> OF_A_DRAW.contains(record.kind()))) {
      return true;
    }
    DrawLife life = life(draw, records);
    tellRulings(draw, life);
    if (life.isSettled()) {
      return isVerified(draw) ? replayed(draw, life) : verified(draw, life);
    }
    life.frozen().ifPresent(frozen -> listed(draw, frozen, life.superseded().size() + 1));
    return true;
  }

  /** What officers did to a draw is no contradiction, and yet must be heard. */
  private void tellRulings(String draw, DrawLife life) {
    if (!life.superseded().isEmpty()) {
      voice.say("draw.superseded", draw, life.superseded().size());
    }
    life.voiding()
        .map(record -> Shape.of(record.body()).text("reason"))
        .ifPresent(reason -> voice.say("draw.void", draw, reason));
  }

  /**
   * @param number of the freeze, from 1
   */
  private void listed(String draw, DrawLife.Frozen frozen, int number) {
    byte[] list = new FrozenList(site, draw, frozen).checked(number, promises);
    Disk.replace(Disk.folder(place(draw)).resolve("entries.ndjson"), list);
  }

  private DrawLife life(String draw, List<LogRecord> records) {
    try {
      return DrawLife.of(draw, records);
    } catch (RecordRefused refused) {
      throw wrong(draw, refused);
    }
  }

  /** A record that cannot stand where it stands. */
  private Contradiction wrong(String draw, RecordRefused refused) {
    int index = mirror.indexesOf(draw).get(refused.line() - 1);
    return new Contradiction(
            Fault.LIFE,
            Phrase.of("where.life", draw, index, refused.fault()),
            refused.expected(),
            refused.found())
        .with("records.ndjson", lines(draw, mirror.size()));
  }

  private byte[] lines(String draw, long size) {
    return Records.lines(
        mirror.indexesOfBundle(draw).stream().filter(i -> i < size).map(mirror::record).toList());
  }

  private boolean isVerified(String draw) {
    return Files.exists(place(draw).resolve("report.json"));
  }

  /** Only draws with rules get here, and rules hold their own id to its form. */
  private Path place(String draw) {
    return mirror.place("draws").resolve(draw);
  }

  private boolean verified(String draw, DrawLife life) {
    Path folder = Disk.folder(place(draw));
    Path file = folder.resolve("bundle.zip");
    Path part = folder.resolve("bundle.part");
    site.bundle(draw, part);
    move(part, file);
    Optional<SignedNote> log = KeptBundle.checkpointIn(file);
    log.ifPresent(note -> mustBeSigned(draw, note));
    if (log.filter(note -> size(note) > mirror.size()).isPresent()) {
      doubt = log.map(this::hidden);
      return false;
    }
    log.ifPresent(note -> mustBeSeen(draw, note));
    Verification verification = verification(draw, file, log);
    holds(verification, draw, file);
    mustBeOfThisLog(draw, log, file);
    Disk.replace(folder.resolve("report.json"), verification.report());
    voice.say("draw.verified", draw, verification.conclusion());
    verification.open().forEach(open -> voice.say("draw.open", draw, open));
    return replayed(draw, life);
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", to, e);
    }
  }

  /**
   * With a kept checkpoint of the bundle's own size, if one was seen, and the learner's receipt.
   */
  private Verification verification(String draw, Path file, Optional<SignedNote> note) {
    Optional<Path> kept =
        note.flatMap(n -> mirror.seen(size(n)))
            .map(
                seen -> {
                  Path beside = file.resolveSibling("kept-checkpoint");
                  Disk.replace(beside, seen.bytes());
                  return beside;
                });
    return Verification.of(file, kept, promises.fileOf(draw), language);
  }

  private void holds(Verification verification, String draw, Path bundle) {
    try {
      verification.mustHold(draw);
    } catch (Contradiction broken) {
      broken.with("report.json", verification.report());
      Disk.find(bundle).ifPresent(bytes -> broken.with("bundle.zip", bytes));
      throw broken;
    }
  }

  /** No record that the log has of the draw is missing, and none is there that it has not. */
  private void mustBeOfThisLog(String draw, Optional<SignedNote> log, Path file) {
    long size = log.map(DrawWatch::size).orElse((long) mirror.size());
    byte[] own = lines(draw, size);
    byte[] told = new KeptBundle(file).bytes(BundleFile.RECORDS);
    if (!Arrays.equals(own, told)) {
      throw new Contradiction(
              Fault.BUNDLE_RECORDS,
              Phrase.of("where.draw", draw),
              Phrase.of("records.count", count(own)),
              Phrase.of("records.count", count(told)))
          .with("log-records.ndjson", own)
          .with("bundle-records.ndjson", told)
          .with("bundle.zip", Disk.find(file).orElseThrow());
    }
  }

  private static int count(byte[] lines) {
    int count = 0;
    for (byte b : lines) {
      count += b == '\n' ? 1 : 0;
    }
    return count;
  }

  private void mustBeSigned(String draw, SignedNote note) {
    KeyChain keys = mirror.keys().orElseThrow();
    if (keys.signer(note, size(note)).isEmpty()) {
      throw new Contradiction(
              Fault.OTHER_KEY,
              Phrase.of("where.bundle", draw, size(note)),
              keys.newest(),
              note.signatures().stream().map(SignedNote.Signature::name).toList())
          .with("bundle-checkpoint", note.bytes());
    }
  }

  private void mustBeSeen(String draw, SignedNote note) {
    Checkpoint then = Checkpoint.parse(note.text());
    String own = mirror.root(then.size());
    if (!own.equals(then.root())) {
      throw new Contradiction(
              Fault.FORKED, Phrase.of("where.bundle", draw, then.size()), own, then.root())
          .with("bundle-checkpoint", note.bytes())
          .with("kept-checkpoint", mirror.newestNote().orElseThrow().bytes());
    }
  }

  /** The log signed more records than it shows to those who follow it. */
  Contradiction hidden(SignedNote signed) {
    Phrase where = Phrase.of("where.signed", size(signed));
    return new Contradiction(Fault.SHRUNK, where, size(signed), mirror.size())
        .with("signed-checkpoint", signed.bytes())
        .with("kept-checkpoint", mirror.newestNote().orElseThrow().bytes());
  }

  private boolean replayed(String draw, DrawLife life) {
    var bundle = new KeptBundle(place(draw).resolve("bundle.zip"));
    try {
      Optional<Contradiction> difference =
          new PublishedState(site, draw).differenceTo(bundle.lists(life));
      doubt = difference.or(() -> doubt);
      return difference.isEmpty();
    } catch (RecordRefused refused) {
      throw wrong(draw, refused);
    }
  }
}
