package org.artsenrol.opendata.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.SignedNote;

/** The whole watch over one log: look, judge, cosign, and again, until something contradicts. */
final class Watch implements AutoCloseable {
  /** Nothing contradicts. */
  static final int FINE = 0;

  /** The log was caught. */
  static final int CAUGHT = 1;

  /** Nothing could be said. */
  static final int UNKNOWN = 2;

  private static final Duration LONGEST_GAP = Duration.ofMinutes(15);

  /** How often one published thing may be behind another: caches are slow. */
  private static final int PATIENCE = 5;

  private static final Duration LITTLE = Duration.ofSeconds(3);

  private final CommandLine told;
  private final Voice voice;
  private final Pause pause;
  private final Evidence evidence;
  private final Mirror mirror;
  private final Follower follower;
  private final DrawWatch draws;
  private final Promises promises;
  private final Optional<NoteKey> pinned;
  private final Optional<Witness> witness;
  private final Optional<MirrorServer> server;
  private final BlockingQueue<Contradiction> alarms = new LinkedBlockingQueue<>();
  private int troubles;
  private int behind;

  Watch(CommandLine told, Voice voice, Clock clock, Pause pause) {
    this.told = told;
    this.voice = voice;
    this.pause = pause;
    var site = new Site(told.url(), pause);
    pinned = told.logKey();
    promises = new Promises(told.path("--receipt"));
    Optional<NoteSigner> signer = told.path("--key").map(this::signer);
    mirror = new Mirror(told.folder(), clock);
    evidence = new Evidence(told.folder().resolve("evidence"), clock);
    follower = new Follower(site, mirror, voice, pause);
    draws = new DrawWatch(site, mirror, voice, promises, told.language());
    witness = signer.map(s -> new Witness(told.folder().resolve("cosigned"), s, clock));
    server = told.listen().map(this::listen);
    voice.say("start", site, told.folder(), mirror.size());
    if (evidence.isAny()) {
      voice.say("evidence.old", evidence.folder());
    }
  }

  private NoteSigner signer(Path file) {
    told.name().filter(name -> Disk.find(file).isEmpty()).ifPresent(n -> WitnessKey.make(file, n));
    NoteSigner signer = WitnessKey.read(file);
    voice.say("key", signer.key());
    return signer;
  }

  private MirrorServer listen(int port) {
    var shelf = new Shelf(mirror, this::cosigned);
    var server =
        new MirrorServer(
            told.bind(), port, shelf, witness.map(w -> new Cosigner(mirror, w, alarms)));
    voice.say("listening", told.bind().getHostAddress(), server.port());
    return server;
  }

  private SignedNote cosigned(SignedNote note) {
    return witness
        .flatMap(Witness::newest)
        .filter(own -> own.text().equals(note.text()))
        .orElse(note);
  }

  /** Where the mirror gives and takes; empty if it does not. */
  Optional<Integer> port() {
    return server.map(MirrorServer::port);
  }

  /** Follows until there is a contradiction, or once. */
  int run() {
    while (true) {
      int status = attempt();
      if (status == CAUGHT || told.has("--once")) {
        return status;
      }
      Optional<Contradiction> alarm = alarm(status == FINE ? told.every() : gap());
      if (alarm.isPresent()) {
        return caught(alarm.get());
      }
    }
  }

  private int attempt() {
    Optional<Contradiction> alarm = Optional.ofNullable(alarms.poll());
    if (alarm.isPresent()) {
      return caught(alarm.get());
    }
    try {
      look();
      troubles = 0;
      return FINE;
    } catch (Trouble trouble) {
      troubles++;
      voice.say(told.has("--once") ? "trouble.once" : "trouble", trouble.why(), troubles);
      return UNKNOWN;
    } catch (Contradiction contradiction) {
      return caught(contradiction);
    }
  }

  private void look() {
    follower.meet(pinned);
    Optional<Contradiction> doubt = lookOnce();
    for (int again = 0; doubt.isPresent() && again < PATIENCE; again++) {
      pause.during(LITTLE);
      doubt = lookOnce();
    }
    if (doubt.isPresent()) {
      throw doubt.get();
    }
    voice.say("fine", mirror.size());
  }

  private Optional<Contradiction> lookOnce() {
    draws.look(follower.look());
    follower.mustTellKeys(pinned);
    promises.mustBeOf(mirror);
    cosign();
    return draws.judge();
  }

  private void cosign() {
    if (witness.filter(w -> w.follow(mirror)).isPresent()) {
      SignedNote note = witness.flatMap(Witness::newest).orElseThrow();
      Disk.replace(mirror.folder().resolve("cosigned-checkpoint"), note.bytes());
      voice.say("cosigned", mirror.size(), witness.get().key().name());
    }
    Optional<SignedNote> more =
        witness
            .flatMap(Witness::newest)
            .filter(note -> Checkpoint.parse(note.text()).size() > mirror.size());
    behind = more.isPresent() ? behind + 1 : 0;
    if (behind > PATIENCE) {
      throw draws.hidden(more.orElseThrow());
    }
  }

  private int caught(Contradiction contradiction) {
    voice.tell(contradiction, evidence.keep(contradiction));
    return CAUGHT;
  }

  /** Grows with every trouble that follows another. */
  private Duration gap() {
    Duration gap = told.every().multipliedBy(1L << Math.min(troubles, 10));
    return gap.compareTo(LONGEST_GAP) < 0 ? gap : LONGEST_GAP;
  }

  private Optional<Contradiction> alarm(Duration within) {
    try {
      return Optional.ofNullable(alarms.poll(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("trouble.interrupted");
    }
  }

  @Override
  public void close() {
    server.ifPresent(MirrorServer::close);
    mirror.close();
  }
}
