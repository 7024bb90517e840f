package org.artsenrol.enrol.draw.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.artsenrol.opendata.witness.Witnesses;

/** Who outside has seen the public log, and whether they agree: what the server says of itself. */
@Named
@RequestScoped
public class WitnessLines {
  @Inject Witnesses witnesses;

  /** One of them, as the page shows it. */
  public record Line(Witnesses.Seen seen) {

    public String getName() {
      return seen.name();
    }

    /** Names the sentence. */
    public String getState() {
      return seen.state().name();
    }

    public long getSize() {
      return seen.size();
    }

    /** Null before the first time. */
    public Instant getAt() {
      return seen.at().orElse(null);
    }
  }

  /** Empty where every time is only the server's word. */
  public List<Line> getAll() {
    return witnesses.seen().stream().map(Line::new).toList();
  }
}
