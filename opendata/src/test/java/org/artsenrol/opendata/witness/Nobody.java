package org.artsenrol.opendata.witness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checkpoints are shown to nobody: the server's word. */
public final class Nobody implements Outside {
  @Override
  public List<HttpWitness> witnesses() {
    return List.of();
  }

  @Override
  public Optional<String> repository() {
    return Optional.empty();
  }

  @Override
  public Path workplace() {
    throw new UnsupportedOperationException("there is no repository");
  }
}
