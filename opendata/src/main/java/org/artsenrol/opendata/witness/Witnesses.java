package org.artsenrol.opendata.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.opendata.log.LogBook;

/** Who outside has seen the log, as people are told. */
@ApplicationScoped
public class Witnesses {

  private LogBook book;
  private WitnessBook standings;
  private Outside outside;

  /** How somebody outside stands to the log as it is now. */
  public enum State {
    AGREES,
    BEHIND,
    CONTRADICTS,
    SILENT
  }

  /**
   * Somebody outside.
   *
   * @param kind {@code cosigner} or {@code git}
   * @param size records that it has seen
   * @param error the last one, until it is overcome
   */
  public record Seen(
      String name,
      String kind,
      Optional<String> key,
      State state,
      long size,
      Optional<Instant> at,
      Optional<String> error) {}

  protected Witnesses() {}

  @Inject
  public Witnesses(LogBook book, WitnessBook standings, Outside outside) {
    this.book = book;
    this.standings = standings;
    this.outside = outside;
  }

  /** In the order of the settings; empty where there is only the server's word. */
  public List<Seen> seen() {
    var all = new ArrayList<Seen>();
    for (HttpWitness witness : outside.witnesses()) {
      String key = witness.key().toString();
      all.add(seen(witness.key().name(), "cosigner", Optional.of(key), key));
    }
    outside
        .repository()
        .map(Repository::address)
        .ifPresent(address -> all.add(seen(address, "git", Optional.empty(), Repository.ID)));
    return all;
  }

  private Seen seen(String name, String kind, Optional<String> key, String id) {
    Optional<WitnessStanding> standing = standings.standing(id);
    return new Seen(
        name,
        kind,
        key,
        standing.map(this::state).orElse(State.SILENT),
        standing.map(WitnessStanding::getNewestSize).orElse(0L),
        standing.flatMap(WitnessStanding::seenAt),
        standing.flatMap(WitnessStanding::lastError));
  }

  private State state(WitnessStanding standing) {
    return switch (standing.getState()) {
      case CONTRADICTS -> State.CONTRADICTS;
      case SILENT -> State.SILENT;
      case AGREES -> standing.getNewestSize() < size() ? State.BEHIND : State.AGREES;
    };
  }

  private long size() {
    return book.standing().map(log -> (long) log.size()).orElse(0L);
  }
}
