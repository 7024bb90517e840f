package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.artsenrol.enrol.testing.MovingClock;
import org.artsenrol.lottery.beacon.Quicknet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirrors that speak drand's protocol over a socket and serve the real round 1000, or do not. */
class DrandMirrorsTest {
  private static final String SIGNATURE =
      "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
          + "e342b73a8dd2bacbe47e4b6b63ed5e39";
  private static final String RANDOMNESS =
      "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd";
  private static final String ROUND_1000 =
      "{\"round\":1000,\"randomness\":\"%s\",\"signature\":\"%s\"}"
          .formatted(RANDOMNESS, SIGNATURE);

  @TempDir private Path folder;

  private final MovingClock machine = new MovingClock(Instant.parse("2027-01-05T02:00:00Z"));
  private final List<HttpServer> servers = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void stop() {
    over.countDown();
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void deadLyingAndEndlessMirrorsAreLeftForOneWhoseAnswerIsProven() throws IOException {
    URI dead = mirror(200, ROUND_1000);
    servers.get(0).stop(0);
    DrandMirrors mirrors =
        mirrors(
            dead,
            mirror(200, ROUND_1000.replace("b446", "b447")),
            mirror(200, "x".repeat(1_000_000)),
            mirror(200, "not json"),
            mirror(500, ROUND_1000),
            mirror(200, ROUND_1000));
    mirrors.fetch(1000);
    assertThat(mirrors.find(1000))
        .hasValueSatisfying(
            round -> {
              assertThat(round.signature()).isEqualTo(SIGNATURE);
              assertThat(round.randomness()).isEqualTo(RANDOMNESS);
            });
  }

  @Test
  void signatureOfAnotherRoundIsNotBelieved() throws IOException {
    DrandMirrors mirrors = mirrors(mirror(200, ROUND_1000));
    mirrors.fetch(1001);
    assertThat(mirrors.find(1001)).isEmpty();
  }

  @Test
  void randomnessIsTakenFromTheSignatureWhateverTheMirrorSaysItIs() throws IOException {
    DrandMirrors mirrors = mirrors(mirror(200, ROUND_1000.replace(RANDOMNESS, "00".repeat(32))));
    mirrors.fetch(1000);
    assertThat(mirrors.find(1000)).map(DrandRound::randomness).contains(RANDOMNESS);
  }

  @Test
  void roundThatIsLateIsAskedForAgainAfterAPause() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server = server();
    server.createContext(
        "/",
        exchange -> {
          byte[] body = ROUND_1000.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(asked.incrementAndGet() < 2 ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    DrandMirrors mirrors = mirrors(address(server));
    mirrors.fetch(1000);
    mirrors.fetch(1000);
    assertThat(asked).as("not again at once").hasValue(1);
    machine.pass(Duration.ofSeconds(3));
    mirrors.fetch(1000);
    assertThat(mirrors.find(1000)).isPresent();
  }

  @Test
  void mirrorThatNeverAnswersCostsAMoment() throws IOException {
    HttpServer silent = server();
    silent.createContext(
        "/",
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    DrandMirrors mirrors =
        new DrandMirrors(
            List.of(address(silent), mirror(200, ROUND_1000)),
            folder,
            machine,
            Duration.ofMillis(1500));
    mirrors.fetch(1000);
    assertThat(mirrors.find(1000)).isPresent();
  }

  @Test
  void provenRoundNeedsNoNetworkASecondTimeUnlessItsFileWasAltered() throws IOException {
    mirrors(mirror(200, ROUND_1000)).fetch(1000);
    assertThat(mirrors().find(1000)).isPresent();
    Path file = folder.resolve("1000.json");
    Files.writeString(file, Files.readString(file).replace("b446", "b447"));
    assertThat(mirrors().find(1000)).isEmpty();
  }

  private DrandMirrors mirrors(URI... addresses) {
    return new DrandMirrors(List.of(addresses), folder, machine, Duration.ofSeconds(5));
  }

  private URI mirror(int status, String body) throws IOException {
    HttpServer server = server();
    server.createContext(
        "/" + Quicknet.HASH + "/public/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    return address(server);
  }

  private HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    servers.add(server);
    server.start();
    return server;
  }

  private static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
