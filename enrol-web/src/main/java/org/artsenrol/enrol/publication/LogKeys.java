package org.artsenrol.enrol.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.artsenrol.config.Keys;
import org.artsenrol.config.Settings;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.opendata.store.CannotSign;
import org.artsenrol.opendata.store.Signer;

/** The log's keys, each in a file of its own beside the installation's other secrets. */
@ApplicationScoped
public class LogKeys implements Signer {
  private static final int HALF = 32;

  @Inject Keys keys;
  @Inject Settings settings;

  private final Map<NoteKey, NoteSigner> known = new ConcurrentHashMap<>();

  @Override
  public NoteSigner first() {
    return signer(settings.logName(), keys.firstLogKey());
  }

  @Override
  public NoteSigner fresh(String name) {
    return signer(name, keys.anotherLogKey());
  }

  @Override
  public NoteSigner of(NoteKey key) {
    return known.computeIfAbsent(key, this::find);
  }

  private NoteSigner find(NoteKey key) {
    return keys.logKeys().stream()
        .map(pair -> signer(key.name(), pair))
        .filter(signer -> signer.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotSign(
                    "The log signs with "
                        + key
                        + ", but DATA_DIR/keys does not hold it."
                        + " Bring the folder keys back from its copy."));
  }

  private static NoteSigner signer(String name, byte[] pair) {
    return new NoteSigner(
        name,
        NoteKey.Kind.LOG,
        Arrays.copyOf(pair, HALF),
        Arrays.copyOfRange(pair, HALF, pair.length));
  }
}
