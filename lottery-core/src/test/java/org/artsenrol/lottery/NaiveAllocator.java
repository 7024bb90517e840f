package org.artsenrol.lottery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Section 4 written down as it reads, with lists and texts: slow, plain, and sharing nothing with
 * the allocator.
 */
final class NaiveAllocator {
  private final DrawSetup setup;
  private final List<Entry> entries;
  private final String seed;
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, List<String>> held = new HashMap<>();
  private final List<RoundResult> rounds = new ArrayList<>();

  NaiveAllocator(RandomDraws.Input input) {
    setup = input.manifest().setup();
    entries = input.list().entries();
    seed = Lottery.seed(input.manifest(), input.entropy());
    setup.classes().forEach(c -> left.put(c.id(), c.cap()));
    entries.forEach(e -> held.put(e.code(), new ArrayList<>()));
  }

  DrawResult draw(String manifestDigest) {
    for (int p = 0; p < setup.passes().size(); p++) {
      Pass pass = setup.passes().get(p);
      Map<String, Integer> pool = pool(p);
      for (int k = 1; k <= pass.rounds(); k++) {
        rounds.add(setup.independent() ? independent(pass, pool) : round(pass, k, pool));
      }
    }
    return new DrawResult("LC1", setup.draw(), manifestDigest, seed, rounds, waitlists());
  }

  private Map<String, Integer> pool(int p) {
    Optional<String> group = setup.passes().get(p).group();
    var pool = new HashMap<String, Integer>();
    for (ClassSpec c : setup.classes()) {
      int later = 0;
      for (Pass pass : setup.passes().subList(p + 1, setup.passes().size())) {
        later += pass.group().map(c::reservedFor).orElse(0);
      }
      int seats = left.get(c.id());
      pool.put(
          c.id(),
          group.isPresent()
              ? Math.min(c.reservedFor(group.get()), seats)
              : Math.max(0, seats - later));
    }
    return pool;
  }

  private RoundResult round(Pass pass, int k, Map<String, Integer> pool) {
    Function<Entry, String> ticket =
        e -> ticket(pass, pass.ticketOf(), e, pass.reverseEven().orElse(false) && k % 2 == 0);
    var before = new HashMap<>(pool);
    var admitted = new TreeMap<String, List<String>>();
    List<Entry> up =
        entries.stream()
            .filter(e -> pass.group().map(g -> e.application().groups().contains(g)).orElse(true))
            .filter(
                e ->
                    held.get(e.code()).size() <= k - 1
                        && held.get(e.code()).size() < e.application().max())
            .sorted(Comparator.comparing(ticket))
            .toList();
    for (Entry e : up) {
      e.application().wishes().stream()
          .filter(w -> pool.get(w) > 0 && !held.get(e.code()).contains(w) && free(e, w))
          .findFirst()
          .ifPresent(w -> admit(e, w, pool, admitted));
    }
    var cutoff = new TreeMap<String, Optional<String>>();
    before.forEach(
        (c, seats) -> {
          if (seats > 0) {
            cutoff.put(
                c,
                pool.get(c) > 0
                    ? Optional.empty()
                    : Optional.of(ticket.apply(entry(last(admitted.get(c))))));
          }
        });
    return new RoundResult(pass.id(), k, admitted, cutoff);
  }

  private RoundResult independent(Pass pass, Map<String, Integer> pool) {
    var admitted = new TreeMap<String, List<String>>();
    var cutoff = new TreeMap<String, Optional<String>>();
    for (ClassSpec c : setup.classes()) {
      Function<Entry, String> ticket = e -> ticket(pass, pass.ticketOf() + ":" + c.id(), e, false);
      int seats = pool.get(c.id());
      entries.stream()
          .filter(e -> pass.group().map(g -> e.application().groups().contains(g)).orElse(true))
          .filter(
              e ->
                  e.application().wishes().contains(c.id()) && !held.get(e.code()).contains(c.id()))
          .sorted(Comparator.comparing(ticket))
          .limit(seats)
          .forEach(e -> admit(e, c.id(), pool, admitted));
      if (seats > 0) {
        cutoff.put(
            c.id(),
            pool.get(c.id()) > 0
                ? Optional.empty()
                : Optional.of(ticket.apply(entry(last(admitted.get(c.id()))))));
      }
    }
    return new RoundResult(pass.id(), 1, admitted, cutoff);
  }

  private boolean free(Entry e, String wish) {
    Set<String> taken = new HashSet<>(e.application().busy());
    held.get(e.code()).forEach(c -> taken.addAll(spec(c).slots()));
    return spec(wish).slots().stream().noneMatch(taken::contains);
  }

  private void admit(
      Entry e, String c, Map<String, Integer> pool, Map<String, List<String>> admitted) {
    held.get(e.code()).add(c);
    left.merge(c, -1, Integer::sum);
    pool.merge(c, -1, Integer::sum);
    admitted.computeIfAbsent(c, unseen -> new ArrayList<>()).add(e.code());
  }

  private TreeMap<String, List<String>> waitlists() {
    var lists = new TreeMap<String, List<String>>();
    Pass last = setup.lastPass();
    for (ClassSpec c : setup.classes()) {
      String context = setup.independent() ? last.ticketOf() + ":" + c.id() : last.ticketOf();
      Comparator<Entry> byHeld =
          Comparator.comparing(e -> setup.independent() ? 0 : held.get(e.code()).size());
      lists.put(
          c.id(),
          entries.stream()
              .filter(
                  e ->
                      e.application().wishes().contains(c.id())
                          && !held.get(e.code()).contains(c.id()))
              .sorted(byHeld.thenComparing(e -> ticket(last, context, e, false)))
              .map(Entry::code)
              .toList());
    }
    return lists;
  }

  private String ticket(Pass pass, String context, Entry e, boolean complemented) {
    String best = null;
    for (int j = 1; j <= e.application().weight(); j++) {
      String ticket =
          PlainHmac.hex(
              seed,
              "LC1|ticket|" + setup.draw() + "|" + context + "|" + e.code() + "|" + j + "\u0001");
      best = best == null || ticket.compareTo(best) < 0 ? ticket : best;
    }
    if (!complemented) {
      return best;
    }
    var turned = new StringBuilder();
    best.chars().forEach(c -> turned.append(Integer.toHexString(15 - Character.digit(c, 16))));
    return turned.toString();
  }

  private ClassSpec spec(String id) {
    return setup.classes().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private Entry entry(String code) {
    return entries.stream().filter(e -> e.code().equals(code)).findFirst().orElseThrow();
  }

  private static String last(List<String> codes) {
    return codes.get(codes.size() - 1);
  }
}
