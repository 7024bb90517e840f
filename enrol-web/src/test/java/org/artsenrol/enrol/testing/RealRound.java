package org.artsenrol.enrol.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.catalogue.AfterDraw;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.ClassForm;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.StageWindow;
import org.artsenrol.enrol.catalogue.TermForm;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.draw.CityBeacon;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.verify.Main;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogFiles;

/**
 * A season whose draw is answered by drand's true round 1000, so that the offline verifier can
 * prove every step of it: 大墩 with two classes, applications from 14 August 2023, closed on the
 * 22nd, drawn on the 23rd a moment before midnight.
 */
public final class RealRound implements AutoCloseable {
  public static final String DRAW = "dadun-2027s-1";
  public static final String OTHER = "fiber-2027s-1";
  public static final String MONDAY = "dadun-2027s-001";
  public static final String TUESDAY = "dadun-2027s-002";
  public static final String OPENED = "2023-08-14T09:00";
  public static final String CLOSED = "2023-08-22T00:00";
  public static final String T = "2023-08-23T23:59:24";

  private static final String SIGNATURE =
      "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
          + "e342b73a8dd2bacbe47e4b6b63ed5e39";
  private static final String RANDOMNESS =
      "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd";

  public final Season season;

  public RealRound(Engine engine) {
    this(engine, Map.of());
  }

  /** The city's own settings decide by what is drawn. */
  public static RealRound decidedBy(Engine engine, String sources) {
    var round = new RealRound(engine, Map.of("ENTROPY", sources, "DATA_DIR", folder()));
    round.season.beacon.follow(round.season.wiring.make(CityBeacon.class));
    return round;
  }

  /** A folder in which the round lies as if a mirror had been asked. */
  private static String folder() {
    Path folder = Folders.fresh("rounds");
    String told =
        "{\"round\":1000,\"randomness\":\"%s\",\"signature\":\"%s\"}"
            .formatted(RANDOMNESS, SIGNATURE);
    try {
      Files.createDirectories(folder.resolve("drand"));
      Files.writeString(folder.resolve("drand").resolve("1000.json"), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.toString();
  }

  private RealRound(Engine engine, Map<String, String> environment) {
    DrawPlan plan = Brochures.rounds(2, 2, "SENIOR");
    season = new Season(engine, 1000, environment);
    season.clock.moveTo("2023-08-01T09:00");
    season.beacon.answer(1000, RANDOMNESS, SIGNATURE);
    season.brochure(
        book -> {
          book.put(
              new TermForm(
                  Brochures.TERM,
                  new Bilingual("112 年秋季班", null),
                  LocalDate.of(2023, 9, 4),
                  LocalDate.of(2024, 1, 31)));
          for (String venue : List.of("dadun", "fiber")) {
            book.put(Brochures.venue(venue));
            book.put(lottery(venue, plan, venue.equals("fiber") ? "2023-08-18T00:00" : CLOSED));
            book.put(venue, weekly("001", 1));
            book.put(venue, weekly("002", 2));
          }
        });
  }

  private static StageForm lottery(String venue, DrawPlan plan, String closes) {
    boolean later = venue.equals("dadun");
    return new StageForm(
        venue,
        1,
        StageKind.LOTTERY,
        new Bilingual("線上抽籤", "Lottery"),
        new StageWindow(
            Season.moment(OPENED),
            Season.moment(closes),
            Season.moment(later ? T : "2023-08-19T10:00"),
            24),
        plan,
        new AfterDraw(
            3, Unpaid.WAITLIST, FreedReserve.GROUP_FIRST, Season.moment("2023-10-01T00:00")));
  }

  private static ClassForm weekly(String code, int weekday) {
    ClassForm form = Brochures.weekly(code, weekday, 9, 2);
    LocalDate first = LocalDate.of(2023, 9, 3).plusDays(weekday);
    return form.as(code, form.schedule().from(first, 16));
  }

  /** Rules are public and applications open. */
  public RealRound open() {
    season.open(DRAW);
    season.clock.moveTo(OPENED);
    return this;
  }

  /** The other venue's lottery too, which is drawn before drand's quicknet began. */
  public void openOther() {
    season.open(OTHER);
    season.clock.moveTo(OPENED);
  }

  /** The close comes. */
  public void freeze() {
    season.clock.moveTo(CLOSED);
    season.database.transact(() -> season.closings.close(DRAW));
    season.integrate();
  }

  /** T comes. */
  public void draw() {
    season.clock.moveTo(T);
    season.database.transact(() -> season.draws.run(DRAW));
    season.integrate();
  }

  /** The bundle as it is served. */
  public Path bundle() {
    Map<BundleFile, byte[]> files = new EnumMap<>(BundleFile.class);
    season.database.transact(
        () -> {
          long size = season.wiring.make(LogBook.class).standing().orElseThrow().size();
          files.putAll(season.wiring.make(LogFiles.class).of(DRAW, size));
          for (BundleFile file : BundleFile.values()) {
            season.publications.document(DRAW, file).ifPresent(b -> files.put(file, b));
          }
        });
    return file("bundle.zip", Bundle.write(files));
  }

  /** What the verifier prints, and how it ends. */
  public record Verdict(int status, List<String> lines) {

    /** The line of a check, by its number. */
    public String line(int check) {
      return lines.stream().filter(line -> line.startsWith(check + " ")).findFirst().orElseThrow();
    }
  }

  /** Runs the verifier on the bundle alone. */
  public Verdict verify() {
    return run("verify", bundle().toString(), "--lang", "en");
  }

  /** Runs the verifier as a learner does. */
  public Verdict verify(Receipt receipt) {
    Path kept = file("receipt.json", receipt.json().canonical());
    return run("verify", bundle().toString(), "--receipt", kept.toString(), "--lang", "en");
  }

  private static Verdict run(String... words) {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status = Main.run(words, print, print);
    return new Verdict(status, out.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private static Path file(String name, byte[] bytes) {
    try {
      return Files.write(Files.createTempDirectory("draw").resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    season.close();
  }
}
