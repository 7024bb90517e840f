package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.CheckDrawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A visitor holds what she kept against a published draw: her receipt, or an older checkpoint of
 * the log. Nothing of it leaves her browser.
 */
class CheckReceiptPageIT {
  private static final String DRAW = "dadun-2026f-1";
  private static final String PATH = "/draws/" + DRAW;
  private static final int DESK = 1280;

  @Test
  void receiptIsExplainedAndNothingOfItIsSent() {
    try (Visit visit = Visit.ofWidth(DESK)) {
      var asked = new ArrayList<Request>();
      String commit = field(firstLine(visit), "commit");
      CheckDrawPage check = CheckDrawPage.open(visit, PATH).openKept();
      visit.page().onRequest(asked::add);
      check.giveReceipt(receipt(commit)).run();
      assertThat(check.verdicts()).containsEntry(10, "ok");
      assertThat(check.said(10)).contains(field(firstLine(visit), "code"), "因為");
      assertThat(asked)
          .extracting(request -> request.url().replaceFirst("\\?.*", "").replaceFirst(".*/", ""))
          .containsExactlyInAnyOrder(
              "check-draw.js", "rules", "manifest", "entries", "entropy", "bundle.zip");
      assertThat(asked)
          .allSatisfy(
              request -> {
                assertThat(request.method()).isEqualTo("GET");
                assertThat(request.postData()).isNull();
                assertThat(request.url()).doesNotContain(commit);
                assertThat(request.allHeaders().toString()).doesNotContain(commit);
              });
    }
  }

  @Test
  void commitmentThatNobodyListedIsAFaultSaidAloud() {
    try (Visit visit = Visit.ofWidth(DESK)) {
      CheckDrawPage check = CheckDrawPage.open(visit, PATH).openKept();
      check.giveReceipt(receipt("ab".repeat(32))).run();
      assertThat(check.verdicts()).containsEntry(10, "broken");
      assertThat(check.conclusion()).contains("有不符之處");
    }
  }

  @Test
  void codeBehindTheLinkIsTakenAndExplained() {
    try (Visit visit = Visit.ofWidth(DESK)) {
      String code = field(firstLine(visit), "code");
      CheckDrawPage check = CheckDrawPage.open(visit, PATH + "#" + code);
      assertThat(check.showsKept()).isTrue();
      assertThat(check.typed("code").replace(" ", "")).isEqualTo(code);
      assertThat(check.run().verdicts()).containsEntry(10, "ok");
    }
  }

  @Test
  void openingThatIsNotHersIsNamedAndHalfOfOneIsAskedFor() {
    try (Visit visit = Visit.ofWidth(DESK)) {
      String code = field(firstLine(visit), "code");
      CheckDrawPage check = CheckDrawPage.open(visit, PATH + "#" + code);
      check.type("member", "M-1").type("salt", "00".repeat(32)).run();
      assertThat(check.said(10)).contains("您的會員編號與隨機碼算出的 commit");
      check.type("salt", "");
      assertThat(check.run().conclusion()).contains("無法檢查", "一起填");
    }
  }

  @Test
  void codeThatIsNoneAndFileThatIsNoReceiptAreRefusedInWords() {
    try (Visit visit = Visit.ofWidth(DESK)) {
      CheckDrawPage check = CheckDrawPage.open(visit, PATH).openKept();
      assertThat(check.type("code", "123").run().conclusion()).contains("「123」不是代碼");
      assertThat(check.giveReceipt("{}").run().conclusion()).contains("無法檢查", "receipt.json");
    }
  }

  @Test
  void checkpointThatWasKeptIsHeldAgainstTheLog() {
    try (Visit visit = Visit.ofWidth(DESK)) {
      String note = visit.get("/open/v1/log/checkpoint").text();
      CheckDrawPage check = CheckDrawPage.open(visit, PATH).openKept().giveCheckpoint(note).run();
      assertThat(check.verdicts()).containsEntry(1, "ok");
      assertThat(check.said(1)).contains("續寫");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, DESK})
  void fieldsFitEveryWindowAndEveryReader(int width) {
    try (Visit visit = Visit.ofWidth(width)) {
      CheckDrawPage check = CheckDrawPage.open(visit, PATH).openKept();
      assertThat(check.showsKept()).isTrue();
      assertThat(visit.overflow()).isZero();
      assertThat(visit.violations()).isEmpty();
      assertThat(visit.page().innerText("#check"))
          .contains("不會送到任何地方", "lottery-verify.jar", "opendata-watch.jar");
    }
  }

  private static String receipt(String commit) {
    return "{\"v\":\"LC1\",\"draw\":\"" + DRAW + "\",\"commit\":\"" + commit + "\"}";
  }

  private static String firstLine(Visit visit) {
    List<String> lines = visit.get("/open/v1" + PATH + "/entries").text().lines().toList();
    return lines.get(0);
  }

  private static String field(String line, String key) {
    return line.replaceFirst(".*\"" + key + "\":\"([^\"]*)\".*", "$1");
  }
}
