package org.artsenrol.opendata.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.JsonReader;

/**
 * The log's public addresses, read over the network. Whatever goes wrong on the way is {@link
 * Trouble}; what an answer says is for others to judge.
 */
final class Site {
  /** Records asked for at once; no log gives more. */
  static final int BATCH = 1000;

  private static final String OPEN = "/open/v1";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final long SMALL = 1 << 20;
  private static final long LARGE = 256 << 20;
  private static final long LARGEST = 2L << 30;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private static final int TRIES = 4;
  private static final Set<Integer> BUSY = Set.of(429, 503);

  private final String base;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * @param url of the city's site, or the address of its open data
   * @throws Unusable if it is no address of the web
   */
  Site(String url, Pause pause) {
    this.pause = pause;
    String trimmed = url.replaceAll("/+$", "");
    base = trimmed.endsWith(OPEN) ? trimmed : trimmed + OPEN;
    uri("");
  }

  byte[] checkpoint() {
    return get("/log/checkpoint", SMALL);
  }

  /**
   * Records from one index up to and without another, as many as the log gives at once and at least
   * one.
   */
  List<byte[]> records(long from, long to) {
    long end = Math.min(to, from + BATCH);
    byte[] lines = get("/log/entries?from=" + from + "&to=" + end, LARGE);
    List<byte[]> records = lines(lines);
    if (records.isEmpty() || records.size() > end - from) {
      throw new Trouble("trouble.lines", records.size(), end - from);
    }
    return records;
  }

  /**
   * An answer of lines, each ended by one LF.
   *
   * @throws Trouble if the last one is not
   */
  static List<byte[]> lines(byte[] bytes) {
    var lines = new ArrayList<byte[]>();
    int start = 0;
    for (int end = 0; end < bytes.length; end++) {
      if (bytes[end] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, start, end));
        start = end + 1;
      }
    }
    if (start < bytes.length) {
      throw new Trouble("trouble.cut");
    }
    return lines;
  }

  /** The document in which the log shows that it only grew. */
  byte[] consistency(long from, long to) {
    return get("/log/proof/consistency?from=" + from + "&to=" + to, SMALL);
  }

  byte[] keys() {
    return get("/log/keys", SMALL);
  }

  /** Something published of a draw. */
  byte[] of(String draw, String what) {
    return get("/draws/" + draw + "/" + what, LARGE);
  }

  /** The same; empty where nothing of that name is published. */
  Optional<byte[]> find(String draw, String what) {
    try {
      return Optional.of(of(draw, what));
    } catch (Trouble trouble) {
      if (trouble.why().facts().contains(NOT_FOUND)) {
        return Optional.empty();
      }
      throw trouble;
    }
  }

  /** Brings a draw's bundle into a file. */
  void bundle(String draw, Path into) {
    try (var out = Files.newOutputStream(into)) {
      get("/draws/" + draw + "/bundle.zip", out, LARGEST, LONG);
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", into, e);
    }
  }

  /** An answer that should be JSON; a page of a proxy is no word of the log. */
  static Json json(byte[] answer) {
    try {
      return JsonReader.read(answer, JsonReader.Dialect.RFC8785);
    } catch (JsonFault fault) {
      throw new Trouble("trouble.json", fault.getMessage());
    }
  }

  private byte[] get(String path, long most) {
    var bytes = new ByteArrayOutputStream();
    get(path, bytes, most, SHORT);
    return bytes.toByteArray();
  }

  /** Waits as long as a busy server asks for, a few times. */
  private void get(String path, OutputStream into, long most, Duration within) {
    HttpResponse<Long> answer = ask(path, into, most, within);
    for (int tries = 1; BUSY.contains(answer.statusCode()) && tries < TRIES; tries++) {
      pause.during(wanted(answer));
      answer = ask(path, into, most, within);
    }
    if (answer.statusCode() != OK) {
      throw new Trouble("trouble.status", base + path, answer.statusCode());
    }
  }

  private static Duration wanted(HttpResponse<Long> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,2}"))
        .map(seconds -> Duration.ofSeconds(Integer.parseInt(seconds)))
        .orElse(Duration.ofSeconds(1));
  }

  private HttpResponse<Long> ask(String path, OutputStream into, long most, Duration within) {
    var request =
        HttpRequest.newBuilder(uri(path))
            .timeout(within)
            .header("User-Agent", "opendata-watch")
            .header("Cache-Control", "no-cache")
            .build();
    var answer =
        client.sendAsync(
            request,
            info ->
                info.statusCode() == OK
                    ? new Download(into, most)
                    : new Download(OutputStream.nullOutputStream(), SMALL));
    try {
      // The request's own time limit ends with the headers; a body may drip for ever.
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new Trouble("trouble.unreachable", base + path, reason(e.getCause()));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Trouble("trouble.slow", base + path, within.toSeconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("trouble.interrupted");
    }
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private URI uri(String path) {
    try {
      URI uri = URI.create(base + path);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Said below, as for an address of another kind.
    }
    throw new Unusable("usage.url", base + path);
  }

  @Override
  public String toString() {
    return base;
  }
}
