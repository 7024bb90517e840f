package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddsCommandTest {
  @TempDir Path temp;

  @Test
  void chanceIfApplicationsClosedNowStandsBesideTheCountItRestsOn() throws IOException {
    Program run = odds(setup(Allocation.INDEPENDENT), list(8, "c-1"), "--lang", "en");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("8 applications so far", "(exact)")
        .contains("c-1: 8 applicants for 2 seats; 25.0 % of them would get it")
        .contains("one more who wishes this class alone: 22.2 %.")
        .contains("c-2: nobody has applied yet, 2 seats; one more");
  }

  @Test
  void roundsAreSimulatedTheSameOnEveryMachine() throws IOException {
    Program run = odds(setup(Allocation.ROUNDS), list(8, "c-1"), "--runs", "50", "--lang", "en");
    assertThat(run.out()).contains("from 50 trial draws", "25.0 %");
    assertThat(odds(setup(Allocation.ROUNDS), list(8, "c-1"), "--runs", "50", "--lang", "en"))
        .isEqualTo(run);
  }

  @Test
  void publishedBundleTellsTheChancesOfItsDraw() throws IOException {
    var sample = new SampleBundle(2);
    Path zip = Files.write(temp.resolve("bundle.zip"), Bundle.write(sample.files()));
    Program run = Program.run("odds", zip);
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(1 + sample.manifest().setup().classes().size());
  }

  @Test
  void wishOutsideTheDrawIsRefusedWithItsFile() throws IOException {
    Program run = odds(setup(Allocation.ROUNDS), list(3, "c-9"), "--lang", "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("entries.ndjson", "WISHES");
  }

  @Test
  void runsMustBeANumber() throws IOException {
    assertThat(odds(setup(Allocation.ROUNDS), list(3, "c-1"), "--runs", "many").status())
        .isEqualTo(2);
  }

  private Program odds(DrawSetup setup, EntryList list, Object... options) throws IOException {
    Path plan = Files.write(temp.resolve("plan.json"), setup.json().canonical());
    Path entries = Files.write(temp.resolve("entries.ndjson"), list.bytes());
    Object[] args = new Object[5 + options.length];
    System.arraycopy(
        new Object[] {"odds", "--manifest", plan, "--entries", entries}, 0, args, 0, 5);
    System.arraycopy(options, 0, args, 5, options.length);
    return Program.run(args);
  }

  private static EntryList list(int n, String wish) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < n; i++) {
      String commit = Sha256.hex(new byte[] {(byte) i});
      String person = Commitment.code(Sha256.hex(new byte[] {1, (byte) i}));
      entries.add(
          Entry.of(commit, person, new Application(List.of(wish), List.of(), List.of(), 1, 1)));
    }
    return EntryList.sorted(entries);
  }

  private static DrawSetup setup(Allocation allocation) {
    return new DrawSetup(
        DrawSetup.LC1,
        "draw-1",
        List.of(new EntropySource.Demo("demo-1")),
        1,
        allocation,
        List.of(1),
        List.of(
            new ClassSpec("c-1", 2, List.of(), List.of()),
            new ClassSpec("c-2", 2, List.of(), List.of())),
        List.of(Pass.open("open", 1)));
  }
}
