package org.artsenrol.opendata.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.artsenrol.lottery.log.NoteKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in its own process, killed while it cosigns, and asked for another past afterwards.
 */
class KilledWitnessTest {
  private static final int KILLS = 2;
  private static final int SIZES = 400;

  @TempDir private Path folder;
  private final CityLog log = new CityLog();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Branch honest = new Branch("honest", log.signer()).grownTo(SIZES);
  private final Branch other = new Branch("other", log.signer()).grownTo(SIZES);
  private Process process;
  private String url;

  @AfterEach
  void end() {
    process.destroyForcibly();
    log.close();
  }

  private void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                log.url(),
                "--folder",
                folder.resolve("watch").toString(),
                "--key",
                folder.resolve("key").toString(),
                "--name",
                "library.example",
                "--listen",
                "0",
                "--lang",
                "en")
            .redirectErrorStream(true)
            .start();
    BufferedReader said = process.inputReader(UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains("Mirror and cosigner: ")) {
        url = line.replaceFirst(".*cosigner: ", "");
      } else if (line.contains("Nothing contradicts")) {
        return;
      }
    }
    throw new IllegalStateException("the program did not start");
  }

  private CompletableFuture<HttpResponse<String>> post(byte[] body) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private int newestSize() {
    HttpResponse<String> answer = post(honest.submission(0, SIZES)).join();
    assertThat(answer.statusCode()).isEqualTo(409);
    return Integer.parseInt(answer.body().trim());
  }

  @Test
  void neverTwoRootsOfOneSize() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("killed witness, seed " + seed);
    var random = new Random(seed);
    int signed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      start();
      int until = signed + 1 + random.nextInt(20);
      for (int size = signed + 1; size <= until; size++) {
        assertThat(post(honest.submission(size - 1, size)).join().statusCode()).isEqualTo(200);
      }
      var inFlight = post(honest.submission(until, until + 1));
      Thread.onSpinWait();
      process.destroyForcibly().waitFor();
      boolean answered = answered(inFlight);
      start();
      signed = newestSize();
      assertThat(signed).isBetween(answered ? until + 1 : until, until + 1);
      assertThat(post(other.submission(signed, signed + 1)).join().statusCode()).isEqualTo(422);
      assertThat(post(honest.submission(signed, signed)).join().statusCode()).isEqualTo(200);
      process.destroyForcibly().waitFor();
    }
    start();
    assertThat(newestSize()).isEqualTo(signed);
    // Two roots of one size end the program, before or after its answer has left.
    assertThat(answered(post(other.submission(signed, signed)))).isFalse();
    assertThat(process.waitFor()).isEqualTo(Watch.CAUGHT);
  }

  private static boolean answered(CompletableFuture<HttpResponse<String>> answer) {
    try {
      return answer.join().statusCode() == 200;
    } catch (CompletionException killed) {
      return false;
    }
  }

  @Test
  void keyIsMadeOnceAndForItsOwnerAlone() throws Exception {
    start();
    NoteKey key = WitnessKey.read(folder.resolve("key")).key();
    assertThat(Files.getPosixFilePermissions(folder.resolve("key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    process.destroyForcibly().waitFor();
    start();
    assertThat(WitnessKey.read(folder.resolve("key")).key()).isEqualTo(key);
  }
}
