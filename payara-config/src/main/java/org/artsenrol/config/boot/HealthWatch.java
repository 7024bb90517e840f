package org.artsenrol.config.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a starting server for its health until it is ready, says that it never will be, ends, or has
 * been silent for too long. An application that answers that it is not ready yet is at work, and a
 * first load or a long migration is waited for. A server whose application failed to deploy lives
 * on, so the life of the process proves nothing.
 */
final class HealthWatch {
  private static final Pattern REASON =
      Pattern.compile("\"reason\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern SERVER_UP = Pattern.compile("Payara Micro .* ready in ");
  private static final Pattern CAUSE = Pattern.compile("Caused by: (.+)");
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final String url;
  private final Process server;
  private final Path log;
  private final Duration patience;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /**
   * @param patience for a server that does not answer for the application
   */
  HealthWatch(String url, Process server, Path log, Duration patience) {
    this.url = url;
    this.server = server;
    this.log = log;
    this.patience = patience;
  }

  /**
   * What came of the wait.
   *
   * @param told one line that says why it is not healthy; null when it is
   */
  record Verdict(boolean healthy, String told) {}

  Verdict await() throws InterruptedException, IOException {
    long heard = System.nanoTime();
    while (System.nanoTime() - heard < patience.toNanos()) {
      if (server.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        return failed("the server ended before it was ready");
      }
      HttpResponse<String> answer = ask();
      Optional<Verdict> verdict = judge(answer);
      if (verdict.isPresent()) {
        return verdict.get();
      }
      heard = isOurs(answer) ? System.nanoTime() : heard;
    }
    return failed("silent for " + patience.toMinutes() + " minutes");
  }

  private static boolean isOurs(HttpResponse<String> answer) {
    return answer != null && answer.body().contains("\"application\"");
  }

  private Optional<Verdict> judge(HttpResponse<String> answer) throws IOException {
    if (answer == null) {
      return Optional.empty();
    }
    Matcher reason = REASON.matcher(answer.body());
    if (reason.find()) {
      return Optional.of(new Verdict(false, reason.group(1).replace("\\\"", "\"")));
    }
    boolean ours = isOurs(answer);
    if (answer.statusCode() == 200 && ours) {
      return Optional.of(new Verdict(true, null));
    }
    return ours ? Optional.empty() : deploymentFailure();
  }

  /** The server is up and knows nothing of our application: it did not deploy. */
  private Optional<Verdict> deploymentFailure() throws IOException {
    boolean up = SERVER_UP.matcher(Files.readString(log)).find();
    return up ? Optional.of(failed("the application did not deploy")) : Optional.empty();
  }

  private HttpResponse<String> ask() throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException notYet) {
      return null;
    }
  }

  private Verdict failed(String what) throws IOException {
    List<String> causes =
        CAUSE.matcher(Files.readString(log)).results().map(m -> ": " + m.group(1)).toList();
    String cause =
        causes.stream()
            .filter(c -> c.contains("PSQLException") || c.contains("JdbcSQL"))
            .findFirst()
            .orElse(causes.isEmpty() ? "" : causes.get(causes.size() - 1));
    return new Verdict(false, what + cause + " (details in " + log + ")");
  }
}
