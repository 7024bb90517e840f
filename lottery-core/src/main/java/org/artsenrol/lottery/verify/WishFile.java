package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Reserve;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.fairness.Survey;

/** What is wished for under which plan, without who wishes it: all that chances rest on. */
record WishFile(DrawSetup setup, List<Application> applications) {

  /**
   * From a published bundle, from a plan and a list, or from a survey of wishes.
   *
   * @throws Unusable naming the file and what is wrong with it
   */
  static WishFile of(Arguments args) {
    if (args.words().size() > 2) {
      throw new Unusable("usage.extra", args.words().get(2));
    }
    if (args.words().size() == 2) {
      DrawFiles files = DrawFiles.of(BundleReader.read(args.words().get(1)));
      return of(files.manifest().setup(), files.list());
    }
    if (args.find("--wishes").isPresent()) {
      Optional<Reserve> reserve = args.find("--reserve").map(WishFile::reserve);
      Survey survey = understood(args.get("--wishes"), bytes -> Survey.parse(bytes, reserve));
      return new WishFile(survey.stage(), survey.applications());
    }
    String plan = args.get("--manifest");
    String list = args.get("--entries");
    DrawSetup setup = understood(plan, DrawSetup::parse);
    return of(
        setup,
        understood(
            list,
            bytes -> {
              EntryList entries = EntryList.parse(bytes);
              Lottery.check(setup, entries);
              return entries;
            }));
  }

  private static WishFile of(DrawSetup setup, EntryList list) {
    return new WishFile(setup, list.entries().stream().map(Entry::application).toList());
  }

  private static <T> T understood(String name, Function<byte[], T> as) {
    try {
      return as.apply(Files.readAllBytes(Path.of(name)));
    } catch (IOException | InvalidPathException e) {
      throw new Unusable("input.unreadable", name);
    } catch (Refusal | JsonFault | IllegalArgumentException | ClassCastException fault) {
      throw new Unusable("input.bytes", name, fault.getMessage());
    }
  }

  private static Reserve reserve(String text) {
    String[] groupAndSeats = text.split("=");
    try {
      return new Reserve(groupAndSeats[0], Integer.parseInt(groupAndSeats[1]));
    } catch (Refusal | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new Unusable("usage.reserve", text);
    }
  }

  /** {@code --runs}, a number from 1 to 100,000. */
  static int runs(Arguments args, int otherwise) {
    String runs = args.find("--runs").orElse("" + otherwise);
    if (!runs.matches("[1-9][0-9]{0,4}|100000")) {
      throw new Unusable("usage.runs", runs);
    }
    return Integer.parseInt(runs);
  }
}
