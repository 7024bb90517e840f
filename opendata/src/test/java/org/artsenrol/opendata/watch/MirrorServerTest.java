package org.artsenrol.opendata.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.lottery.verify.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mirror is as good as the log, and cosigns by the letter of C2SP tlog-witness. */
class MirrorServerTest {
  @TempDir private Path folder;
  private final CityLog log = new CityLog();
  private final SampleDraw draw = new SampleDraw("dadun-1");
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Watch> watches = new ArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @AfterEach
  void end() {
    watches.forEach(Watch::close);
    log.close();
  }

  /** A watch that has looked once and serves what it saw. */
  private Watch mirror(String url, String name, String... more) {
    var args =
        new ArrayList<>(
            List.of(url, "--folder", folder.resolve(name).toString(), "--listen", "0", "--once"));
    args.addAll(List.of("--key", folder.resolve(name + ".key").toString(), "--name", name));
    args.addAll(List.of(more));
    Clock clock = Clock.systemUTC();
    var voice =
        new Voice(new Words(Main.class, "zh"), new PrintStream(said, true, UTF_8), clock, false);
    var watch = new Watch(new CommandLine(args.toArray(String[]::new)), voice, clock, time -> {});
    watches.add(watch);
    watch.run();
    return watch;
  }

  private static String url(Watch watch) {
    return "http://127.0.0.1:" + watch.port().orElseThrow();
  }

  private HttpResponse<String> get(Watch watch, String path) {
    return send(HttpRequest.newBuilder(URI.create(url(watch) + path)).build());
  }

  private HttpResponse<String> post(Watch watch, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(url(watch) + "/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anotherWatchdogFollowsTheMirrorInsteadOfTheLog() {
    log.publish(draw).rotate();
    Watch first = mirror(log.url(), "library.example");
    log.close();
    var look = new Looks(url(first), folder.resolve("second")).once();
    assertThat(look.said()).contains("5 new records").contains("Draw dadun-1 was computed again");
    assertThat(look.status()).isZero();
  }

  @Test
  void mirrorsCheckpointBearsItsOwnSignature() throws IOException {
    log.publish(draw);
    Watch watch = mirror(log.url(), "library.example");
    SignedNote note =
        SignedNote.parse(get(watch, "/open/v1/log/checkpoint").body().getBytes(UTF_8));
    assertThat(log.signer().key().in(note)).isInstanceOf(NoteKey.Finding.Signed.class);
    NoteKey own = WitnessKey.read(folder.resolve("library.example.key")).key();
    assertThat(own.in(note)).isInstanceOf(NoteKey.Finding.Signed.class);
    assertThat(Files.readAllBytes(folder.resolve("library.example/cosigned-checkpoint")))
        .isEqualTo(note.bytes());
  }

  @Test
  void mirrorGivesInclusionProofsAndNothingElse() {
    log.publish(draw);
    Watch watch = mirror(log.url(), "library.example");
    assertThat(get(watch, "/open/v1/log/proof/inclusion?index=2&size=4").body())
        .contains("\"index\":2")
        .contains("\"leaf\":\"" + draw.value().hash());
    assertThat(get(watch, "/open/v1/log/entries?from=3&to=5").statusCode()).isEqualTo(404);
    assertThat(get(watch, "/open/v1/log/proof/consistency?from=0&to=4").statusCode())
        .isEqualTo(404);
    assertThat(get(watch, "/open/v1/draws/..%2f..%2fkey/bundle.zip").statusCode()).isEqualTo(404);
    assertThat(get(watch, "/cosigned").statusCode()).isEqualTo(404);
    assertThat(get(watch, "/").statusCode()).isEqualTo(404);
  }

  @Test
  void headSaysHowMuchItWouldBe() {
    log.publish(draw);
    Watch watch = mirror(log.url(), "library.example");
    String path = "/open/v1/log/entries?from=0&to=4";
    var head =
        send(
            HttpRequest.newBuilder(URI.create(url(watch) + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(get(watch, path).body().getBytes(UTF_8).length);
  }

  @Test
  void whatGrewIsCosignedOnRequest() {
    Branch city = new Branch("a", log.signer()).grownTo(9);
    Watch watch = mirror(log.url(), "library.example");
    assertThat(post(watch, city.submission(0, 3)).statusCode()).isEqualTo(200);
    var answer = post(watch, city.submission(3, 9));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("\u2014 library.example ").endsWith("\n").hasLineCount(1);
    String note = new String(city.checkpoint(9).bytes(), UTF_8) + answer.body();
    NoteKey own = WitnessKey.read(folder.resolve("library.example.key")).key();
    assertThat(own.in(SignedNote.parse(note.getBytes(UTF_8))))
        .isInstanceOf(NoteKey.Finding.Signed.class);
  }

  @Test
  void requestFromAnotherSizeConflicts() {
    Branch city = new Branch("a", log.signer()).grownTo(9);
    Watch watch = mirror(log.url(), "library.example");
    post(watch, city.submission(0, 3));
    var answer = post(watch, city.submission(2, 9));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(answer.body()).isEqualTo("3\n");
  }

  @Test
  void requestsThatCannotBeCosignedHaveTheirStatus() {
    Branch city = new Branch("a", log.signer()).grownTo(9);
    Watch watch = mirror(log.url(), "library.example");
    post(watch, city.submission(0, 3));
    Branch stranger = new Branch("a", CityLog.signer(CityLog.ORIGIN, NoteKey.Kind.LOG)).grownTo(9);
    assertThat(post(watch, stranger.submission(3, 9)).statusCode()).isEqualTo(403);
    Branch other = new Branch("b", log.signer()).grownTo(9);
    assertThat(post(watch, other.submission(3, 9)).statusCode()).isEqualTo(422);
    String elsewhere = new String(city.submission(3, 9), UTF_8).replace("city.", "town.");
    assertThat(post(watch, elsewhere.getBytes(UTF_8)).statusCode()).isEqualTo(404);
    for (String bad : List.of("", "old 03\n\n", "old 3\n", "old 3\nx\n\na\n3\nb\n")) {
      assertThat(post(watch, bad.getBytes(UTF_8)).statusCode()).isEqualTo(400);
    }
    String backwards = new String(city.submission(3, 9), UTF_8).replace("old 3\n", "old 10\n");
    assertThat(post(watch, backwards.getBytes(UTF_8)).statusCode()).isEqualTo(400);
    String long64 = "old 3\n" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n".repeat(64);
    String note = new String(city.checkpoint(9).bytes(), UTF_8);
    assertThat(post(watch, (long64 + "\n" + note).getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(post(watch, new byte[1 << 18]).statusCode()).isEqualTo(413);
  }

  @Test
  void twoRootsOfOneSizeSentToBeCosignedRaiseTheAlarm() {
    Watch watch = mirror(log.publish(draw).url(), "library.example");
    Branch other = new Branch("b", log.signer()).grownTo(4);
    assertThat(post(watch, other.submission(4, 4)).statusCode()).isEqualTo(409);
    assertThat(watch.run()).isEqualTo(Watch.CAUGHT);
    assertThat(said.toString(UTF_8)).contains("發現矛盾").contains("紀錄有兩種版本");
  }

  @Test
  void recordsThatWereCosignedAndAreNotShownAreAContradiction() {
    Watch watch = mirror(log.url(), "library.example");
    post(watch, new Branch("hidden", log.signer()).grownTo(3).submission(0, 3));
    log.publish(draw);
    assertThat(watch.run()).isEqualTo(Watch.CAUGHT);
    assertThat(said.toString(UTF_8)).contains("已副署的 3 筆的檢查點");
  }

  @Test
  void mirrorWithoutAKeyCosignsNothing() {
    var args = new String[] {log.url(), "--folder", folder + "/m", "--listen", "0", "--once"};
    Clock clock = Clock.systemUTC();
    var voice = new Voice(new Words(Main.class, "zh"), new PrintStream(said, true), clock, false);
    var watch = new Watch(new CommandLine(args), voice, clock, time -> {});
    watches.add(watch);
    assertThat(post(watch, new byte[0]).statusCode()).isEqualTo(404);
  }
}
