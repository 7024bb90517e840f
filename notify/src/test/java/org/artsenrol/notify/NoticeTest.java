package org.artsenrol.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.notify.testing.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.tw\r\nBcc: b@example.tw",
        "a@example.tw\n",
        "a@example.tw\u2028b",
        "a@example.tw,b@example.tw",
        "Lin <a@example.tw>",
        "a b@example.tw",
        "example.tw",
        ""
      })
  void addressThatCouldChangeAHeaderIsRefused(String address) {
    assertThatThrownBy(() -> new Recipient("1", Optional.of(address), Optional.empty()))
        .isInstanceOf(WrongNotice.class);
  }

  @Test
  void refusalDoesNotRepeatTheAddress() {
    assertThatThrownBy(() -> new Recipient("1", Optional.of("mei@x\r\n"), Optional.empty()))
        .hasMessageNotContaining("mei");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "/my", "https://", "https://a b", "https://a.tw/\r\nX: y"})
  void linkThatIsNoWebAddressIsRefused(String link) {
    assertThatThrownBy(() -> linking(link)).isInstanceOf(WrongNotice.class);
  }

  @Test
  void webAddressIsALink() {
    assertThat(linking("https://arts.example.tw/my").link()).contains("https://arts.example.tw/my");
  }

  @Test
  void overlongKeyIsRefused() {
    assertThatThrownBy(() -> Notices.admitted(Notices.MRS_LIN, "k".repeat(201)))
        .isInstanceOf(WrongNotice.class);
  }

  private static Notice linking(String link) {
    return new Notice(
        "admitted", Notices.MRS_LIN, Locale.ENGLISH, Map.of(), "key", Optional.of(link));
  }
}
