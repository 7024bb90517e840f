package org.artsenrol.lottery.verify;

import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Reserve;
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
      String wishes = args.get("--wishes");
      Survey survey = GivenFile.read(wishes, GivenFile.PLAN, bytes -> Survey.parse(bytes, reserve));
      return new WishFile(survey.stage(), survey.applications());
    }
    String plan = args.get("--manifest");
    String list = args.get("--entries");
    DrawSetup setup = GivenFile.read(plan, GivenFile.PLAN, DrawSetup::parse);
    return of(setup, list(list, setup));
  }

  private static WishFile of(DrawSetup setup, EntryList list) {
    return new WishFile(setup, list.applications());
  }

  private static EntryList list(String name, DrawSetup setup) {
    try {
      EntryList list = GivenFile.list(name);
      Lottery.check(setup, list);
      return list;
    } catch (Refusal refusal) {
      throw new Unusable("input.bytes", name, refusal.getMessage());
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
