package org.artsenrol.lottery.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.artsenrol.lottery.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HashesTest {
  private static final HexFormat HEX = HexFormat.of();

  static List<Json.Members> hmacs() {
    return Vectors.list(Vectors.file("hmac-hkdf-drbg.json"), "hmac_sha256_rfc4231");
  }

  static List<Json.Members> inclusions() {
    return Vectors.list(Vectors.file("ct-merkle.json"), "inclusion");
  }

  @ParameterizedTest
  @MethodSource("hmacs")
  void hmacAgreesWithRfc4231(Json.Members c) {
    Hmac keyed = Hmac.keyed(bytes(c, "key"));
    assertThat(HEX.formatHex(keyed.of(bytes(c, "data")))).isEqualTo(Vectors.text(c, "mac"));
  }

  @Test
  void hkdfOfRfc5869IsWhatSeedAndTicketAreMadeOf() {
    var c =
        (Json.Members)
            Vectors.file("hmac-hkdf-drbg.json").values().get("hkdf_sha256_rfc5869_case1");
    byte[] extracted = Hmac.keyed(bytes(c, "salt")).of(bytes(c, "ikm"));
    assertThat(HEX.formatHex(extracted)).isEqualTo(Vectors.text(c, "prk"));
    byte[] info = bytes(c, "info");
    byte[] first = Arrays.copyOf(info, info.length + 1);
    first[info.length] = 1;
    assertThat(Vectors.text(c, "okm")).startsWith(HEX.formatHex(Hmac.keyed(extracted).of(first)));
  }

  @Test
  void keysOfEveryLengthAreTakenAsThePlatformTakesThem() throws GeneralSecurityException {
    for (int length = 1; length <= 130; length++) {
      byte[] key = new byte[length];
      Arrays.fill(key, (byte) length);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      assertThat(Hmac.keyed(key).of("message"))
          .as("a key of %d bytes", length)
          .isEqualTo(mac.doFinal("message".getBytes()));
    }
  }

  @Test
  void aBeginningTakenInBeforehandChangesNothing() {
    Hmac keyed = Hmac.keyed(new byte[] {1, 2, 3});
    assertThat(keyed.startingWith("LC1|ticket|").of("rest")).isEqualTo(keyed.of("LC1|ticket|rest"));
  }

  @Test
  void rootOfAListThatGrowsLeafByLeafIsTheTreesAtEverySize() {
    var growing = new GrowingRoot();
    var leaves = new ArrayList<byte[]>();
    assertThat(growing.root()).isEqualTo(Merkle.root(leaves));
    for (int i = 0; i < 70; i++) {
      byte[] line = ("before line " + i + " after").getBytes();
      growing.add(line, 7, line.length - 6);
      leaves.add(Merkle.leaf(("line " + i).getBytes()));
      assertThat(growing.root()).as("%d leaves", i + 1).isEqualTo(Merkle.root(leaves));
    }
  }

  @Test
  void rootOnceToldDoesNotChangeWithTheList() {
    var growing = new GrowingRoot();
    growing.add(new byte[] {1}, 0, 1);
    byte[] root = growing.root();
    root[0]++;
    assertThat(growing.root()).isEqualTo(Merkle.leaf(new byte[] {1}));
  }

  @Test
  void proofOfAnotherLengthOrOfNoPlaceLeadsNowhere() {
    byte[] leaf = Merkle.leaf(new byte[0]);
    assertThat(Merkle.rootBy(new Merkle.Place(0, 1), leaf, List.of())).contains(leaf);
    assertThat(Merkle.rootBy(new Merkle.Place(1, 1), leaf, List.of())).isEmpty();
    assertThat(Merkle.rootBy(new Merkle.Place(-1, 1), leaf, List.of())).isEmpty();
    assertThat(Merkle.rootBy(new Merkle.Place(0, 0), leaf, List.of())).isEmpty();
    assertThat(Merkle.rootBy(new Merkle.Place(0, 1), leaf, List.of(leaf))).isEmpty();
    assertThat(Merkle.rootBy(new Merkle.Place(0, 2), leaf, List.of())).isEmpty();
    assertThat(Merkle.rootBy(new Merkle.Place(2, 3), leaf, List.of(leaf, leaf))).isEmpty();
  }

  @Test
  void rootsAgreeWithTheTransparencyLogsVectors() {
    Json.Members file = Vectors.file("ct-merkle.json");
    List<byte[]> leaves =
        texts(file, "leaf_inputs_hex").stream().map(HEX::parseHex).map(Merkle::leaf).toList();
    List<String> roots = texts(file, "roots_by_size");
    for (int size = 0; size < roots.size(); size++) {
      assertThat(HEX.formatHex(Merkle.root(leaves.subList(0, size)))).isEqualTo(roots.get(size));
    }
  }

  @ParameterizedTest
  @MethodSource("inclusions")
  void inclusionProofLeadsToTheRootExactlyWhenItShould(Json.Members c) {
    var place = new Merkle.Place(number(c, "leaf_index"), number(c, "tree_size"));
    List<byte[]> proof = texts(c, "proof").stream().map(HEX::parseHex).toList();
    boolean leads =
        Merkle.rootBy(place, bytes(c, "leaf_hash"), proof)
            .filter(root -> Arrays.equals(root, bytes(c, "root")))
            .isPresent();
    assertThat(leads).isEqualTo(((Json.Truth) c.values().get("want_ok")).value());
  }

  /**
   * Some indices of the vectors are beyond 2^53; near enough is far outside the tree all the same.
   */
  private static long number(Json.Members c, String key) {
    Json value = c.values().get(key);
    return value instanceof Json.Fraction huge ? (long) huge.value() : ((Json.Whole) value).value();
  }

  private static byte[] bytes(Json.Members c, String key) {
    return HEX.parseHex(Vectors.text(c, key));
  }

  private static List<String> texts(Json.Members c, String key) {
    return ((Json.Items) c.values().get(key))
        .values().stream().map(text -> ((Json.Text) text).value()).toList();
  }
}
