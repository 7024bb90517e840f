package org.artsenrol.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The secrets of an installation: 32 random bytes each or a pair of such, one file a key under
 * {@code DATA_DIR/keys}, readable by the server's user only (0600). They are made when first asked
 * for and never enter the database, so a copy of the database alone opens nothing. Back the folder
 * up apart from the database.
 */
@ApplicationScoped
public class Keys {
  private static final int LENGTH = 32;
  private static final String LOG = "log";

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

  /** The log's first key pair: 32 public bytes, then 32 secret ones (Ed25519, RFC 8032). */
  public byte[] firstLogKey() {
    return key(LOG, Keys::keyPair);
  }

  /** A further key pair of the log, made now, in the same form. */
  public byte[] anotherLogKey() {
    return key(LOG + "-" + UUID.randomUUID(), Keys::keyPair);
  }

  /** Every key pair that the log ever had, as far as their files are still here. */
  public List<byte[]> logKeys() {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(LOG + "(-[0-9a-f-]{36})?"))
          .sorted()
          .map(name -> key(name, Keys::keyPair))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
    }
  }

  private static byte[] keyPair() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] both = Arrays.copyOf(rawBytes(pair.getPublic()), 2 * LENGTH);
      System.arraycopy(rawBytes(pair.getPrivate()), 0, both, LENGTH, LENGTH);
      return both;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }

  /** The raw bytes stand last in the encodings of RFC 8410. */
  private static byte[] rawBytes(Key key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
  }

  /** The password of the embedded database. */
  public String databasePassword() {
    return HexFormat.of().formatHex(key("database"));
  }

  private byte[] key(String name) {
    return key(name, Keys::random);
  }

  private byte[] key(String name, Supplier<byte[]> making) {
    try {
      return find(name).orElseGet(() -> make(name, making.get()));
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

  private static byte[] random() {
    byte[] fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    return fresh;
  }

  /**
   * Writes aside and links into place, so that a key is whole or absent, and the first of two
   * makers wins.
   */
  private byte[] make(String name, byte[] fresh) {
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
