package org.artsenrol.enrol.watchdog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.DemoSite;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.opendata.watch.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last term's draws, recomputed from public bytes alone. */
class WatchdogPageIT {
  private final OpenSite site = new OpenSite(DemoSite.get().url(""));

  @TempDir private Path folder;

  @Test
  void everyDrawOfLastTermComesOutTheSameToTheByte() {
    List<String> draws = drawn();
    assertThat(draws).hasSize(5);
    for (String draw : draws) {
      Manifest manifest = Manifest.parse(document(draw, "manifest"));
      EntryList list = EntryList.parse(document(draw, "entries"));
      Entropy entropy = Entropy.parse(document(draw, "entropy"));
      assertThat(list.entries()).as(draw).isNotEmpty();
      assertThat(list.digest()).as(draw).isEqualTo(manifest.list());
      assertThat(Sha256.hex(document(draw, "rules"))).as(draw).isNotEqualTo("");
      assertThat(Lottery.draw(manifest, list, entropy).canonical())
          .as(draw)
          .isEqualTo(document(draw, "result"));
    }
  }

  @Test
  void programThatIsOfferedFindsEveryBundleInOrder() throws Exception {
    for (String draw : drawn()) {
      Path bundle = bundle(draw);
      assertThat(verify(bundle, "--allow-demo")).as(draw).isZero();
    }
  }

  @Test
  void demonstrationProvesNothingToTheProgram() throws Exception {
    assertThat(verify(bundle(drawn().get(0)))).isEqualTo(3);
  }

  @Test
  void programThatFollowsTheLogFindsNothingThatContradicts() throws Exception {
    var said = new ByteArrayOutputStream();
    String site = DemoSite.get().url("");
    String[] told = {site, "--folder", folder.toString(), "--once", "--json"};
    int status = Main.run(told, new PrintStream(said, true, UTF_8), System.err);
    assertThat(status).as(said.toString(UTF_8)).isZero();
    for (String draw : drawn()) {
      assertThat(folder.resolve("draws").resolve(draw).resolve("report.json")).exists();
    }
  }

  @Test
  void drawThatHasNotRunHasNeitherListNorResult() {
    String open =
        site.all(site.path("/draws", "")).stream()
            .map(d -> d.getString("id"))
            .filter(id -> id.contains(Demo.TERM))
            .findFirst()
            .orElseThrow();
    assertThat(site.get(site.path("/draws/{id}/rules", open)).statusCode()).isEqualTo(200);
    assertProblem(site.get(site.path("/draws/{id}/entries", open)), 404);
    assertProblem(site.get(site.path("/draws/{id}/result", open)), 404);
  }

  @Test
  void documentIsSentOnceToWhoeverHoldsIt() {
    String path = site.path("/draws/{id}/result", drawn().get(0));
    HttpResponse<byte[]> plain = site.get(path);
    String tag = header(plain, "etag");
    assertThat(tag).isEqualTo('"' + Sha256.hex(plain.body()) + '"');
    assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(header(site.get(path, "Accept-Encoding", "gzip"), "content-encoding"))
        .isEqualTo("gzip");
    assertThat(site.head(path).body()).isEmpty();
    assertThat(header(site.head(path), "content-length"))
        .isEqualTo(String.valueOf(plain.body().length));
  }

  @Test
  void whatIsNotThereOrNotInThatFormIsAProblem() {
    assertProblem(site.get(site.path("/draws/{id}", "no-such-draw")), 404);
    assertProblem(site.get(site.path("/venues", ""), "Accept", "image/png"), 406);
  }

  @Test
  void countsAreThereForEveryClassOfTheOpenTerm() {
    List<JsonObject> counts = site.all(site.path("/counts", ""));
    assertThat(counts).hasSizeGreaterThanOrEqualTo(200);
    assertThat(counts).anySatisfy(c -> assertThat(c.getInt("applicants")).isPositive());
  }

  private List<String> drawn() {
    return site.all(site.path("/draws", "")).stream()
        .map(d -> d.getString("id"))
        .filter(id -> id.contains(Demo.LAST_TERM))
        .toList();
  }

  private byte[] document(String draw, String name) {
    return site.bytes(site.path("/draws/{id}/" + name, draw));
  }

  private Path bundle(String draw) throws IOException {
    return Files.write(
        folder.resolve(draw + ".zip"), site.bytes(site.path("/draws/{id}/bundle.zip", draw)));
  }

  private static int verify(Path bundle, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("verify.jar"),
                "verify",
                bundle.toString()));
    command.addAll(List.of(options));
    Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
    program.getInputStream().readAllBytes();
    return program.waitFor();
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "content-type")).startsWith("application/problem+json");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
