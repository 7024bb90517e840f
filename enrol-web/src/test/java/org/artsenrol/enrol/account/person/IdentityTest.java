package org.artsenrol.enrol.account.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityTest {
  private static final byte[] PEPPER = "pepper of this test".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @MethodSource("nationals")
  void nationalNumberOfTheVectorsIsOne(String number) {
    assertThat(TaiwanNumber.isNational(number)).isTrue();
    assertThat(TaiwanNumber.isResident(number)).isFalse();
    assertThat(new Identity(IdentityType.NATIONAL_ID, number).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @MethodSource("residents")
  void residentNumberOfTheVectorsIsOne(String number) {
    assertThat(TaiwanNumber.isResident(number)).isTrue();
    assertThat(TaiwanNumber.isNational(number)).isFalse();
    assertThat(new Identity(IdentityType.RESIDENT_CERTIFICATE, number).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void wrongNumberOfTheVectorsIsNone(String number) {
    assertThat(TaiwanNumber.isNational(number)).isFalse();
    assertThat(TaiwanNumber.isResident(number)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("nationals")
  void everyOtherLastDigitIsRefused(String number) {
    String start = number.substring(0, 9);
    for (char last = '0'; last <= '9'; last++) {
      String other = start + last;
      assertThat(TaiwanNumber.isNational(other)).as(other).isEqualTo(other.equals(number));
    }
  }

  @ParameterizedTest
  @CsvSource({"a123456789", "' A123 456 789 '", "Ａ１２３４５６７８９", "A1-2345-6789"})
  void numberIsReadHoweverItIsTyped(String typed) {
    assertThat(new Identity(IdentityType.NATIONAL_ID, typed))
        .isEqualTo(new Identity(IdentityType.NATIONAL_ID, "A123456789"));
  }

  @ParameterizedTest
  @EnumSource
  void nothingTypedIsRefusedInWords(IdentityType type) {
    assertThatThrownBy(() -> new Identity(type, null))
        .isInstanceOfSatisfying(
            IdentityRefused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("Identity." + type));
  }

  @Test
  void aNationalNumberCalledPassportDoesNotMakeASecondPerson() {
    assertThatThrownBy(() -> new Identity(IdentityType.PASSPORT, "A123456789"))
        .isInstanceOf(IdentityRefused.class);
    assertThat(new Identity(IdentityType.PASSPORT, "m1234567").number()).isEqualTo("M1234567");
  }

  @ParameterizedTest
  @CsvSource({
    "A123456788,NATIONAL_ID",
    "A800000015,RESIDENT_CERTIFICATE",
    "AB23456780,RESIDENT_CERTIFICATE",
    "王小明,PASSPORT",
    "'',PASSPORT"
  })
  void aSlipIsRefusedAsTheDocumentThatWasMeant(String typed, IdentityType meant) {
    assertThatThrownBy(() -> Identity.read(typed))
        .isInstanceOfSatisfying(
            IdentityRefused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("Identity." + meant));
    assertThat(Identity.find(typed)).isEmpty();
  }

  @Test
  void aTypedNumberIsFoundAsTheOneTypeThatItCanBe() {
    assertThat(Identity.find("a123456789").map(Identity::type)).contains(IdentityType.NATIONAL_ID);
    assertThat(Identity.find("AA00000009").map(Identity::type))
        .contains(IdentityType.RESIDENT_CERTIFICATE);
    assertThat(Identity.find("M1234567").map(Identity::type)).contains(IdentityType.PASSPORT);
    assertThat(Identity.find("王小明")).isEmpty();
  }

  @Test
  void indexTellsTypesPeopleAndInstallationsApart() {
    Identity one = new Identity(IdentityType.NATIONAL_ID, "A123456789");
    assertThat(one.index(PEPPER)).matches("[0-9a-f]{64}").isEqualTo(one.index(PEPPER));
    assertThat(one.index(new byte[32])).isNotEqualTo(one.index(PEPPER));
    assertThat(new Identity(IdentityType.NATIONAL_ID, "F131104093").index(PEPPER))
        .isNotEqualTo(one.index(PEPPER));
  }

  @Test
  void numberIsInNoText() {
    assertThat(new Identity(IdentityType.NATIONAL_ID, "A123456789").toString())
        .doesNotContain("123456789");
  }

  static Stream<String> nationals() throws IOException {
    return vectors("valid_national");
  }

  static Stream<String> residents() throws IOException {
    return Stream.concat(vectors("valid_old_arc"), vectors("valid_new_arc"));
  }

  static Stream<String> wrongs() throws IOException {
    return vectors("invalid");
  }

  private static Stream<String> vectors(String name) throws IOException {
    try (var in = IdentityTest.class.getResourceAsStream("/vectors/tw-national-id.json")) {
      var all = (Json.Members) JsonReader.read(in.readAllBytes(), JsonReader.Dialect.RFC8785);
      return ((Json.Items) all.values().get(name))
          .values().stream().map(text -> ((Json.Text) text).value());
    }
  }
}
