package org.artsenrol.enrol.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.testing.DemoSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

  @TempDir private Path data;

  @Test
  void wrongSettingIsRefusedByNameBeforeAnythingStarts() throws Exception {
    Process launcher = DemoSite.launch(data, DemoSite.freePort(), Map.of("SMTP_PORT", "mail"));
    assertThat(lines(launcher)).singleElement().asString().contains("SMTP_PORT", "'mail'");
    assertThat(launcher.waitFor()).isEqualTo(2);
  }

  @Test
  void takenPortIsNamed() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process launcher = DemoSite.launch(data, other.getLocalPort(), Map.of());
      assertThat(lines(launcher))
          .singleElement()
          .asString()
          .contains("PORT " + other.getLocalPort());
      assertThat(launcher.waitFor()).isEqualTo(1);
    }
  }

  @Test
  void databaseThatIsNotThereIsToldInOneLine() throws Exception {
    String nowhere = "jdbc:postgresql://127.0.0.1:" + DemoSite.freePort() + "/enrol";
    Process launcher =
        DemoSite.launch(
            data,
            DemoSite.freePort(),
            Map.of(
                "DB_CLASS", "org.postgresql.ds.PGSimpleDataSource",
                "DB_URL", nowhere,
                "DB_USER", "enrol",
                "DB_PASSWORD", "enrol"));
    List<String> told = lines(launcher);
    assertThat(told)
        .filteredOn(line -> line.startsWith("Start failed:"))
        .singleElement()
        .asString()
        .contains("refused");
    assertThat(launcher.waitFor()).isEqualTo(1);
  }

  private static List<String> lines(Process launcher) throws IOException {
    return launcher.inputReader(StandardCharsets.UTF_8).lines().toList();
  }
}
