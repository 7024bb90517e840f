package org.artsenrol.notify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTextTest {
  private static final Text TEXT =
      new Text("A & B", "Hello <b>Lin</b>,\nline two\n\nNext step: none.");
  private static final Optional<String> LINK = Optional.of("https://arts.example.tw/my?a=1&b=2");

  @Test
  void plainTextHasBodyLinkAndHowToKnowATrueNotice() {
    assertThat(new MailText(TEXT, LINK, Language.CHINESE).plain())
        .startsWith(TEXT.body())
        .contains("請看：\nhttps://arts.example.tw/my?a=1&b=2\n")
        .contains("怎麼認出真的通知");
  }

  @Test
  void withoutALinkThereIsNoWordOfIt() {
    MailText words = new MailText(TEXT, Optional.empty(), Language.ENGLISH);
    assertThat(words.plain()).doesNotContain("See:").contains("How to know a true notice");
    assertThat(words.html()).doesNotContain("See:", "<a ");
  }

  @Test
  void wordsCannotBecomeMarkup() {
    assertThat(new MailText(TEXT, LINK, Language.ENGLISH).html())
        .contains("<title>A &amp; B</title>", "Hello &lt;b&gt;Lin&lt;/b&gt;,<br>\nline two</p>")
        .contains("href=\"https://arts.example.tw/my?a=1&amp;b=2\"")
        .doesNotContain("<b>");
  }

  @Test
  void htmlNamesItsLanguage() {
    assertThat(new MailText(TEXT, LINK, Language.CHINESE).html()).contains("lang=\"zh-Hant-TW\"");
    assertThat(new MailText(TEXT, LINK, Language.ENGLISH).html()).contains("lang=\"en\"");
  }
}
