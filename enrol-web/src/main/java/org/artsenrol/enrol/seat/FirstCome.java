package org.artsenrol.enrol.seat;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Actor;

/**
 * Where seats are given to whoever comes first (先到先得), online or at the counter. What stands behind
 * it may be plain or fast; what it says of a seat is true either way: it is hers, or it is not.
 */
public interface FirstCome {

  /**
   * Who asks for which seat.
   *
   * @param key the same for the same asking sent twice
   */
  record Asking(Actor actor, long learner, String stage, String classSlug, String key) {}

  /**
   * Takes a seat. The same key again gives the same seat.
   *
   * @throws org.artsenrol.enrol.admission.ApplicationRefused by the rules that hold everywhere
   * @throws SeatRefused if there is no seat left for who comes
   */
  Seat take(Asking asking);

  /**
   * The stage in which a seat of a class can be taken now; empty if there is none.
   *
   * @param clerk who stands at the venue's counter, or who she is that asks for herself
   */
  Optional<String> openFor(Actor clerk, String classSlug);

  /** Seats of a class that whoever comes can take at this moment. */
  int left(String classSlug);

  /** The stages that have begun, and whose desk is not open yet. */
  List<String> toOpen();

  /** Opens a stage's desk, once: doing it again changes nothing. */
  void open(String stage);
}
