package org.artsenrol.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void emptyEnvironmentIsADurableLoopbackInstallation() {
    Settings settings = Settings.from(Map.of());
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.baseUrl()).isEqualTo("http://127.0.0.1:8080");
    assertThat(settings.database().url()).endsWith(";WRITE_DELAY=0");
    assertThat(settings.mail()).isEmpty();
    assertThat(settings.drandMirrors()).hasSizeGreaterThan(2);
  }

  @Test
  void postgresqlIsFourVariablesAndNothingElse() {
    Settings settings =
        Settings.from(
            Map.of(
                "DB_CLASS", "org.postgresql.ds.PGSimpleDataSource",
                "DB_URL", "jdbc:postgresql://127.0.0.1/enrol",
                "DB_USER", "clerk",
                "DB_PASSWORD", "word"));
    assertThat(settings.database())
        .isEqualTo(
            new Settings.Database(
                "org.postgresql.ds.PGSimpleDataSource",
                "jdbc:postgresql://127.0.0.1/enrol",
                "clerk",
                "word"));
    assertThat(settings.database().isH2()).isFalse();
  }

  @Test
  void witnessesAreNamedByAddressAndKey() {
    Settings.Watchers watchers =
        Settings.from(
                Map.of(
                    "WITNESSES",
                    "https://library.example/watch library.example+0a1b2c3d+BAAA=,"
                        + " http://127.0.0.1:8400 b+01234567+BAAB",
                    "WITNESS_GIT",
                    "https://city:secret@git.example/log.git"))
            .watchers();
    assertThat(watchers.witnesses())
        .extracting(Settings.Watcher::key)
        .containsExactly("library.example+0a1b2c3d+BAAA=", "b+01234567+BAAB");
    assertThat(watchers.quorum()).isEqualTo(2);
    assertThat(watchers.repository()).isPresent();
    assertThat(watchers.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, http",
    "PORT, 0",
    "PORT, 65536",
    "BIND, not a host",
    "BASE_URL, ftp://arts.example",
    "BASE_URL, https://arts.example/path",
    "DB_URL, jdbc:mysql://x",
    "DB_URL, jdbc:h2:file:/var/enrol",
    "DB_CLASS, org.postgresql.ds.PGSimpleDataSource",
    "DRAND_MIRRORS, nowhere",
    "LOG_NAME, two words",
    "LOG_NAME, a+b",
    "LOG_RESTORE, no-such-archive.zip",
    "WITNESSES, https://library.example",
    "WITNESSES, library.example+0a1b2c3d+BAAA",
    "WITNESS_QUORUM, 1",
    "SMTP_PORT, smtp",
    "SMTP_FROM, nobody"
  })
  void wrongSettingIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(name);
  }

  @Test
  void logIsNamedAfterThePublicAddress() {
    assertThat(Settings.from(Map.of("BASE_URL", "https://arts.example")).logName())
        .isEqualTo("arts.example/log");
    assertThat(Settings.from(Map.of("LOG_NAME", "city/log-2")).logName()).isEqualTo("city/log-2");
  }

  @Test
  void everyWrongSettingIsNamedAtOnce() {
    assertThatThrownBy(() -> Settings.from(Map.of("PORT", "x", "DB_URL", "y")))
        .hasMessageContaining("PORT")
        .hasMessageContaining("DB_URL");
  }

  @Test
  void passwordIsNeverPrinted() {
    Settings settings = Settings.from(Map.of("DB_PASSWORD", "topsecret"));
    assertThat(settings.toString()).doesNotContain("topsecret");
  }
}
