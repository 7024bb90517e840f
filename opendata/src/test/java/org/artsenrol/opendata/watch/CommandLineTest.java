package org.artsenrol.opendata.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong call is answered in words, with the usage, and does nothing. */
class CommandLineTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private void refused(String words, String... args) {
    err.reset();
    assertThat(run(args)).isEqualTo(Watch.UNKNOWN);
    assertThat(err.toString(UTF_8)).contains(words).contains("用法");
  }

  @Test
  void wrongCallsAreRefusedWithTheUsage() {
    refused("請寫出要追蹤的網址");
    refused("不是網址", "city.example", "--once");
    refused("不是網址", "ftp://city.example", "--once");
    refused("多了一個字：b", "http://a.example", "b");
    refused("沒有 --fast 這個選項", "http://a.example", "--fast");
    refused("--every 要有一個值", "http://a.example", "--every");
    refused("只能寫一次", "http://a.example", "--every", "3", "--every", "4");
    refused("不是秒數", "http://a.example", "--every", "0");
    refused("不是埠號", "http://a.example", "--listen", "99999", "--folder", folder.toString());
    refused("不是公鑰", "http://a.example", "--log-key", "x");
    refused("沒有 fr 這種語言", "http://a.example", "--lang", "fr");
  }

  @Test
  void englishIsSpokenOnRequest() {
    run("--lang", "en");
    assertThat(err.toString(UTF_8)).contains("say which address to follow").contains("Usage");
  }

  @Test
  void helpIsNoMistake() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("用法");
  }

  @Test
  void keyThatIsNotThereIsNotMadeUnasked() {
    String missing = folder.resolve("key").toString();
    assertThat(run("http://a.example", "--folder", folder + "/f", "--key", missing)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("--name");
    assertThat(folder.resolve("key")).doesNotExist();
  }

  @Test
  void fileThatIsNoReceiptIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("receipt.json"), "{}");
    run("http://a.example", "--folder", folder + "/f", "--receipt", file.toString());
    assertThat(err.toString(UTF_8)).contains("不是收據");
  }
}
