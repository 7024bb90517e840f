package org.artsenrol.enrol.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;

/**
 * A member of staff of a venue or of the city office. What she may do is in her grants alone. She
 * begins with an initial password that opens nothing but its own replacement; she is disabled when
 * she leaves, never deleted.
 */
@Entity
@NamedQuery(name = "Staff.signsIn", query = "select s from Staff s where s.username = :name")
public class Staff extends PasswordHolder {
  private String username;
  private String name;

  @Column(name = "change_password")
  private boolean changePassword;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  @OneToMany(mappedBy = "staff", cascade = CascadeType.PERSIST)
  private List<StaffGrant> grants = new ArrayList<>();

  protected Staff() {}

  Staff(NewStaff person, String passwordHash, Instant now) {
    super(passwordHash, now);
    this.username = person.username();
    this.name = person.name();
    this.changePassword = true;
    person.grants().forEach(g -> grants.add(new StaffGrant(this, g)));
  }

  public String getUsername() {
    return username;
  }

  public String getName() {
    return name;
  }

  /** She as an actor, with the grants she holds now; none while her password is the initial one. */
  Actor actor() {
    return Actor.staff(getId(), username, changePassword ? List.of() : grants());
  }

  @Override
  String label() {
    return username;
  }

  @Override
  boolean isAdmitted(Instant now) {
    return disabledAt == null;
  }

  @Override
  public boolean isPasswordInitial() {
    return changePassword;
  }

  @Override
  void replacePassword(String hash) {
    super.replacePassword(hash);
    changePassword = false;
  }

  /** A password that opens nothing but its own replacement. */
  void lendPassword(String hash) {
    super.replacePassword(hash);
    changePassword = true;
  }

  /** Whether she has left. */
  public boolean isDisabled() {
    return disabledAt != null;
  }

  /** What she may do once she has a password of her own. */
  public List<Grant> grants() {
    return grants.stream().map(StaffGrant::grant).toList();
  }

  /** She has left; open sessions end with their next request. */
  void disable(Instant now) {
    disabledAt = now;
  }
}
