package org.artsenrol.enrol.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.artsenrol.config.Settings;
import org.artsenrol.lottery.beacon.Quicknet;

/**
 * Asks drand's mirrors for rounds, one after the other until one's answer is proven. A mirror that
 * is dead, slow, behind or lying only costs a moment. Proven rounds stay in {@code DATA_DIR/drand},
 * so that a draw that was interrupted needs no network a second time.
 */
@ApplicationScoped
public class DrandMirrors {
  private static final Logger LOG = System.getLogger(DrandMirrors.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

  private final List<URI> mirrors;
  private final Path folder;
  private final Clock machine;
  private final Duration patience;
  private final Map<Long, DrandRound> proven = new ConcurrentHashMap<>();
  private final Map<Long, Instant> tried = new ConcurrentHashMap<>();

  @Inject
  public DrandMirrors(Settings settings, Clock machine) {
    this(settings.drandMirrors(), settings.dataDir().resolve("drand"), machine, PATIENCE);
  }

  DrandMirrors(List<URI> mirrors, Path folder, Clock machine, Duration patience) {
    this.mirrors = mirrors;
    this.folder = folder;
    this.machine = machine;
    this.patience = patience;
  }

  /** For the container's proxy only. */
  protected DrandMirrors() {
    this(List.of(), null, null, null);
  }

  /** A round that is at hand, its signature proven. */
  Optional<DrandRound> find(long round) {
    return Optional.ofNullable(proven.computeIfAbsent(round, this::fromFile));
  }

  /** Tries to bring a round to hand; what no mirror has yet is tried again a little later. */
  void fetch(long round) {
    if (find(round).isPresent() || !mayTry(round)) {
      return;
    }
    mirrors.stream()
        .flatMap(mirror -> ask(mirror, round).stream())
        .findFirst()
        .ifPresent(this::keep);
  }

  private boolean mayTry(long round) {
    Instant now = machine.instant();
    Instant before = tried.get(round);
    if (before != null && now.isBefore(before.plus(BETWEEN_TRIES))) {
      return false;
    }
    tried.put(round, now);
    return true;
  }

  private Optional<DrandRound> ask(URI mirror, long round) {
    URI address = URI.create(mirror + "/" + Quicknet.HASH + "/public/" + round);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
    try {
      HttpResponse<byte[]> answer =
          Client.HTTP
              .sendAsync(request, told -> new ShortBody())
              .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
              .join();
      Optional<DrandRound> found =
          answer.statusCode() == 200 ? DrandRound.read(answer.body(), round) : Optional.empty();
      if (found.isEmpty()) {
        LOG.log(Level.WARNING, "{0} answers {1} without the round", address, answer.statusCode());
      }
      return found;
    } catch (CompletionException noAnswer) {
      LOG.log(Level.WARNING, "{0} does not answer: {1}", address, noAnswer.getCause());
      return Optional.empty();
    }
  }

  /** One client for all tries, made with the first: each has a thread of its own. */
  private static final class Client {
    static final HttpClient HTTP = HttpClient.newHttpClient();
  }

  private DrandRound fromFile(long round) {
    try {
      Path file = file(round);
      return Files.exists(file)
          ? DrandRound.read(Files.readAllBytes(file), round).orElse(null)
          : null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void keep(DrandRound round) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "round", ".part");
      Files.write(fresh, round.bytes());
      Files.move(fresh, file(round.round()), StandardCopyOption.ATOMIC_MOVE);
      proven.put(round.round(), round);
    } catch (IOException full) {
      throw new UncheckedIOException("A round of drand cannot be kept", full);
    }
  }

  private Path file(long round) {
    return folder.resolve(round + ".json");
  }
}
