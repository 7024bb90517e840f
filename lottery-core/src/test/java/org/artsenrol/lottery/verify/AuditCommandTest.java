package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  @TempDir Path temp;
  private final List<Object> bundles = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();

  @BeforeEach
  void publish() throws IOException {
    for (int seed = 1; seed <= 24; seed++) {
      var files = new SampleBundle(seed).files();
      Path zip = temp.resolve(seed + ".zip");
      Files.write(zip, Bundle.write(files));
      bundles.add(zip);
      EntryList list = EntryList.parse(files.get(BundleFile.ENTRIES));
      list.entries().stream().map(Entry::code).forEach(codes::add);
    }
    Collections.shuffle(codes, new Random(1));
  }

  @Test
  void honestDrawsAreToldInSentencesAndLeaveTheAlarmSilent() throws IOException {
    Path arrivals = Files.write(temp.resolve("arrivals.txt"), codes);
    Program run = audit("--arrivals", arrivals, "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Statistical audit of 24 draw(s).", "no alarm", "no proof", "Not tested: winners")
        .contains("tickets against the order of application. The correlation is")
        .doesNotContain("ALARM", "NaN", "{");
  }

  @Test
  void withoutAnOrderOfApplicationTheReportSaysWhatItCouldNotTest() {
    assertThat(audit().out()).contains("未檢定：籤與報名先後", "結論：沒有警報");
  }

  /** A code may stand in one line only, or its place would be open to choice. */
  @Test
  void codeNamedTwiceIsRefused() throws IOException {
    codes.add(codes.get(0));
    Path arrivals = Files.write(temp.resolve("arrivals.txt"), codes);
    Program run = audit("--arrivals", arrivals, "--lang", "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(codes.get(0)).contains("twice");
  }

  @Test
  void learnersOfSeveralDrawsAreLinkedOnlyByTheOfficesFile() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i + 6 <= codes.size(); i += 6) {
      lines.add(String.join(" ", codes.subList(i, i + 6)));
    }
    Path learners = Files.write(temp.resolve("learners.txt"), lines);
    assertThat(audit("--learners", learners, "--lang", "en").out()).contains("won again");
  }

  @Test
  void jsonTellsTheSame() {
    Program run = audit("--json");
    var json =
        (Json.Members)
            JsonReader.read(run.out().getBytes(StandardCharsets.UTF_8), JsonReader.Dialect.RFC8785);
    assertThat(json.values().get("alarm")).isEqualTo(new Json.Truth(false));
    assertThat(((Json.Items) json.values().get("findings")).values()).isNotEmpty();
  }

  @Test
  void auditOfNothingIsExplained() {
    Program run = Program.run("audit", "--lang", "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("one or more bundles", "Usage");
  }

  private Program audit(Object... options) {
    var words = new ArrayList<Object>(List.of("audit"));
    words.addAll(bundles);
    words.addAll(List.of(options));
    return Program.run(words.toArray());
  }
}
