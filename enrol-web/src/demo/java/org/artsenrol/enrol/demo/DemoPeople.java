package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.account.Learners;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.IdentityType;

/**
 * Invented people with names of their birth years. Their documents are passports of no country, so
 * that no number of theirs can be anybody's. The same number is always the same person.
 */
@ApplicationScoped
public class DemoPeople {
  private static final long SEED = 20270207;

  @Inject Learners learners;

  private final List<Name> surnames = new ArrayList<>();
  private final List<Name> given = new ArrayList<>();

  private record Name(String text, int weight, int from, int to) {}

  /**
   * The learners with numbers from {@code first} up to but without {@code end}, made where they are
   * not there yet.
   */
  @Transactional
  public List<Learner> people(int first, int end) {
    List<Learner> people = new ArrayList<>();
    for (int number = first; number < end; number++) {
      people.add(person(number));
    }
    return people;
  }

  private Learner person(int number) {
    String passport = "DEMO%05d".formatted(number);
    Optional<Learner> known = learners.findByIdentity(IdentityType.PASSPORT, passport);
    return known.orElseGet(() -> learners.enrol(invent(number, passport)));
  }

  NewLearner invent(int number, String passport) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    LocalDate born = birthDate(random);
    List<Name> fitting =
        names(given).stream()
            .filter(n -> n.from <= born.getYear() && born.getYear() <= n.to)
            .toList();
    String name = pick(names(surnames), random) + pick(fitting, random);
    return new NewLearner(name, born, Optional.of(new Identity(IdentityType.PASSPORT, passport)));
  }

  /** One in six a child of school age, one in four over 65, the others between. */
  private static LocalDate birthDate(SplittableRandom random) {
    int kind = random.nextInt(12);
    int year =
        kind < 2
            ? random.nextInt(2015, 2021)
            : kind < 5 ? random.nextInt(1942, 1962) : random.nextInt(1962, 2006);
    return LocalDate.ofYearDay(year, random.nextInt(1, 366));
  }

  private static String pick(List<Name> names, SplittableRandom random) {
    int left = random.nextInt(names.stream().mapToInt(Name::weight).sum());
    for (Name name : names) {
      left -= name.weight;
      if (left < 0) {
        return name.text;
      }
    }
    throw new IllegalStateException("weights do not add up");
  }

  private List<Name> names(List<Name> which) {
    if (surnames.isEmpty()) {
      read();
    }
    return which;
  }

  private void read() {
    try (var in = DemoPeople.class.getResourceAsStream("/demo/names.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    String[] cells = line.split(",", -1);
    boolean surname = cells[0].equals("surname");
    int from = surname ? 0 : Integer.parseInt(cells[3]);
    int to = surname ? 0 : Integer.parseInt(cells[4]);
    (surname ? surnames : given).add(new Name(cells[1], Integer.parseInt(cells[2]), from, to));
  }
}
