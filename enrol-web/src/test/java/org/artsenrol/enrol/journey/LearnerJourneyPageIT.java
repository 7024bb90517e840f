package org.artsenrol.enrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.ApplyPage;
import org.artsenrol.enrol.testing.page.ClassPage;
import org.artsenrol.enrol.testing.page.FamilyPage;
import org.artsenrol.enrol.testing.page.MyPage;
import org.artsenrol.enrol.testing.page.Person;
import org.artsenrol.enrol.testing.page.ReceiptPage;
import org.artsenrol.enrol.testing.page.RegisterPage;
import org.artsenrol.enrol.testing.page.SearchPage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.bytes.Base32;
import org.junit.jupiter.api.Test;

/** A pensioner on her phone, before the close. */
class LearnerJourneyPageIT {
  private static final int PHONE = 390;

  /** Thursday nine to eleven; its venue draws each class by itself. */
  private static final String CALLIGRAPHY = "dadun-2027s-001";

  /** Thursday two to four at the same venue. */
  private static final String CLERICAL_SCRIPT = "dadun-2027s-007";

  /** Thursday nine to eleven at the same venue. */
  private static final String SKETCHING = "dadun-2027s-029";

  /** Thursday nine to eleven at another venue, which draws by rounds. */
  private static final String OLD_SONGS = "huludun-2027s-015";

  /** Saturday half past nine, for children from seven to twelve. */
  private static final String CHILDREN = "dadun-2027s-052";

  @Test
  void strangerFindsAClassRegistersAndAppliesInOneGo() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      ClassPage found = SearchPage.open(visit).search("書法", "dadun").choose(CALLIGRAPHY);
      assertThat(found.text()).contains("書法基礎", "馮若梅", "2,800");
      found.apply();
      visit.page().click("main a[href*='/register']");
      RegisterPage.shown(visit).register(Person.pensioner());
      ReceiptPage receipt = ApplyPage.shown(visit).add(CLERICAL_SCRIPT).send();
      assertThat(receipt.title()).isEqualTo("報名完成");
      assertThat(receipt.wishes()).hasSize(2);
      assertThat(receipt.text()).contains("116 年 1 月 5 日（二）上午 10:00");
    }
  }

  @Test
  void receiptHoldsWhatIsNeededToFindAndProveOnesOwnEntry() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      RegisterPage.newMember(visit);
      ReceiptPage receipt = ApplyPage.open(visit, CALLIGRAPHY).send();
      String code = receipt.code();
      assertThat(Base32.isCode(code)).isTrue();
      assertThat(receipt.salt()).matches("[0-9a-f]{64}");
      assertThat(receipt.entry()).contains("\"code\":\"" + code + "\"", CALLIGRAPHY);
      String commit = receipt.entry().replaceFirst(".*\"commit\":\"([0-9a-f]{64})\".*", "$1");
      assertThat(Commitment.code(commit)).isEqualTo(code);
      assertThat(receipt.qr()).isEqualTo(visit.url("/draws/dadun-2027s-1#" + code));
    }
  }

  @Test
  void formSentAfterTheSessionEndedLeadsBackToItself() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      Person person = RegisterPage.newMember(visit);
      ApplyPage page = ApplyPage.open(visit, CALLIGRAPHY);
      visit.context().clearCookies();
      page.sendUnheard();
      visit.page().waitForURL("**/sign-in?*");
      SignInPage.shown(visit).signIn(person.contact(), Person.PASSWORD);
      assertThat(ApplyPage.shown(visit).send().title()).isEqualTo("報名完成");
    }
  }

  @Test
  void clashIsRefusedInWordsThatNameTheOtherClassAndTheHour() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      RegisterPage.newMember(visit);
      ApplyPage page = ApplyPage.open(visit, CALLIGRAPHY).add(SKETCHING);
      assertThat(page.sendInVain()).contains("書法基礎", "素描", "時間衝突", "上午 9:00");
      page.remove(2).send();
      ApplyPage elsewhere = ApplyPage.open(visit, OLD_SONGS);
      assertThat(elsewhere.sendInVain()).contains("臺語老歌", "書法基礎", "時間衝突");
    }
  }

  @Test
  void pageAsksForAnOrderOnlyWhereTheOrderDecides() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      RegisterPage.newMember(visit);
      assertThat(ApplyPage.open(visit, CALLIGRAPHY).aboutOrder()).contains("不必排序");
      assertThat(ApplyPage.open(visit, OLD_SONGS).aboutOrder()).contains("請依喜歡的程度排順序");
    }
  }

  @Test
  void wishesAreChangedAndTakenBackBeforeTheClose() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      RegisterPage.newMember(visit);
      ReceiptPage first = ApplyPage.open(visit, CALLIGRAPHY).send();
      String code = first.code();
      ReceiptPage changed = first.change().add(CLERICAL_SCRIPT).remove(1).send();
      assertThat(changed.wishes()).singleElement().asString().contains("隸書");
      assertThat(changed.code()).as("a change changes nobody's luck").isEqualTo(code);
      assertThat(changed.withdraw().title()).isEqualTo("這筆報名已撤回");
      assertThat(MyPage.open(visit).text()).contains("已撤回");
    }
  }

  @Test
  void linkToTheProofFindsOnesOwnLineByItself() {
    try (Visit visit = SignInPage.member(Visit.ofWidth(PHONE), Demo.LEARNER)) {
      visit.open(MyPage.open(visit).proof());
      visit.page().locator("#found li").first().waitFor();
      assertThat(visit.page().innerText("#found")).contains("openssl dgst", "正取");
    }
  }

  @Test
  void motherAppliesForHerChild() {
    Person child = Person.child();
    try (Visit visit = Visit.ofWidth(PHONE)) {
      RegisterPage.newMember(visit);
      FamilyPage family = FamilyPage.open(visit);
      family.addChild(child);
      assertThat(family.text()).contains(child.name());
      ReceiptPage receipt = ApplyPage.open(visit, CHILDREN).forLearner(child.name()).send();
      assertThat(receipt.text()).contains(child.name(), "兒童書法");
    }
  }

  @Test
  void classForChildrenIsRefusedToAPensionerInWords() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      RegisterPage.newMember(visit);
      assertThat(ApplyPage.open(visit, CHILDREN).sendInVain())
          .contains("兒童書法", "7 至 12 歲", "請選擇適齡的課程");
    }
  }
}
