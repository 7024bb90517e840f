package org.artsenrol.enrol.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.artsenrol.config.Settings;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.opendata.witness.HttpWitness;
import org.artsenrol.opendata.witness.Outside;

/** Those whom the installation's settings name to watch the public log. */
@ApplicationScoped
public class Watchmen implements Outside {
  @Inject Settings settings;

  @Override
  public List<HttpWitness> witnesses() {
    return settings.watchers().witnesses().stream()
        .map(watcher -> new HttpWitness(watcher.url(), NoteKey.parse(watcher.key())))
        .toList();
  }

  @Override
  public Optional<String> repository() {
    return settings.watchers().repository();
  }

  @Override
  public Path workplace() {
    return settings.dataDir().resolve("witness-git");
  }
}
