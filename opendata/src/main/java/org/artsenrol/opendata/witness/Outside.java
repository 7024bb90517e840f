package org.artsenrol.opendata.witness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where checkpoints are sent to, as the installation's settings say. */
public interface Outside {

  /** Those who cosign. */
  List<HttpWitness> witnesses();

  /** A Git repository that takes each checkpoint as a commit; its address may hold a password. */
  Optional<String> repository();

  /** A folder of this node for its copy of that repository. */
  Path workplace();
}
