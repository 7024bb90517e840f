package org.artsenrol.enrol.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.artsenrol.config.Keys;
import org.artsenrol.config.Settings;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {
  @TempDir private Path folder;

  private LogKeys keysOf(Path folder) {
    var keys = new LogKeys();
    keys.keys = new Keys(folder);
    keys.settings = Settings.from(Map.of("BASE_URL", "https://arts.example"));
    return keys;
  }

  @Test
  void everyNodeOnTheSameFolderSignsAsTheSameLog() {
    NoteKey key = keysOf(folder).first().key();
    assertThat(key.name()).isEqualTo("arts.example/log");
    SignedNote note = keysOf(folder).of(key).sign("text\n");
    assertThat(key.in(note)).isInstanceOf(NoteKey.Finding.Signed.class);
    assertThat(keysOf(folder).first().key()).isEqualTo(key);
  }

  @Test
  void furtherKeyBearsTheNameThatTheLogHasWhateverTheSettingsSay() {
    NoteSigner further = keysOf(folder).fresh("arts.example/old-name");
    assertThat(further.key().name()).isEqualTo("arts.example/old-name");
    assertThat(keysOf(folder).of(further.key()).key()).isEqualTo(further.key());
  }

  @Test
  void lostKeyIsNamedWithWhatToDo() {
    NoteKey key = keysOf(folder).first().key();
    assertThatThrownBy(() -> keysOf(folder.resolve("elsewhere")).of(key))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(key.toString())
        .hasMessageContaining("Bring the folder keys back");
  }
}
