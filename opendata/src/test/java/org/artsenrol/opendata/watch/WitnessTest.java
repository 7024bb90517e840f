package org.artsenrol.opendata.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness signs what grew out of what it signed, and nothing else, whatever happens to it. */
class WitnessTest {
  private static final Instant NOON = Instant.parse("2027-01-06T04:00:00Z");

  @TempDir private Path folder;
  private final NoteSigner log = CityLog.signer(CityLog.ORIGIN, NoteKey.Kind.LOG);
  private final NoteSigner own = CityLog.signer("library.example", NoteKey.Kind.WITNESS);
  private final Branch honest = new Branch("honest", log).grownTo(20);
  private final Branch other = new Branch("other", log).grownTo(20);
  private Witness witness;

  @BeforeEach
  void begin() {
    witness = started(Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private Witness started(Clock clock) {
    return new Witness(folder.resolve("cosigned"), own, clock);
  }

  private Witness.Answer cosign(Branch branch, int old, int size) {
    return witness.cosign(branch.checkpoint(size), old, branch.proof(old, size));
  }

  @Test
  void firstCheckpointIsCosignedWithItsTime() {
    var signed = (Witness.Answer.Signed) cosign(honest, 0, 7);
    SignedNote note = honest.checkpoint(7).with(signed.signature());
    assertThat(own.key().in(note)).isEqualTo(new NoteKey.Finding.Signed(Optional.of(NOON)));
  }

  @Test
  void whatGrewIsCosigned() {
    cosign(honest, 0, 7);
    assertThat(cosign(honest, 7, 20)).isInstanceOf(Witness.Answer.Signed.class);
    assertThat(cosign(honest, 20, 20)).isInstanceOf(Witness.Answer.Signed.class);
  }

  @Test
  void requestFromAnotherSizeIsToldTheNewestOne() {
    cosign(honest, 0, 7);
    assertThat(cosign(honest, 0, 9)).isEqualTo(new Witness.Answer.Conflict(7));
    assertThat(cosign(honest, 5, 9)).isEqualTo(new Witness.Answer.Conflict(7));
  }

  @Test
  void anotherPastIsNotCosigned() {
    cosign(honest, 0, 7);
    assertThat(cosign(other, 7, 9)).isInstanceOf(Witness.Answer.Unproven.class);
    assertThat(cosign(other, 7, 7)).isInstanceOf(Witness.Answer.Forked.class);
  }

  @Test
  void proofThatIsNotNeededIsNoProof() {
    assertThat(witness.cosign(honest.checkpoint(7), 0, honest.proof(3, 7)))
        .isInstanceOf(Witness.Answer.Unproven.class);
    cosign(honest, 0, 7);
    assertThat(witness.cosign(honest.checkpoint(7), 7, List.of(new byte[32])))
        .isInstanceOf(Witness.Answer.Unproven.class);
  }

  @Test
  void whatIsRefusedChangesNothing() {
    cosign(honest, 0, 7);
    cosign(other, 7, 9);
    cosign(other, 7, 7);
    assertThat(cosign(honest, 7, 8)).isInstanceOf(Witness.Answer.Signed.class);
  }

  @Test
  void machineThatStopsBetweenClaimAndSignatureNeverSignsAnotherRoot() {
    witness = started(new StoppingClock());
    assertThatThrownBy(() -> cosign(honest, 0, 7)).hasMessage("stopped");
    begin();
    assertThat(cosign(other, 0, 7)).isEqualTo(new Witness.Answer.Conflict(7));
    assertThat(cosign(other, 7, 7)).isInstanceOf(Witness.Answer.Forked.class);
    assertThat(cosign(honest, 7, 7)).isInstanceOf(Witness.Answer.Signed.class);
  }

  @Test
  void restartRemembers() {
    cosign(honest, 0, 7);
    begin();
    assertThat(cosign(other, 0, 9)).isEqualTo(new Witness.Answer.Conflict(7));
    assertThat(cosign(honest, 7, 9)).isInstanceOf(Witness.Answer.Signed.class);
  }

  /** Time is asked for after the claim and before the signature: there the machine stops. */
  private static final class StoppingClock extends Clock {
    @Override
    public Instant instant() {
      throw new IllegalStateException("stopped");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
