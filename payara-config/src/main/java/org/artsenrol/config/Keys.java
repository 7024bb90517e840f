package org.artsenrol.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secrets of an installation: 32 random bytes each, one file a key under {@code DATA_DIR/keys},
 * readable by the server's user only (0600). They are made when first asked for and never enter the
 * database, so a copy of the database alone opens nothing. Back the folder up apart from the
 * database.
 */
@ApplicationScoped
public class Keys {
  private final Path folder;

  @Inject
  public Keys(Settings settings) {
    this(settings.dataDir().resolve("keys"));
  }

  public Keys(Path folder) {
    this.folder = folder;
  }

  /** For the container's proxy only. */
  protected Keys() {
    this.folder = null;
  }

  /** The key of the identity index; losing it means that nobody is recognised again. */
  public byte[] pepper() {
    return key("pepper");
  }

  /** Whether the key of the identity index is there already, or would be made now. */
  public boolean hasPepper() {
    return Files.exists(folder.resolve("pepper"));
  }

  /** The key of a term's {@code person} values; destroyed after the appeal period. */
  public byte[] term(String termSlug) {
    return key("term-" + termSlug);
  }

  /** The password of the embedded database. */
  public String databasePassword() {
    return HexFormat.of().formatHex(key("database"));
  }

  private byte[] key(String name) {
    try {
      return find(name).orElseGet(() -> make(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + name + " cannot be read", e);
    }
  }

  private Optional<byte[]> find(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? Optional.of(HexFormat.of().parseHex(Files.readString(file).trim()))
        : Optional.empty();
  }

  /**
   * Writes aside and links into place, so that a key is whole or absent, and the first of two
   * makers wins.
   */
  private byte[] make(String name) {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    try {
      Files.createDirectories(folder);
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path aside = Files.createTempFile(folder, name, ".new", ownerOnly);
      Files.writeString(aside, HexFormat.of().formatHex(fresh));
      try {
        Files.createLink(folder.resolve(name), aside);
      } catch (FileAlreadyExistsException another) {
        return find(name).orElseThrow();
      } finally {
        Files.delete(aside);
      }
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + name + " cannot be written to " + folder, e);
    }
  }
}
