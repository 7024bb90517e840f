package org.artsenrol.enrol.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.artsenrol.enrol.account.password.Lockout;
import org.artsenrol.enrol.kernel.Stored;

/**
 * Whoever signs in with a password: a citizen's account or a member of staff. The password itself
 * is never kept, only its hash.
 */
@MappedSuperclass
public abstract class PasswordHolder extends Stored {
  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Embedded private Lockout lockout;

  @Version private long version;

  protected PasswordHolder() {}

  PasswordHolder(String passwordHash, Instant createdAt) {
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
    this.lockout = new Lockout();
  }

  /** Whether she may come in at this moment with the right password. */
  abstract boolean isAdmitted(Instant now);

  /** Whether she has to choose an own password before anything else. */
  public abstract boolean isPasswordInitial();

  /** How the journal names her. */
  abstract String label();

  Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  /**
   * A short word that changes with the password: a session that remembers another one has ended.
   */
  public String seal() {
    String text = getId() + "|" + passwordHash;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Counts a try; see {@link Lockout#tryAt}. */
  boolean tryAt(Instant now) {
    return lockout.tryAt(now);
  }

  /** The right password was given. */
  void welcome() {
    lockout.clear();
  }

  /** A new password, chosen by its holder. Whoever was locked out may try again. */
  void replacePassword(String hash) {
    this.passwordHash = hash;
    lockout.clear();
  }
}
