package org.artsenrol.config.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waiting for a server that a real process stands for. */
class HealthWatchTest {
  /** Of two or three questions, so that a longer wait needs an answer that renews it. */
  private static final Duration SHORT = Duration.ofMillis(700);

  private static final String LOADING =
      "{\"checks\":[{\"name\":\"application\",\"status\":\"DOWN\"}]}";
  private static final String READY = "{\"checks\":[{\"name\":\"application\",\"status\":\"UP\"}]}";
  private static final String FAILED =
      "{\"checks\":[{\"name\":\"application\",\"status\":\"DOWN\","
          + "\"data\":{\"reason\":\"no keys\"}}]}";

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private Process process;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Files.createFile(folder.resolve("server.log"));
    process = new ProcessBuilder("cat").start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    process.destroy();
  }

  @Test
  void longFirstLoadIsWaitedFor() throws Exception {
    answers(8, LOADING, READY);
    assertThat(watch().await().healthy()).isTrue();
    assertThat(asked).hasValue(9);
  }

  @Test
  void silenceIsNotWaitedForLonger() throws Exception {
    server.stop(0);
    HealthWatch.Verdict verdict = watch().await();
    assertThat(verdict.healthy()).isFalse();
    assertThat(verdict.told()).startsWith("silent for");
  }

  @Test
  void reasonEndsTheWaitAtOnce() throws Exception {
    answers(1, LOADING, FAILED);
    assertThat(watch().await().told()).isEqualTo("no keys");
  }

  @Test
  void deadProcessEndsTheWaitAtOnce() throws Exception {
    answers(1000, LOADING, READY);
    process.destroy();
    assertThat(watch().await().told()).startsWith("the server ended");
  }

  private HealthWatch watch() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/health/ready";
    return new HealthWatch(url, process, folder.resolve("server.log"), SHORT);
  }

  /** The first answer so many times, then the second. */
  private void answers(int times, String first, String second) {
    server.createContext(
        "/health/ready",
        exchange -> {
          String body = asked.incrementAndGet() <= times ? first : second;
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(body.equals(READY) ? 200 : 503, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }
}
