package org.artsenrol.enrol.ruling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Actor;

/** Who proposed or decided, inside by her user name, and to the public by a number. */
@Embeddable
public class Officer {
  private static final String CITY = "city";

  @Column(name = "staff_id")
  private Long staffId;

  private String label;

  private String designation;

  protected Officer() {}

  Officer(Actor actor, String designation) {
    this.staffId = actor.id();
    this.label = actor.label();
    this.designation = designation;
  }

  /**
   * How the public knows an officer in the rulings on one draw.
   *
   * @param place the venue's slug, or empty for the city office
   * @param number of the officers who have acted in this draw's rulings, from 1
   */
  static String designation(Optional<String> place, int number) {
    return place.orElse(CITY) + "-officer-" + number;
  }

  boolean is(Actor actor) {
    return actor.isStaff() && staffId.equals(actor.id());
  }

  boolean isOfVenue() {
    return !designation.startsWith(CITY + "-");
  }

  /** Her user name, for colleagues. */
  public String getLabel() {
    return label;
  }

  /** For everybody: the same officer bears the same one in all rulings on one draw. */
  public String getDesignation() {
    return designation;
  }
}
