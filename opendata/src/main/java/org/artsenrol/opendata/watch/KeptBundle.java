package org.artsenrol.opendata.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.RecordRefused;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.lottery.log.TodaysLists;

/** A bundle that the verifier could read, and what it holds. */
final class KeptBundle {
  private static final int MOST_OF_A_NOTE = 1 << 20;

  private final Map<BundleFile, byte[]> files = new EnumMap<>(BundleFile.class);

  /**
   * @param path a bundle that has been through the verifier, which refuses traps
   */
  KeptBundle(Path path) {
    try (var zip = new ZipFile(path.toFile())) {
      for (BundleFile file : BundleFile.values()) {
        var entry = zip.getEntry(file.path());
        if (entry != null) {
          files.put(file, zip.getInputStream(entry).readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new Unusable("folder.unreadable", path, e);
    }
  }

  byte[] bytes(BundleFile file) {
    return files.get(file);
  }

  /**
   * The checkpoint in a bundle that nobody has looked at yet; empty if there is none that can be
   * read, which the verifier will tell.
   */
  static Optional<SignedNote> checkpointIn(Path path) {
    try (var zip = new ZipFile(path.toFile())) {
      var entry = zip.getEntry(BundleFile.CHECKPOINT.path());
      if (entry == null) {
        return Optional.empty();
      }
      SignedNote note = SignedNote.parse(zip.getInputStream(entry).readNBytes(MOST_OF_A_NOTE));
      Checkpoint.parse(note.text());
      return Optional.of(note);
    } catch (IOException | NoteFault unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Where the records lead from the list and the result that stand here.
   *
   * @throws RecordRefused at the first movement that cannot be
   */
  TodaysLists lists(DrawLife life) {
    return TodaysLists.of(
        life,
        EntryList.parse(bytes(BundleFile.ENTRIES)),
        DrawResult.parse(bytes(BundleFile.RESULT)));
  }
}
