package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.artsenrol.lottery.verify.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between an application and its result: receipts, objections and the log's keys, as shown. */
class DrawLifePageIT {
  private static final int PHONE = 320;
  private static final String DRAWN = "dadun-2026f-1";

  @TempDir Path temp;

  private static void isReachable(Visit visit) {
    assertThat(visit.overflow()).isZero();
    assertThat(visit.violations()).isEmpty();
  }

  @Test
  void downloadedReceiptOfADrawnTermPassesTheVerifier() throws IOException {
    try (Visit visit = SignInPage.member(Visit.ofWidth(PHONE), Demo.LEARNER)) {
      visit.open("/my");
      List<String> applications =
          visit.page().locator("a[href*='/my/applications/']").all().stream()
              .map(link -> link.getAttribute("href").replaceFirst(".*/", ""))
              .distinct()
              .toList();
      Path receipt = temp.resolve("receipt.json");
      String draw = "";
      for (String application : applications) {
        byte[] told = bytes(visit, "/my/receipts/" + application + "/receipt.json");
        String text = new String(told, StandardCharsets.UTF_8);
        if (text.contains("\"certificate\"")) {
          Files.write(receipt, told);
          draw = text.replaceFirst("(?s).*\"draw\":\"([^\"]+)\".*", "$1");
          visit.open("/my/applications/" + application);
          visit.page().locator("details.promise summary").click();
          isReachable(visit);
        }
      }
      assertThat(draw).as("a draw of last term").contains(Demo.LAST_TERM);
      Path bundle = temp.resolve("bundle.zip");
      Files.write(bundle, bytes(visit, "/open/v1/draws/" + draw + "/bundle.zip"));
      verifies(bundle, receipt);
    }
  }

  private static void verifies(Path bundle, Path receipt) {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] words = {
      "verify", bundle.toString(), "--receipt", receipt.toString(), "--allow-demo", "--lang", "en"
    };
    int status = Main.run(words, print, print);
    String told = out.toString(StandardCharsets.UTF_8);
    assertThat(status).as(told).isZero();
    assertThat(told.lines().filter(line -> line.startsWith("10 "))).allMatch(l -> l.contains("ok"));
    assertThat(told.lines().filter(line -> line.startsWith("1 "))).allMatch(l -> l.contains("ok"));
  }

  private static byte[] bytes(Visit visit, String path) {
    APIResponse response = visit.get(path);
    assertThat(response.status()).as(path).isEqualTo(200);
    byte[] body = response.body();
    response.dispose();
    return body;
  }

  @Test
  void answeredObjectionStandsOnTheDrawsPageWithoutAName() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      visit.open("/draws/" + DRAWN);
      assertThat(visit.page().locator("#objections").innerText())
          .contains(DRAWN + "-o001")
          .contains("長者資格")
          .doesNotContain("是不是漏掉了");
      isReachable(visit);
    }
  }

  @Test
  void venueSeesWhatWasObjectedBesideWhatWasPromised() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(PHONE), Demo.DADUN)) {
      visit.open("/staff/dadun/2026f/objections");
      isReachable(visit);
      visit.page().locator("a[href$='" + DRAWN + "-o001']").click();
      assertThat(visit.page().innerText("main"))
          .contains("是不是漏掉了")
          .contains("{\"busy\":")
          .contains("長者資格");
      isReachable(visit);
    }
  }

  @Test
  void cityOfficeSeesTheLogsKeysAndIsAskedBeforeOneIsChanged() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), Demo.CITY)) {
      visit.open("/staff/log-keys");
      int before = visit.page().locator("section.card").count();
      visit.page().locator("[id='keys:change']").click();
      visit.page().locator(".ui-confirmdialog-no").click();
      visit.open("/staff/log-keys");
      assertThat(visit.page().locator("section.card").count()).isEqualTo(before);
      isReachable(visit);
    }
  }

  @Test
  void drawThatDoesNotRestOnTheLotteryAsksForNoNumbers() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(PHONE), Demo.DADUN)) {
      visit.open("/staff/dadun/2026f/lotto/" + DRAWN);
      assertThat(visit.page().locator("form[id='lotto']").count()).isZero();
      isReachable(visit);
    }
  }
}
