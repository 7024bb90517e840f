package org.artsenrol.opendata.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;

/**
 * The file of a witness's key, readable by its owner alone: the name, the public key and the secret
 * seed in hexadecimal, a line each. It is made once and never changed.
 */
final class WitnessKey {
  private static final int KEY = 32;

  private WitnessKey() {}

  /**
   * The signer whose key a file holds.
   *
   * @throws Unusable if there is none, or it is not such a file
   */
  static NoteSigner read(Path file) {
    byte[] bytes = Disk.find(file).orElseThrow(() -> new Unusable("key.missing", file));
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
    try {
      HexFormat hex = HexFormat.of();
      return new NoteSigner(
          lines[0], NoteKey.Kind.WITNESS, hex.parseHex(lines[1]), hex.parseHex(lines[2]));
    } catch (NoteFault | IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
      throw new Unusable("key.unreadable", file);
    }
  }

  /**
   * Makes a key where there is no file yet.
   *
   * @param name of the witness, such as {@code library.example/watch}
   */
  static void make(Path file, String name) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] point = Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length);
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      new NoteSigner(name, NoteKey.Kind.WITNESS, point, seed);
      HexFormat hex = HexFormat.of();
      String text = name + "\n" + hex.formatHex(point) + "\n" + hex.formatHex(seed) + "\n";
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (NoteFault fault) {
      throw new Unusable("key.name", name);
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }
}
