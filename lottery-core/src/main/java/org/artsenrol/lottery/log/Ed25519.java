package org.artsenrol.lottery.log;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519 of RFC 8032 on raw keys of 32 bytes; the mathematics is the JDK's. */
final class Ed25519 {
  static final int KEY = 32;
  static final int SIGNATURE = 64;
  private static final String NAME = "Ed25519";

  /** What stands before a raw key in the forms that the JDK reads (RFC 8410). */
  private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private Ed25519() {}

  static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
    try {
      var verifier = Signature.getInstance(NAME);
      verifier.initVerify(publicKey(publicKey));
      verifier.update(message);
      return signature.length == SIGNATURE && verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // A key that is no point, or a signature out of range, signs nothing.
      return false;
    }
  }

  private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(after(PUBLIC, raw)));
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      var signer = Signature.getInstance(NAME);
      signer.initSign(privateKey(seed));
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on signs with Ed25519", e);
    }
  }

  private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
    return KeyFactory.getInstance(NAME)
        .generatePrivate(new PKCS8EncodedKeySpec(after(PRIVATE, seed)));
  }

  private static byte[] after(byte[] prefix, byte[] raw) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(prefix);
    bytes.writeBytes(raw);
    return bytes.toByteArray();
  }
}
