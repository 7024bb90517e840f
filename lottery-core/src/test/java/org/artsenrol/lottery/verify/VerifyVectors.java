package org.artsenrol.lottery.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.RandomDraws;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.KeyChange;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.SignedNote;

/**
 * Bundles, honest and not, with what a citizen holds against them: every verifier must say the same
 * of each. They are made of the sample draw and the sample log.
 */
final class VerifyVectors {
  private static final long SEED = 20270105;
  private static final int OUTCOMES = 8;
  private static final int TAMPERINGS = 5;
  private static final String MEMBER = "M-0001";
  private static final byte[] SALT = new byte[32];
  private static final NoteSigner STRANGER =
      SampleLog.signer(SampleLog.ORIGIN, NoteKey.Kind.LOG, 2);

  /** One bundle, and what is held against it. */
  record Case(
      String name,
      Map<BundleFile, byte[]> files,
      Optional<byte[]> receipt,
      Optional<byte[]> checkpoint) {}

  private final List<Case> cases = new ArrayList<>();
  private final Entry own = own();
  private final Map<BundleFile, byte[]> honest = real().files();

  private static Entry own() {
    SampleBundle bundle = SampleBundle.real(5);
    Entry other = new RandomDraws(99).entry(bundle.setup());
    String commit = Commitment.commit(bundle.setup().draw(), other.person(), MEMBER, SALT);
    return Entry.of(commit, other.person(), other.application());
  }

  /** The draw in which the learner of the receipts takes part. */
  private SampleBundle real() {
    return SampleBundle.real(5).withEntry(own);
  }

  static List<Case> all() {
    var vectors = new VerifyVectors();
    vectors.add("real draw", vectors.honest);
    vectors.add("real draw with movements", vectors.real().moved().files());
    for (int seed = 1; seed <= 3; seed++) {
      vectors.add("demonstration " + seed, new SampleBundle(seed).moved().files());
    }
    vectors.brokenLogs();
    vectors.keyChanges();
    vectors.witnesses();
    vectors.brokenDraws();
    vectors.checkpoints();
    vectors.receipts();
    vectors.rulings();
    vectors.tamperings();
    return vectors.cases;
  }

  private void add(String name, Map<BundleFile, byte[]> files) {
    cases.add(new Case(name, files, Optional.empty(), Optional.empty()));
  }

  private static String text(Map<BundleFile, byte[]> files, BundleFile file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<BundleFile, byte[]> with(
      Map<BundleFile, byte[]> files, BundleFile file, UnaryOperator<String> change) {
    var other = new EnumMap<>(files);
    String changed = change.apply(text(files, file));
    if (changed.equals(text(files, file))) {
      throw new IllegalArgumentException("nothing to change in " + file.path());
    }
    other.put(file, bytes(changed));
    return other;
  }

  private void changed(String name, BundleFile file, UnaryOperator<String> change) {
    add(name, with(honest, file, change));
  }

  private void brokenLogs() {
    SampleLog log = real().log();
    add("log signed by another key", with(honest, BundleFile.CHECKPOINT, STRANGER, log.newest()));
    add(
        "log of another name",
        with(
            honest,
            BundleFile.CHECKPOINT,
            SampleLog.signer("other.example/log", NoteKey.Kind.LOG, 0),
            log.newest()));
    add(
        "checkpoint of another origin",
        with(
            honest,
            BundleFile.CHECKPOINT,
            SampleLog.key(),
            new Checkpoint("other.example/log", log.newest().size(), log.newest().rootBytes())));
    add(
        "checkpoint of another root",
        with(
            honest,
            BundleFile.CHECKPOINT,
            SampleLog.key(),
            new Checkpoint(SampleLog.ORIGIN, log.newest().size(), new byte[32])));
    changed("size with a zero before it", BundleFile.CHECKPOINT, s -> s.replaceFirst("\n", "\n0"));
    changed(
        "checkpoint without a signature", BundleFile.CHECKPOINT, s -> s.split("\n\n")[0] + "\n");
    changed("signature cut off", BundleFile.CHECKPOINT, s -> s.replaceFirst("....\n$", "\n"));
    changed("proofs that are not canonical", BundleFile.PROOFS, s -> s + " ");
    changed("record without a proof", BundleFile.PROOFS, s -> s.replaceFirst(PROOF + ",", ""));
    changed(
        "proofs in another order",
        BundleFile.PROOFS,
        s -> s.replaceFirst("(" + PROOF + "),(" + PROOF + ")", "$2,$1"));
    changed(
        "record at another place",
        BundleFile.PROOFS,
        s -> s.replace("\"index\":1,", "\"index\":2,"));
    changed(
        "record beyond the log",
        BundleFile.PROOFS,
        s -> s.replace("\"index\":7,", "\"index\":7000,"));
    changed(
        "proof that is too short",
        BundleFile.PROOFS,
        s -> s.replaceFirst("(\"index\":1,\"path\":\\[)\"[0-9a-f]{64}\",", "$1"));
    changed(
        "proof of another hash",
        BundleFile.PROOFS,
        s -> s.replaceFirst("(\"index\":3,\"path\":\\[\")[0-9a-f]{64}", "$1" + "0".repeat(64)));
    changed(
        "growth that is not shown",
        BundleFile.PROOFS,
        s -> s.replaceFirst("\"path\":\\[(\"[0-9a-f]{64}\",?)+]},?", "\"path\":[]}"));
    changed(
        "growth by another hash",
        BundleFile.PROOFS,
        s -> s.replaceFirst("(\"path\":\\[\")[0-9a-f]{64}", "$1" + "0".repeat(64)));
    changed("record left out", BundleFile.RECORDS, s -> s.substring(s.indexOf('\n') + 1));
    changed("another version of the program", BundleFile.RECORDS, s -> s.replace("1.0", "1.1"));
    half("log without proofs", BundleFile.PROOFS);
    half("log without a checkpoint", BundleFile.CHECKPOINT);
    var without = new EnumMap<>(honest);
    without.remove(BundleFile.CHECKPOINT);
    without.remove(BundleFile.PROOFS);
    add("real draw without a log", without);
  }

  private static final String PROOF = "\\{\"index\":[0-9]+,\"path\":\\[[^\\]]*]}";

  private static Map<BundleFile, byte[]> with(
      Map<BundleFile, byte[]> files, BundleFile file, NoteSigner signer, Checkpoint checkpoint) {
    return with(
        files,
        file,
        unused -> new String(signer.sign(checkpoint.text()).bytes(), StandardCharsets.UTF_8));
  }

  private void half(String name, BundleFile missing) {
    var half = new EnumMap<>(honest);
    half.remove(missing);
    add(name, half);
  }

  private void keyChanges() {
    Json.Members agreed = KeyChange.of(SampleLog.key(), STRANGER).json();
    add("change of key", rotated(agreed));
    add("change of key that the old key did not sign", rotated(forged(agreed, "old", "new")));
    add("change of key that the new key did not sign", rotated(forged(agreed, "new", "old")));
    add(
        "change of key without a signature",
        rotated(Json.object().with("old", "a").with("new", "b")));
    NoteSigner elsewhere = SampleLog.signer("other.example/log", NoteKey.Kind.LOG, 2);
    add(
        "change to a key of another name",
        rotated(KeyChange.of(SampleLog.key(), elsewhere).json()));
    cases.add(
        new Case(
            "checkpoint kept from before a change of key",
            rotated(agreed),
            Optional.empty(),
            Optional.of(SampleLog.key().sign(real().log().whenFrozen().text()).bytes())));
  }

  /** The signature of one replaced by that of the other. */
  private static Json.Members forged(Json.Members change, String whose, String by) {
    Json signature = ((Json.Members) change.values().get(by)).values().get("signature");
    var one = (Json.Members) change.values().get(whose);
    return change.with(whose, one.with("signature", signature));
  }

  /** The log signs with the other key from its newest record on. */
  private Map<BundleFile, byte[]> rotated(Json.Members change) {
    SampleBundle bundle = real().force(RecordKind.KEY, change);
    Map<BundleFile, byte[]> files = bundle.files();
    files.put(BundleFile.CHECKPOINT, STRANGER.sign(bundle.log().newest().text()).bytes());
    String old = "\"key\":\"" + SampleLog.key().key();
    return with(files, BundleFile.PROOFS, s -> s.replace(old, "\"key\":\"" + STRANGER.key()));
  }

  private void witnesses() {
    SampleBundle bundle = real();
    String cosigned = "\\\\n— %s [^\\\\]+";
    changed(
        "one witness of two",
        BundleFile.PROOFS,
        s -> s.replaceFirst(cosigned.formatted("library.example"), ""));
    changed(
        "witness that did not sign so",
        BundleFile.PROOFS,
        s -> s.replaceFirst("(— library.example .{40})...", "$1AAA"));
    var late = new EnumMap<>(honest);
    late.putAll(new SampleLog(bundle.records(), bundle.t()).files());
    add("witnesses that came too late", late);
    changed(
        "earlier checkpoint that the log did not sign",
        BundleFile.PROOFS,
        s -> s.replaceFirst("(— city.example/log .{40})...", "$1AAA"));
  }

  private void brokenDraws() {
    add("frozen too late", real().frozenOnly(Duration.ofHours(23)).files());
    add("round that T does not name", real().announcedFor(real().t().plusSeconds(3)).files());
    add("value of another round", real().ofRound(SampleBundle.ROUND + 1).files());
    add("another seed", real().publishing(r -> of(r, "0".repeat(64), r.manifest())).files());
    add("another manifest", real().publishing(r -> of(r, r.seed(), "0".repeat(64))).files());
    add("winners in another order", real().publishing(Tampered::withTwoAdmittedSwapped).files());
    add("offer out of turn", real().force(RecordKind.OFFER, outOfTurn()).files());
    add("movement of an unknown class", real().force(RecordKind.QUOTA, unknownClass()).files());
    Entry stray = new RandomDraws(77).entry(real().setup());
    var asked = new Application(List.of("nowhere"), List.of(), List.of(), 1, 1);
    add(
        "wish outside the draw",
        real().withEntry(Entry.of(stray.commit(), stray.person(), asked)).files());
    changed("manifest written otherwise", BundleFile.MANIFEST, s -> s.replaceFirst("\\{", "{ "));
    changed("result alone", BundleFile.RESULT, s -> s.replace("\"v\":\"LC1\"", "\"v\":\"LC2\""));
    changed("result without rounds", BundleFile.RESULT, s -> s.replace("\"rounds\"", "\"other\""));
    changed(
        "proof of the value alone", BundleFile.ENTROPY, s -> s.replaceFirst("b44679", "b44678"));
    changed("rules alone", BundleFile.RULES, s -> s.replace("\"1.0\"", "\"1.1\""));
  }

  private static DrawResult of(DrawResult r, String seed, String manifest) {
    return new DrawResult(r.version(), r.draw(), manifest, seed, r.rounds(), r.waitlist());
  }

  private Json.Members outOfTurn() {
    return Json.object()
        .with("class", real().setup().classes().get(0).id())
        .with("code", "0".repeat(16))
        .with("from", "waitlist")
        .with("until", real().t().plusSeconds(3600).toString());
  }

  private static Json.Members unknownClass() {
    return Json.object().with("class", "nowhere").with("seats", 1);
  }

  private void checkpoints() {
    SampleLog log = real().log();
    kept("checkpoint kept since the freeze", SampleLog.key(), log.whenFrozen());
    kept("newest checkpoint kept", SampleLog.key(), log.newest());
    kept("checkpoint of a stranger", STRANGER, log.whenFrozen());
    kept("checkpoint that the bundle does not reach", SampleLog.key(), log.checkpoint(1));
    long size = log.whenFrozen().size();
    kept(
        "checkpoint of another tree",
        SampleLog.key(),
        new Checkpoint(SampleLog.ORIGIN, size, new byte[32]));
    kept(
        "checkpoint of another log",
        SampleLog.key(),
        new Checkpoint("other.example/log", size, new byte[32]));
    kept(
        "checkpoint newer than the bundle",
        SampleLog.key(),
        new Checkpoint(SampleLog.ORIGIN, 999, new byte[32]));
    held("checkpoint that is none", Optional.empty(), Optional.of(bytes("city.example/log\n4\n")));
    cases.add(
        new Case(
            "checkpoint against a draw without a log",
            new SampleBundle(1).files(),
            Optional.empty(),
            Optional.of(SampleLog.key().sign(log.newest().text()).bytes())));
  }

  private void kept(String name, NoteSigner signer, Checkpoint checkpoint) {
    held(name, Optional.empty(), Optional.of(signer.sign(checkpoint.text()).bytes()));
  }

  private void held(String name, Optional<byte[]> receipt, Optional<byte[]> checkpoint) {
    cases.add(new Case(name, honest, receipt, checkpoint));
  }

  private void receipts() {
    SignedNote promise = SampleLog.key().sign(promise(own.canonical()).text());
    Receipt whole = receipt(MEMBER, promise, certificate());
    receipt("receipt", whole);
    receipt("code alone", bare(whole.draw(), own.commit()));
    receipt("receipt of another draw", bare("another", own.commit()));
    receipt("commitment that nobody listed", bare(whole.draw(), "ab".repeat(32)));
    receipt("receipt opened by another member", receipt("M-0002", promise, certificate()));
    Entry other =
        Entry.of(
            own.commit(), own.person(), new Application(List.of("x"), List.of(), List.of(), 1, 1));
    receipt(
        "promise of another line",
        receipt(MEMBER, SampleLog.key().sign(promise(other.canonical()).text()), certificate()));
    receipt(
        "promise that the log did not sign",
        receipt(MEMBER, STRANGER.sign(promise(own.canonical()).text()), certificate()));
    receipt(
        "promise that is none",
        receipt(MEMBER, SampleLog.key().sign(real().log().newest().text()), certificate()));
    Promise p = promise(own.canonical());
    var forked = new Checkpoint(SampleLog.ORIGIN, p.newest().size(), new byte[32]);
    receipt(
        "promise under another tree",
        receipt(
            MEMBER,
            SampleLog.key()
                .sign(new Promise(p.draw(), p.commit(), p.entry(), p.at(), forked).text()),
            certificate()));
    receipt(
        "promise of another draw",
        receipt(
            MEMBER,
            SampleLog.key()
                .sign(new Promise("another", p.commit(), p.entry(), p.at(), p.newest()).text()),
            certificate()));
    wrongCertificates(promise);
    cases.add(
        new Case(
            "receipt after movements",
            real().moved().files(),
            Optional.of(whole.json().canonical()),
            Optional.empty()));
    cases.add(
        new Case(
            "receipt of a draw without a log",
            cases.stream()
                .filter(c -> c.name().equals("real draw without a log"))
                .findAny()
                .get()
                .files(),
            Optional.of(whole.json().canonical()),
            Optional.empty()));
    for (String none :
        List.of("[]", "{}", "{\"v\":\"LC2\",\"draw\":\"d\",\"commit\":\"00\"}", "{\"v\":")) {
      held("receipt that is none: " + none, Optional.of(bytes(none)), Optional.empty());
    }
    for (Entry entry : real().list().entries().subList(0, OUTCOMES)) {
      receipt("outcome of " + entry.code(), bare(whole.draw(), entry.commit()));
    }
  }

  private void wrongCertificates(SignedNote promise) {
    Receipt.Certificate c = certificate();
    var wrong = new LinkedHashMap<String, Receipt.Certificate>();
    wrong.put(
        "another line", new Receipt.Certificate(c.line() + " ", c.index(), c.path(), c.root()));
    wrong.put(
        "another place", new Receipt.Certificate(c.line(), c.index() + 1, c.path(), c.root()));
    wrong.put(
        "a short path",
        new Receipt.Certificate(
            c.line(), c.index(), c.path().subList(1, c.path().size()), c.root()));
    wrong.put(
        "another root", new Receipt.Certificate(c.line(), c.index(), c.path(), "00".repeat(32)));
    wrong.forEach((what, w) -> receipt("certificate of " + what, receipt(MEMBER, promise, w)));
  }

  private void receipt(String name, Receipt receipt) {
    held(name, Optional.of(receipt.json().canonical()), Optional.empty());
  }

  private static Receipt bare(String draw, String commit) {
    return new Receipt(draw, commit, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Receipt receipt(String member, SignedNote promise, Receipt.Certificate certificate) {
    return new Receipt(
        real().setup().draw(),
        own.commit(),
        Optional.of(new Receipt.Opening(member, HexFormat.of().formatHex(SALT))),
        Optional.of(promise),
        Optional.of(certificate));
  }

  private Promise promise(byte[] line) {
    SampleBundle bundle = real();
    return Promise.of(
        bundle.setup().draw(),
        own.commit(),
        line,
        bundle.t().minus(Duration.ofDays(9)),
        bundle.log().whenFrozen());
  }

  private Receipt.Certificate certificate() {
    return certificate(real().list());
  }

  private Receipt.Certificate certificate(EntryList list) {
    int place = list.place(own.code()).orElseThrow();
    return Receipt.Certificate.of(list, place, Optional.empty());
  }

  /** What officers do to a draw: another list before T, the draw void. */
  private void rulings() {
    EntryList whole = real().list();
    var fewer = new ArrayList<>(whole.entries());
    fewer.removeIf(entry -> entry.equals(whole.entries().get(whole.entries().indexOf(own) - 1)));
    EntryList former = EntryList.sorted(fewer);
    Map<BundleFile, byte[]> files = real().superseding(former).files();
    add("list that superseded another", files);
    SignedNote promise = SampleLog.key().sign(promise(own.canonical()).text());
    Receipt.Certificate kept = certificate(former);
    certified("certificate of the superseded list", files, receipt(MEMBER, promise, kept));
    var elsewhere =
        new Receipt.Certificate(kept.line(), kept.index(), certificate().path(), kept.root());
    certified("certificate of another place in it", files, receipt(MEMBER, promise, elsewhere));
    certified("certificate of a list that never was", honest, receipt(MEMBER, promise, kept));
    Json.Members reason = Json.object().with("reason", "停電");
    add("void draw", real().force(RecordKind.VOID, reason).files());
    add(
        "void draw for a reason of its own",
        real().force(RecordKind.VOID, Json.object().with("reason", "不滿意")).files());
    Json.Members other = Json.object().with("class", "c-1").with("code", own.code());
    add(
        "confirmation in a void draw",
        real().force(RecordKind.VOID, reason).force(RecordKind.CONFIRM, other).files());
  }

  private void certified(String name, Map<BundleFile, byte[]> files, Receipt receipt) {
    cases.add(new Case(name, files, Optional.of(receipt.json().canonical()), Optional.empty()));
  }

  /** One sign changed into another, or a piece left out or doubled, anywhere. */
  private void tamperings() {
    var random = new Random(SEED);
    Map<BundleFile, byte[]> files = real().moved().files();
    for (BundleFile file : BundleFile.values()) {
      for (int i = 0; i < TAMPERINGS; i++) {
        String text = text(files, file);
        int from = random.nextInt(text.length() - 40);
        int to = from + 1 + random.nextInt(39);
        char sign = "0123456789abcdefABCDEF\",:[]{} \n".charAt(random.nextInt(31));
        String changed =
            switch (i % 3) {
              case 0 -> text.substring(0, from) + sign + text.substring(from + 1);
              case 1 -> text.substring(0, from) + text.substring(to);
              default -> text.substring(0, to) + text.substring(from);
            };
        if (!changed.equals(text)) {
          add(
              "real draw with movements, tampering " + i + " of " + file.path(),
              with(files, file, unused -> changed));
        }
      }
    }
  }
}
