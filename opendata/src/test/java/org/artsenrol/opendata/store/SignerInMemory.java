package org.artsenrol.opendata.store;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;

/** Keys of a log that lasts for one test. */
public final class SignerInMemory implements Signer {
  public static final String NAME = "city.example/log";

  private final List<NoteSigner> signers = new ArrayList<>();

  @Override
  public NoteSigner first() {
    return signers.isEmpty() ? fresh(NAME) : signers.get(0);
  }

  @Override
  public NoteSigner fresh(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var signer =
          new NoteSigner(name, NoteKey.Kind.LOG, raw(pair.getPublic()), raw(pair.getPrivate()));
      signers.add(signer);
      return signer;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] raw(Key key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  @Override
  public NoteSigner of(NoteKey key) {
    return signers.stream()
        .filter(signer -> signer.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new CannotSign("no " + key));
  }

  /** As if the folder of keys were lost. */
  public void lose() {
    signers.clear();
  }
}
