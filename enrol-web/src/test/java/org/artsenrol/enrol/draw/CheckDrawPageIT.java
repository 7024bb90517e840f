package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.CheckDrawPage;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor checks a published draw on her own device. */
class CheckDrawPageIT {
  private static final String DADUN = "/draws/dadun-2026f-1";
  private static final String BUNDLE = "**/open/v1/draws/*/bundle.zip";
  private static final List<Visit> VISITS = new ArrayList<>();
  private static final int NARROWEST = 320;
  private static final int DESK = 1280;

  private static final Map<Integer, String> HONEST_DEMO =
      Map.of(
          1, "ok",
          2, "ok",
          3, "ok",
          4, "ok",
          5, "not proven",
          6, "ok",
          7, "ok",
          8, "ok",
          9, "ok",
          10, "not applicable");

  @ParameterizedTest
  @ValueSource(strings = {DADUN, "/draws/huludun-2026f-1"})
  void everyCheckOfAnHonestDrawHoldsAndYetNothingIsProven(String path) {
    try (Visit visit = Visit.ofWidth(NARROWEST)) {
      CheckDrawPage check = CheckDrawPage.open(visit, path).run();
      assertThat(check.verdicts()).isEqualTo(HONEST_DEMO);
      assertThat(check.order())
          .isEqualTo(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
      assertThat(check.said(5)).contains("NOTHING PROVEN", "什麼都沒有證明");
      assertThat(check.said(1)).contains("筆紀錄都在", "請與您已知的公鑰核對");
      assertThat(check.conclusion()).contains("NOTHING PROVEN");
      assertThat(visit.overflow()).isZero();
      assertThat(visit.violations()).isEmpty();
    }
  }

  @Test
  void digestIsThatOfThePageAndAllIsSaidInEnglishToo() {
    try (Visit visit = Visit.ofWidth(DESK)) {
      CheckDrawPage check = CheckDrawPage.open(visit, "/en" + DADUN).run();
      String digest = visit.page().locator("#seed ~ dd.hash").innerText();
      assertThat(check.said(9)).startsWith("digest of the result").contains("ok. " + digest);
      assertThat(check.conclusion()).contains("nothing that was checked is broken");
    }
  }

  @Test
  void ownResultStandsBeforeThePublishedOneIsAskedFor() {
    try (Visit visit = Visit.ofWidth(DESK)) {
      var asked = new AtomicReference<Route>();
      visit.page().route(BUNDLE, asked::set);
      CheckDrawPage check = CheckDrawPage.open(visit, DADUN).start();
      String own = check.ownResult();
      visit.page().waitForCondition(() -> asked.get() != null);
      assertThat(own).contains(visit.page().locator("#seed ~ dd.hash").innerText());
      assertThat(check.verdicts()).isEqualTo(Map.of(3, "ok"));
      asked.get().resume();
      assertThat(check.finished().verdicts()).isEqualTo(HONEST_DEMO);
    }
  }

  @Test
  void anotherSeedIsNamed() {
    CheckedForgery forged = forged(text -> text.replaceFirst("\"seed\":\"..", "\"seed\":\"zz"));
    assertThat(forged.broken()).isEqualTo(List.of(6, 9));
    assertThat(forged.said(6)).contains("不符！位置：result.json 的 seed", "實際：zz");
  }

  @Test
  void strangerAmongTheWinnersIsNamed() {
    CheckedForgery forged =
        forged(
            text ->
                text.replaceFirst(
                    "(\"admitted\":\\{\"[^\"]+\":\\[\")[0-9A-Z]{16}", "$1ABCDEFGHJKMNPQRS"));
    assertThat(forged.broken()).isEqualTo(List.of(7, 9));
    assertThat(forged.said(7))
        .contains("result.json.rounds[0].admitted.", "實際：\"ABCDEFGHJKMNPQRS\"");
  }

  @Test
  void anotherPlaceOnTheWaitlistIsNamed() {
    CheckedForgery forged =
        forged(
            text ->
                text.replaceFirst(
                    "(\"waitlist\":.*\\[)(\"[0-9A-Z]{16}\"),(\"[0-9A-Z]{16}\")", "$1$3,$2"));
    assertThat(forged.broken()).isEqualTo(List.of(8, 9));
    assertThat(forged.said(8)).contains("result.json.waitlist.");
  }

  @Test
  void resultThatCannotBeReadIsRefusedInWords() {
    CheckDrawPage check = otherwise(with(BundleFile.RESULT, text -> "{\"v\":"));
    assertThat(check.conclusion()).contains("無法檢查", "result.json");
    assertThat(check.verdicts()).isEqualTo(Map.of(3, "ok"));
  }

  @Test
  void listThatTheBundleTellsOtherwiseIsNamed() {
    CheckDrawPage check =
        otherwise(with(BundleFile.ENTRIES, text -> text.substring(text.indexOf('\n') + 1)));
    assertThat(check.conclusion()).contains("無法檢查", "entries.ndjson", "單獨公布的不同");
  }

  @Test
  void bundleThatIsNotWhatWasWrittenIsNamed() {
    assertThat(otherwise(bytes -> Arrays.copyOf(bytes, bytes.length + 1)).conclusion())
        .contains("無法檢查", "bundle.zip");
    assertThat(otherwise(with(BundleFile.PROOFS, null)).conclusion())
        .contains("缺少", "log/proofs.json");
  }

  @Test
  void proofOfAnotherRecordIsNamed() {
    CheckDrawPage check =
        otherwise(
            with(
                BundleFile.PROOFS,
                text ->
                    text.replaceFirst(
                        "(\"records\":\\[\\{\"index\":\\d+,\"path\":\\[\")[0-9a-f]{64}",
                        "$1" + "0".repeat(64))));
    assertThat(check.verdicts()).containsEntry(1, "broken");
    assertThat(check.said(1)).contains("records.ndjson 第 1 行");
  }

  @Test
  void withoutScriptThePageSaysWhatIsNeeded() {
    try (Visit visit = Visit.withoutScript()) {
      visit.open(DADUN);
      assertThat(visit.page().locator("#check-go").isVisible()).isFalse();
      assertThat(visit.page().innerText("#check")).contains("JavaScript", "lottery-core/README.md");
    }
  }

  /** What the page said of a result that was altered on its way. */
  private record CheckedForgery(Map<Integer, String> verdicts, Map<Integer, String> sentences) {
    List<Integer> broken() {
      return verdicts.keySet().stream().filter(n -> verdicts.get(n).equals("broken")).toList();
    }

    String said(int check) {
      return sentences.get(check);
    }
  }

  private static CheckedForgery forged(UnaryOperator<String> alteration) {
    CheckDrawPage check = otherwise(with(BundleFile.RESULT, alteration));
    assertThat(check.conclusion()).contains("有不符之處");
    Map<Integer, String> verdicts = check.verdicts();
    return new CheckedForgery(
        verdicts, verdicts.keySet().stream().collect(Collectors.toMap(n -> n, check::said)));
  }

  /** The page after a check of a bundle that was altered on its way. */
  private static CheckDrawPage otherwise(UnaryOperator<byte[]> alteration) {
    Visit visit = Visit.ofWidth(DESK);
    VISITS.add(visit);
    visit
        .page()
        .route(
            BUNDLE,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/zip")
                        .setBodyBytes(alteration.apply(route.fetch().body()))));
    return CheckDrawPage.open(visit, DADUN).run();
  }

  @AfterEach
  void closeVisits() {
    VISITS.forEach(Visit::close);
    VISITS.clear();
  }

  /** A bundle with one file altered, or left out. */
  private static UnaryOperator<byte[]> with(BundleFile file, UnaryOperator<String> alteration) {
    return bytes -> {
      Map<BundleFile, byte[]> files = unpacked(bytes);
      String honest = new String(files.remove(file), StandardCharsets.UTF_8);
      if (alteration != null) {
        String altered = alteration.apply(honest);
        assertThat(altered).isNotEqualTo(honest);
        files.put(file, altered.getBytes(StandardCharsets.UTF_8));
      }
      return Bundle.write(files);
    };
  }

  private static Map<BundleFile, byte[]> unpacked(byte[] bytes) {
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(BundleFile.at(entry.getName()).orElseThrow(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
