/*
 * "Check this draw in your own browser": a second implementation of the draw protocol LC1, written from the protocol's
 * page and not from the program that drew. It fetches the published files of one draw, draws again, and only then
 * fetches the published result and compares. No library, nothing but what a browser has. What a visitor holds against
 * the files, her receipt or a checkpoint she kept, is read here and sent nowhere.
 *
 * Parts, each resting on those before it only:
 *   1 bytes          5 the draw (protocol sections 3 to 5)      9 records: a draw's life and its movements (6 and 8)
 *   2 SHA-256        6 properties of a fair allocation         10 the ten checks (section 9), in their order
 *   3 JSON           7 drand's signature, by pairing           11 the files: the bundle, and what a visitor kept
 *   4 Merkle trees   8 the log's signed notes (section 7)      12 the page, and the Worker in which all of it runs
 *
 * The file is loaded three times over: by the page, by the Worker that the page starts from this same address (so that
 * a long computation never freezes the page), and by tests, which use what `LC1` holds.
 */
(function (world) {
  "use strict";

  /* Loaded here, read on the last page of this file: a Worker is started from the address this script came from. */
  const ownAddress = typeof document === "undefined" ? null : document.currentScript && document.currentScript.src;

  /** An expected no: a rule of section 3 that the input breaks, under the protocol's code for it. */
  class Refused extends Error {
    constructor(code, what) {
      super(code + ": " + what);
      this.code = code;
      this.what = what;
    }
  }

  const refuseUnless = (holds, code, what) => {
    if (!holds) {
      throw new Refused(code, what);
    }
  };

  /** A sentence by its key in the page's words, with its facts; a fact may be a sentence itself. */
  const say = (key, ...facts) => ({ key, facts });

  /** A file that cannot be had or read at all: nothing can be judged then. */
  class Unusable extends Error {
    constructor(key, ...facts) {
      super(key + " " + facts.join(" "));
      this.why = say(key, ...facts);
    }
  }

  /** What a reader makes of a file's bytes; one that refuses them has the file's name said. */
  function readFile(name, bytes, reader) {
    try {
      return reader(bytes);
    } catch (refused) {
      throw refused instanceof Refused ? new Unusable("file.bytes", name, refused.what) : refused;
    }
  }

  /** Something published that is not as it must be: where, and what should stand there. */
  class Broken extends Error {
    constructor(where, expected, found) {
      super(where.key);
      this.verdict = { verdict: "broken", where, expected, found };
    }
  }

  const breakUnless = (holds, where, expected, found) => {
    if (!holds) {
      throw new Broken(where, expected, found);
    }
  };

  /* 1 Bytes ------------------------------------------------------------------------------------------------------- */

  const encoder = new TextEncoder();
  const utf8 = (text) => encoder.encode(text);

  /** The text of UTF-8 bytes; a byte order mark stays, for the JSON reader to refuse. */
  function textOf(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (notUtf8) {
      throw new Refused("FORMAT", "bytes that are not UTF-8");
    }
  }

  const HEX_OF_BYTE = Array.from({ length: 256 }, (unused, byte) => byte.toString(16).padStart(2, "0"));
  const hex = (bytes) => Array.from(bytes, (byte) => HEX_OF_BYTE[byte]).join("");
  const unhex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));

  function join(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  const same = (some, others) => some.length === others.length && some.every((byte, i) => byte === others[i]);

  /** Crockford's base32 of ten bytes, the most significant bit first. */
  function base32(tenBytes) {
    let bits = BigInt("0x" + hex(tenBytes));
    let text = "";
    for (let i = 0; i < 16; i++) {
      text = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number(bits & 31n)] + text;
      bits >>= 5n;
    }
    return text;
  }

  const codeOf = (commitHex) => base32(unhex(commitHex.slice(0, 20)));

  /** What a learner opens to show that an entry is hers. */
  const commitOf = (draw, person, learnerRef, saltHex) =>
    hex(sha256(utf8(["LC1", "applicant", draw, person, learnerRef, saltHex].join("|"))));

  /* 2 SHA-256 and HMAC (FIPS 180-4, RFC 2104) --------------------------------------------------------------------- */

  /*
   * Every browser has SHA-256 already (crypto.subtle), but it answers each call by a promise: for the 10^5 and more
   * short hashes of a large draw the waiting costs many times the hashing, and it does not exist at all on a page that
   * came without https. So the function stands here, and whatever is downloaded is hashed by both (see `download`),
   * so that a mistake or a trick in this one would show.
   */
  const ROUND_CONSTANTS = new Int32Array([
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]);
  const FIRST_STATE = new Int32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  const schedule = new Int32Array(64);

  /** Takes one block of 64 bytes into the state. */
  function compress(state, bytes, at) {
    const w = schedule;
    for (let t = 0; t < 16; t++, at += 4) {
      w[t] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let t = 16; t < 64; t++) {
      const x = w[t - 15];
      const y = w[t - 2];
      const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[t] = (w[t - 16] + small0 + w[t - 7] + small1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 64; t++) {
      const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t1 = (h + big1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[t] + w[t]) | 0;
      const t2 = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  /** The digest of what a state has taken in already (`before` bytes, whole blocks) and of these bytes after it. */
  function digestFrom(begun, before, bytes) {
    const state = Int32Array.from(begun);
    const whole = bytes.length - (bytes.length % 64);
    for (let at = 0; at < whole; at += 64) {
      compress(state, bytes, at);
    }
    const rest = bytes.length - whole;
    const tail = new Uint8Array(rest < 56 ? 64 : 128);
    tail.set(bytes.subarray(whole));
    tail[rest] = 0x80;
    const view = new DataView(tail.buffer);
    view.setUint32(tail.length - 8, Math.floor((before + bytes.length) / 0x20000000));
    view.setUint32(tail.length - 4, (before + bytes.length) << 3);
    for (let at = 0; at < tail.length; at += 64) {
      compress(state, tail, at);
    }
    const digest = new DataView(new ArrayBuffer(32));
    state.forEach((word, i) => digest.setInt32(4 * i, word));
    return new Uint8Array(digest.buffer);
  }

  const sha256 = (bytes) => digestFrom(FIRST_STATE, 0, bytes);

  /** HMAC under one key, whose two blocks are hashed only once. */
  function hmacUnder(key) {
    const block = new Uint8Array(64);
    block.set(key.length > 64 ? sha256(key) : key);
    const begun = (pad) => {
      const state = Int32Array.from(FIRST_STATE);
      compress(state, block.map((byte) => byte ^ pad), 0);
      return state;
    };
    const inner = begun(0x36);
    const outer = begun(0x5c);
    return (message) => digestFrom(outer, 64, digestFrom(inner, 64, message));
  }

  /* 3 JSON (section 2 and RFC 8785) ------------------------------------------------------------------------------- */

  /*
   * JSON.parse will not do: it takes the last of two equal keys, rounds large numbers and forgives much else, so that
   * two programs could read two different lists from the same bytes.
   *
   * Manifest, list and entropy are read in the `strict` dialect: printable ASCII texts, true, false, and whole numbers from 0
   * to 2^53 - 1. Everything else that is published is read as the JSON of RFC 8785.
   */
  const DEEPEST_STRICT = 8;
  const DEEPEST = 64;

  function readJson(text, strict) {
    let at = 0;
    const value = readValue(0);
    skipSpace();
    refuseUnless(at === text.length, "FORMAT", "more after the value, at character " + at);
    return value;

    function fail(what) {
      throw new Refused("FORMAT", what + " at character " + at);
    }

    function skipSpace() {
      while (at < text.length && " \t\n\r".includes(text[at])) {
        at++;
      }
    }

    function take(pattern) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found) {
        at = pattern.lastIndex;
      }
      return found && found[0];
    }

    function comesNow(sign) {
      skipSpace();
      const is = text[at] === sign;
      at += is ? 1 : 0;
      return is;
    }

    function readValue(depth) {
      skipSpace();
      switch (text[at]) {
        case "{":
          return readObject(depth + 1);
        case "[":
          return readArray(depth + 1);
        case '"':
          return readText();
        default:
          return readWord();
      }
    }

    function readWord() {
      const word = take(/true|false|null/y);
      if (word === null) {
        return readNumber();
      }
      return word === "null" && strict ? fail("null") : JSON.parse(word);
    }

    function readNumber() {
      const number = take(/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y);
      if (number === null) {
        fail("no value");
      }
      const fits = strict ? /^[0-9]+$/.test(number) && Number.isSafeInteger(Number(number)) : Number.isFinite(Number(number));
      return fits ? Number(number) : fail("the number " + number.slice(0, 40));
    }

    function readText() {
      at++;
      let said = "";
      for (;;) {
        said += take(/[^"\\\u0000-\u001f]*/y);
        if (text[at] === '"') {
          at++;
          return checked(said);
        }
        const escape = take(/\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/y);
        said += escape === null ? fail("a bad text") : JSON.parse('"' + escape + '"');
      }
    }

    function checked(said) {
      if (strict ? !/^[\x20-\x7e]*$/.test(said) : /[\ud800-\udfff]/u.test(said)) {
        fail("a text with a character that may not be");
      }
      return said;
    }

    function mustNotBeDeep(depth) {
      if (depth > (strict ? DEEPEST_STRICT : DEEPEST)) {
        fail("too deep a nesting");
      }
    }

    function readArray(depth) {
      mustNotBeDeep(depth);
      at++;
      const items = [];
      if (comesNow("]")) {
        return items;
      }
      do {
        items.push(readValue(depth));
      } while (comesNow(","));
      return comesNow("]") ? items : fail("no end of an array");
    }

    function readObject(depth) {
      mustNotBeDeep(depth);
      at++;
      const members = Object.create(null); // without a prototype, "__proto__" is a key like any other
      if (comesNow("}")) {
        return members;
      }
      do {
        skipSpace();
        const key = text[at] === '"' ? readText() : fail("no key");
        if (key in members) {
          fail("the key " + key + " a second time");
        }
        members[key] = comesNow(":") ? readValue(depth) : fail("no colon");
      } while (comesNow(","));
      return comesNow("}") ? members : fail("no end of an object");
    }
  }

  const isNest = (value) => value !== null && typeof value === "object";

  /** RFC 8785: keys by UTF-16 code units, numbers and texts as JavaScript itself writes them, no spaces. */
  function canonical(value) {
    if (Array.isArray(value)) {
      return "[" + value.map(canonical).join(",") + "]";
    }
    if (isNest(value)) {
      const member = (key) => JSON.stringify(key) + ":" + canonical(value[key]);
      return "{" + Object.keys(value).sort().map(member).join(",") + "}";
    }
    return JSON.stringify(value);
  }

  const hashOfJson = (value) => hex(sha256(utf8(canonical(value))));

  /** Bytes that must be canonical: anything else that says the same is refused. */
  function readCanonical(bytes, strict) {
    const text = textOf(bytes);
    const value = readJson(text, strict);
    refuseUnless(canonical(value) === text, "FORMAT", "JSON that is not canonical");
    return value;
  }

  /** The lines of an NDJSON file without their LF; each must have one. */
  function linesOf(text) {
    const lines = text.split("\n");
    refuseUnless(lines.pop() === "", "FORMAT", "the last line has no LF");
    return lines;
  }

  /* 4 Merkle trees (RFC 6962; proofs by the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2) ----------------------------- */

  const leafHash = (bytes) => sha256(join([0], bytes));
  const nodeHash = (left, right) => sha256(join([1], left, right));

  /** The root over leaf hashes, level by level: a last one without a sibling rises as it is. */
  function merkleRoot(leaves) {
    if (leaves.length === 0) {
      return sha256(new Uint8Array(0));
    }
    let level = leaves;
    while (level.length > 1) {
      const above = [];
      for (let i = 0; i < level.length; i += 2) {
        above.push(i + 1 < level.length ? nodeHash(level[i], level[i + 1]) : level[i]);
      }
      level = above;
    }
    return level[0];
  }

  const isOdd = (number) => number % 2 === 1;
  const half = (number) => Math.floor(number / 2); // shifts would cut numbers to 32 bits
  const areHashes = (hashes) => hashes.every((hash) => hash.length === 32);

  /** The root that a leaf at this index of a tree of this size leads to; null when the path cannot be one. */
  function rootBy(index, size, leaf, path) {
    if (index >= size || !areHashes([leaf, ...path])) {
      return null;
    }
    let place = index;
    let last = size - 1;
    let hash = leaf;
    for (const sibling of path) {
      if (last === 0) {
        return null;
      }
      if (isOdd(place) || place === last) {
        hash = nodeHash(sibling, hash);
        while (!isOdd(place) && place !== 0) {
          place = half(place);
          last = half(last);
        }
      } else {
        hash = nodeHash(hash, sibling);
      }
      place = half(place);
      last = half(last);
    }
    return last === 0 ? hash : null;
  }

  /** Whether a leaf stands at this index under the root of a tree of this size. */
  function isIncluded(index, size, leaf, path, root) {
    const led = rootBy(index, size, leaf, path);
    return led !== null && same(led, root);
  }

  /**
   * The roots, of the smaller and of the larger tree, that a path leads to which shows how one grew out of the other;
   * null when it cannot be such a path. Nothing grows out of an empty tree that could be shown.
   */
  function rootsOfGrowth(size, largerSize, root, path) {
    if (size < 1 || size > largerSize || !areHashes([root, ...path])) {
      return null;
    }
    if (size === largerSize) {
      return path.length === 0 ? { older: root, newer: root } : null;
    }
    let place = size - 1;
    let last = largerSize - 1;
    while (isOdd(place)) {
      place = half(place);
      last = half(last);
    }
    const steps = place === 0 ? [root, ...path] : path.slice();
    if (steps.length === 0) {
      return null;
    }
    let older = steps.shift();
    let newer = older;
    for (const step of steps) {
      if (last === 0) {
        return null;
      }
      if (isOdd(place) || place === last) {
        older = nodeHash(step, older);
        newer = nodeHash(step, newer);
        while (!isOdd(place) && place !== 0) {
          place = half(place);
          last = half(last);
        }
      } else {
        newer = nodeHash(newer, step);
      }
      place = half(place);
      last = half(last);
    }
    return last === 0 ? { older, newer } : null;
  }

  /** Whether the larger tree grew out of the smaller one and nothing in it was changed. */
  function isConsistent(size, largerSize, root, largerRoot, path) {
    if (size === 0) {
      return path.length === 0 && areHashes([root, largerRoot]);
    }
    const led = rootsOfGrowth(size, largerSize, root, path);
    return led !== null && same(led.older, root) && same(led.newer, largerRoot);
  }

  /* 5 The draw ----------------------------------------------------------------------------------------------------- */

  /* Forms: what section 2 says of types, keys, ids and bounds. Each takes a value and where it stands. */

  const mustBe = (holds, where, what) => refuseUnless(holds, "FORMAT", where + " is no " + what);

  const text = (value, where) => mustBe(typeof value === "string", where, "text");
  const truth = (value, where) => mustBe(typeof value === "boolean", where, "true or false");
  const anything = () => undefined;
  const matching = (pattern, what) => (value, where) =>
    mustBe(typeof value === "string" && pattern.test(value), where, what);
  const id = matching(/^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "id");
  const hash = matching(/^[0-9a-f]{64}$/, "hash in lowercase hexadecimal");
  const base32Text = matching(/^[0-9A-HJKMNP-TV-Z]{16}$/, "code of 16 characters");
  const whole = (least, most) => (value, where) =>
    mustBe(Number.isInteger(value) && value >= least && value <= most, where, "number from " + least + " to " + most);

  const listOf = (form, least = 0, most = Infinity) => (value, where) => {
    mustBe(Array.isArray(value) && value.length >= least && value.length <= most, where, "list of the allowed length");
    value.forEach((item, i) => form(item, where + "[" + i + "]"));
  };

  /** Exactly these keys; the second ones may be absent. */
  const members = (needed, optional = {}) => (value, where) => {
    mustBe(value !== null && typeof value === "object" && !Array.isArray(value), where, "object");
    for (const key of Object.keys(needed)) {
      mustBe(key in value, where, "object with the key " + key);
    }
    for (const key of Object.keys(value)) {
      const form = needed[key] || optional[key];
      mustBe(form !== undefined, where, "object without the key " + key);
      form(value[key], where + "." + key);
    }
  };

  const isRising = (texts) => texts.every((next, i) => i === 0 || texts[i - 1] < next);

  const DRAND = "drand";
  const LOTTO = "twlotto649";
  const DEMO = "demo";
  const sourceForms = {
    [DRAND]: members({ type: text, chain: text, round: whole(0, Number.MAX_SAFE_INTEGER) }),
    [LOTTO]: members({ type: text, date: text }),
    [DEMO]: members({ type: text, id: id }),
  };
  /** A source of a type that nobody knows is refused later, under the name ENTROPY. */
  function source(value, where) {
    mustBe(value !== null && typeof value === "object" && typeof value.type === "string", where, "source with a type");
    (Object.hasOwn(sourceForms, value.type) ? sourceForms[value.type] : anything)(value, where);
  }

  function weights(value, where) {
    listOf(whole(1, 16), 1)(value, where);
    mustBe(value.every((next, i) => i === 0 || value[i - 1] < next), where, "rising list of weights");
  }

  /** What RULES announce of a draw: the manifest without its list and without the hash of the rules. */
  const SETUP = {
    v: text,
    draw: id,
    entropy: listOf(source),
    limit: whole(1, 100),
    allocation: matching(/^(rounds|independent)$/, "allocation"),
    weights: weights,
    classes: listOf(
      members({
        id: id,
        cap: whole(0, 1e6),
        slots: listOf(id),
        reserve: listOf(members({ group: id, seats: whole(1, 1e6) })),
      }), 1, 1e5),
    passes: listOf(members({ id: id, rounds: whole(0, 100), ticket_of: id }, { group: id, reverse_even: truth }), 1, 64),
  };
  const setupForm = members(SETUP);
  const manifestForm = members({ ...SETUP, rules: hash, list: members({ n: whole(0, 1e7), root: hash }) });
  const entryForm = members({
    busy: listOf(id),
    code: base32Text,
    commit: hash,
    groups: listOf(id),
    max: whole(0, 100),
    person: base32Text,
    weight: whole(0, 16),
    wishes: listOf(id, 0, 200),
  });
  const entropyForm = members({ values: listOf(anything), proofs: listOf(anything) });

  function readManifest(manifestText) {
    const manifest = readJson(manifestText, true);
    manifestForm(manifest, "manifest");
    return manifest;
  }

  /** The entries, each with the hash that is its leaf. */
  function readList(listText) {
    const lines = linesOf(listText);
    refuseUnless(lines.length <= 1e7, "FORMAT", "more than 10^7 entries");
    return lines.map((line, i) => {
      const where = "line " + (i + 1);
      const entry = readJson(line, true);
      entryForm(entry, where);
      mustBe(canonical(entry) === line, where, "canonical line");
      return { ...entry, leaf: leafHash(utf8(line)) };
    });
  }

  function readEntropy(entropyText) {
    const entropy = readJson(entropyText, true);
    entropyForm(entropy, "entropy");
    return entropy;
  }

  /* Rules: section 3 after FORMAT, in its order. The first that is broken is the answer. */

  function checkSetup(setup) {
    refuseUnless(setup.v === "LC1", "VERSION", setup.v);
    refuseUnless(isRising(setup.classes.map((c) => c.id)), "CLASSES_ORDER", "ids of the classes");
    for (const c of setup.classes) {
      refuseUnless(isRising(c.slots), "SLOTS_ORDER", c.id);
      refuseUnless(isRising(c.reserve.map((r) => r.group)), "RESERVE_ORDER", c.id);
    }
    checkPasses(setup);
    const groups = new Set(setup.passes.map((pass) => pass.group));
    for (const c of setup.classes) {
      refuseUnless(c.reserve.every((r) => groups.has(r.group)), "RESERVE_WITHOUT_PASS", c.id);
    }
  }

  const isIndependent = (setup) => setup.allocation === "independent";

  function checkPasses(setup) {
    const { passes } = setup;
    const ids = passes.map((pass) => pass.id);
    const groups = passes.filter((pass) => "group" in pass).map((pass) => pass.group);
    const oneTicketEach = setup.weights.length === 1 && setup.weights[0] === 1;
    refuseUnless(new Set(ids).size === ids.length, "PASS_TWICE", ids.join(" "));
    refuseUnless(new Set(groups).size === groups.length, "GROUP_TWICE", groups.join(" "));
    refuseUnless(!("group" in passes[passes.length - 1]), "LAST_PASS_CLOSED", ids[ids.length - 1]);
    passes.forEach((pass, i) => {
      const mostRounds = isIndependent(setup) ? 1 : setup.limit;
      refuseUnless(ids.slice(0, i + 1).includes(pass.ticket_of), "TICKET_OF", pass.id);
      refuseUnless(pass.rounds >= 1 && pass.rounds <= mostRounds, "ROUNDS", pass.id);
      refuseUnless(pass.reverse_even !== true || (!isIndependent(setup) && oneTicketEach), "REVERSE_EVEN", pass.id);
    });
  }

  const CHAIN = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
  const SOURCE_LISTS = [DRAND, DRAND + " " + LOTTO, LOTTO, DEMO];

  function checkEntropy(sources, values) {
    const types = sources.map((s) => s.type).join(" ");
    refuseUnless(SOURCE_LISTS.includes(types), "ENTROPY", "sources " + types);
    for (const s of sources) {
      refuseUnless(s.type !== DRAND || (s.chain === CHAIN && s.round >= 1), "ENTROPY", "chain or round");
      refuseUnless(s.type !== LOTTO || isDate(s.date), "ENTROPY", "date " + s.date);
    }
    refuseUnless(values.length === sources.length, "ENTROPY", values.length + " values");
    sources.forEach((s, i) => {
      const fits = s.type === LOTTO ? isLottoValue(values[i]) : /^[0-9a-f]{64}$/.test(typeof values[i] === "string" ? values[i] : "");
      refuseUnless(fits, "ENTROPY", "value " + i);
    });
  }

  function isDate(date) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
    const day = parts && new Date(date + "T00:00:00Z");
    return parts !== null && !Number.isNaN(day.getTime()) && day.getUTCDate() === Number(parts[3]);
  }

  /** Six numbers and a special one, seven different ones of 1 to 49. */
  function isLottoValue(value) {
    if (!Array.isArray(value) || value.length !== 2 || !Array.isArray(value[0]) || value[0].length !== 6) {
      return false;
    }
    const balls = [...value[0], value[1]];
    return new Set(balls).size === 7 && balls.every((ball) => Number.isInteger(ball) && ball >= 1 && ball <= 49);
  }

  function checkList(manifest, entries) {
    const classes = new Map(manifest.classes.map((c) => [c.id, c]));
    const persons = new Set();
    refuseUnless(entries.length === manifest.list.n, "LIST_SIZE", manifest.list.n + " announced, " + entries.length + " found");
    refuseUnless(isRising(entries.map((entry) => entry.code)), "CODE_ORDER", "codes of the list");
    for (const entry of entries) {
      refuseUnless(codeOf(entry.commit) === entry.code, "CODE_NOT_OF_COMMIT", entry.code);
      refuseUnless(!persons.has(entry.person), "PERSON_TWICE", entry.code);
      persons.add(entry.person);
      refuseUnless(isRising(entry.groups), "GROUPS_ORDER", entry.code);
      refuseUnless(isRising(entry.busy), "BUSY_ORDER", entry.code);
      refuseUnless(entry.max >= 1 && entry.max <= manifest.limit, "MAX", entry.code);
      refuseUnless(manifest.weights.includes(entry.weight), "WEIGHT", entry.code);
      checkWishes(manifest, entry, classes);
    }
    const root = hex(merkleRoot(entries.map((entry) => entry.leaf)));
    refuseUnless(root === manifest.list.root, "LIST_ROOT", manifest.list.root + " announced, " + root + " found");
  }

  function checkWishes(manifest, entry, classes) {
    const { wishes, code } = entry;
    const good = wishes.length > 0 && new Set(wishes).size === wishes.length && wishes.every((w) => classes.has(w));
    refuseUnless(good, "WISHES", code);
    if (isIndependent(manifest)) {
      refuseUnless(isRising(wishes), "WISHES_ORDER", code);
      refuseUnless(wishes.length <= entry.max, "WISHES_OVER_MAX", code);
      const slots = [...entry.busy, ...wishes.flatMap((w) => classes.get(w).slots)];
      refuseUnless(new Set(slots).size === slots.length, "WISHES_CLASH", code);
    }
  }

  /** Section 3 whole. The order of these three lines is the protocol's. */
  function checkInput(manifest, entries, entropy) {
    checkSetup(manifest);
    checkEntropy(manifest.entropy, entropy.values);
    checkList(manifest, entries);
  }

  /* Seed and tickets (section 2). */

  function entropyText(sources, values) {
    return sources.map((s, i) => entropyLine(s, values[i])).join("\n");
  }

  function entropyLine(source, value) {
    if (source.type === LOTTO) {
      const six = [...value[0]].sort((a, b) => a - b);
      return [LOTTO, source.date, six.map((ball) => ball + ".").join("") + "/" + value[1] + "./"].join("|");
    }
    return source.type === DRAND
      ? [DRAND, source.chain, source.round, value].join("|")
      : [DEMO, source.id, value].join("|");
  }

  const seedOf = (manifest, values) =>
    hmacUnder(unhex(hashOfJson(manifest)))(utf8(entropyText(manifest.entropy, values)));

  /**
   * Everybody's tickets, each computed once. A ticket is written in hexadecimal, which sorts as its bytes do.
   * Lower is better.
   */
  function ticketsOf(manifest, seed) {
    const mac = hmacUnder(seed);
    const known = new Map();
    function compute(context, entry) {
      let best = null;
      for (let j = 1; j <= entry.weight; j++) {
        const message = ["LC1", "ticket", manifest.draw, context, entry.code, j].join("|") + "\u0001";
        const ticket = hex(mac(utf8(message)));
        best = best === null || ticket < best ? ticket : best;
      }
      return best;
    }
    return function ticket(pass, classId, entry) {
      const context = isIndependent(manifest) ? pass.ticket_of + ":" + classId : pass.ticket_of;
      if (!known.has(context)) {
        known.set(context, new Map());
      }
      const byCode = known.get(context);
      if (!byCode.has(entry.code)) {
        byCode.set(entry.code, compute(context, entry));
      }
      return byCode.get(entry.code);
    };
  }

  const complement = (ticket) => ticket.replace(/./g, (digit) => (15 - parseInt(digit, 16)).toString(16));
  const isReversed = (pass, round) => pass.reverse_even === true && round % 2 === 0;
  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  const byTicket = (one, other) => compare(one.ticket, other.ticket) || compare(one.entry.code, other.entry.code);

  /* Allocation (section 4). `place` is what a draw knows while it runs: who holds what, and which seats are left. */

  function place(manifest, entries, seed) {
    return {
      manifest,
      entries,
      ticket: ticketsOf(manifest, seed),
      classes: new Map(manifest.classes.map((c) => [c.id, c])),
      holds: new Map(entries.map((entry) => [entry.code, []])),
      left: new Map(manifest.classes.map((c) => [c.id, c.cap])),
    };
  }

  function seatsReserved(c, group) {
    const reserve = c.reserve.find((r) => r.group === group);
    return reserve ? reserve.seats : 0;
  }

  /** Seats per class that a pass may give, fixed when it begins. */
  function poolOf(draw, passIndex) {
    const { passes, classes } = draw.manifest;
    const pass = passes[passIndex];
    const laterGroups = passes.slice(passIndex + 1).filter((later) => "group" in later).map((later) => later.group);
    return new Map(classes.map((c) => {
      const left = draw.left.get(c.id);
      const keptBack = laterGroups.reduce((sum, group) => sum + seatsReserved(c, group), 0);
      return [c.id, "group" in pass ? Math.min(seatsReserved(c, pass.group), left) : Math.max(0, left - keptBack)];
    }));
  }

  const takesPart = (pass, entry) => !("group" in pass) || entry.groups.includes(pass.group);

  function admit(draw, pool, entry, classId) {
    draw.holds.get(entry.code).push(classId);
    draw.left.set(classId, draw.left.get(classId) - 1);
    pool.set(classId, pool.get(classId) - 1);
  }

  /** In ticket order, everybody whose turn it is takes her first wish that is free, new and fits; or nothing. */
  function roundByWishes(draw, pass, round, pool) {
    const mayCome = (entry) => {
      const held = draw.holds.get(entry.code).length;
      return takesPart(pass, entry) && held < round && held < entry.max;
    };
    const ticketNow = (entry) => {
      const ticket = draw.ticket(pass, null, entry);
      return isReversed(pass, round) ? complement(ticket) : ticket;
    };
    const winners = [];
    const queue = draw.entries.filter(mayCome).map((entry) => ({ entry, ticket: ticketNow(entry) })).sort(byTicket);
    for (const { entry, ticket } of queue) {
      const held = draw.holds.get(entry.code);
      const taken = new Set([...entry.busy, ...held.flatMap((classId) => draw.classes.get(classId).slots)]);
      const fits = (wish) => !held.includes(wish) && !draw.classes.get(wish).slots.some((slot) => taken.has(slot));
      const wish = entry.wishes.find((w) => pool.get(w) > 0 && fits(w));
      if (wish !== undefined) {
        admit(draw, pool, entry, wish);
        winners.push({ classId: wish, entry, ticket });
      }
    }
    return winners;
  }

  /** Class by class, all who wish it in the order of their ticket for it. */
  function roundByClass(draw, pass, pool) {
    const winners = [];
    for (const [classId, wishing] of wishingByClass(draw)) {
      const queue = wishing
        .filter((entry) => takesPart(pass, entry) && !draw.holds.get(entry.code).includes(classId))
        .map((entry) => ({ classId, entry, ticket: draw.ticket(pass, classId, entry) }))
        .sort(byTicket);
      for (const winner of queue.slice(0, pool.get(classId))) {
        admit(draw, pool, winner.entry, classId);
        winners.push(winner);
      }
    }
    return winners;
  }

  function wishingByClass(draw) {
    const wishing = new Map(draw.manifest.classes.map((c) => [c.id, []]));
    draw.entries.forEach((entry) => entry.wishes.forEach((wish) => wishing.get(wish).push(entry)));
    return wishing;
  }

  /** One round of one pass as the result tells it (section 5). */
  function oneRound(draw, pass, round, pool) {
    const open = [...pool.keys()].filter((classId) => pool.get(classId) > 0);
    const winners = isIndependent(draw.manifest)
      ? roundByClass(draw, pass, pool)
      : roundByWishes(draw, pass, round, pool);
    const admitted = {};
    const last = new Map();
    for (const { classId, entry, ticket } of winners) {
      (admitted[classId] = admitted[classId] || []).push(entry.code);
      last.set(classId, ticket);
    }
    const cutoff = Object.fromEntries(open.map((classId) => [classId, pool.get(classId) === 0 ? last.get(classId) : null]));
    return { pass: pass.id, round, admitted, cutoff };
  }

  /** Every class: who wish it and do not hold it, always by the last pass's ticket. */
  function waitlists(draw) {
    const pass = draw.manifest.passes[draw.manifest.passes.length - 1];
    const lists = {};
    for (const [classId, wishing] of wishingByClass(draw)) {
      const held = (entry) => (isIndependent(draw.manifest) ? 0 : draw.holds.get(entry.code).length);
      lists[classId] = wishing
        .filter((entry) => !draw.holds.get(entry.code).includes(classId))
        .map((entry) => ({ entry, held: held(entry), ticket: draw.ticket(pass, classId, entry) }))
        .sort((one, other) => one.held - other.held || byTicket(one, other))
        .map((waiting) => waiting.entry.code);
    }
    return lists;
  }

  /** The result of a draw whose input keeps section 3. */
  function drawAgain(manifest, entries, entropy) {
    const seed = seedOf(manifest, entropy.values);
    const draw = place(manifest, entries, seed);
    const rounds = [];
    manifest.passes.forEach((pass, i) => {
      const pool = poolOf(draw, i);
      for (let round = 1; round <= pass.rounds; round++) {
        rounds.push(oneRound(draw, pass, round, pool));
      }
    });
    return { v: "LC1", draw: manifest.draw, manifest: hashOfJson(manifest), seed: hex(seed), rounds, waitlist: waitlists(draw) };
  }

  /** From the three texts to the canonical result, or refused in the protocol's words: for tests. */
  function drawFromTexts(manifestText, listText, entropyTextOfFile) {
    const manifest = readManifest(manifestText);
    const entries = readList(listText);
    const entropy = readEntropy(entropyTextOfFile);
    checkInput(manifest, entries, entropy);
    return canonical(drawAgain(manifest, entries, entropy));
  }

  /* 6 Properties of a fair allocation ------------------------------------------------------------------------------- */

  /**
   * Reads off a result what any fair allocation has: nobody beyond seats, maximum, clash or reserve, and nobody left
   * out for a worse ticket. It goes from the outcome backwards and uses nothing of part 5 but the tickets, so that a
   * fault of the allocation cannot hide here.
   */
  function checkProperties(manifest, entries, result) {
    const state = {
      manifest,
      entries,
      byCode: new Map(entries.map((entry) => [entry.code, entry])),
      classes: new Map(manifest.classes.map((c) => [c.id, c])),
      ticket: ticketsOf(manifest, unhex(result.seed)),
      held: new Map(entries.map((entry) => [entry.code, []])),
      given: new Map(manifest.classes.map((c) => [c.id, 0])),
    };
    const expected = manifest.passes.flatMap((pass) =>
      Array.from({ length: pass.rounds }, (unused, i) => pass.id + " " + (i + 1)));
    const found = result.rounds.map((round) => round.pass + " " + round.round);
    breakUnless(canonical(expected) === canonical(found), say("property.rounds"), expected.join(", "), found.join(", "));
    let pool;
    for (const outcome of result.rounds) {
      const pass = manifest.passes.find((p) => p.id === outcome.pass);
      pool = outcome.round === 1 ? seatsOffered(state, pass) : pool;
      checkRound(state, pass, outcome, pool);
      for (const [classId, codes] of Object.entries(outcome.admitted)) {
        pool[classId] -= codes.length;
        state.given.set(classId, state.given.get(classId) + codes.length);
        codes.forEach((code) => state.held.get(code).push(classId));
      }
    }
  }

  /** A group's pass offers what is reserved for it; an open one keeps back what is reserved for later groups. */
  function seatsOffered({ manifest, given }, pass) {
    const offered = {};
    const later = manifest.passes.slice(manifest.passes.indexOf(pass) + 1).map((p) => p.group);
    for (const c of manifest.classes) {
      const free = c.cap - given.get(c.id);
      let reservedNow = 0;
      let reservedLater = 0;
      for (const { group, seats } of c.reserve) {
        reservedNow += group === pass.group ? seats : 0;
        reservedLater += later.includes(group) ? seats : 0;
      }
      offered[c.id] = pass.group === undefined ? Math.max(0, free - reservedLater) : Math.min(reservedNow, free);
    }
    return offered;
  }

  function checkRound(state, pass, outcome, pool) {
    const { manifest, held, classes } = state;
    const at = (key, what) => say("property." + key, outcome.pass, outcome.round, what);
    const ticketOf = (entry, classId) => {
      const ticket = state.ticket(pass, classId, entry);
      return isReversed(pass, outcome.round) ? complement(ticket) : ticket;
    };
    const rankOf = (entry, classId) => ticketOf(entry, classId) + entry.code;
    const comesUp = (entry, classId) => takesPart(pass, entry) && (isIndependent(manifest)
      ? !held.get(entry.code).includes(classId)
      : held.get(entry.code).length < Math.min(outcome.round, entry.max));
    const fits = (entry, classId) => {
      const own = held.get(entry.code);
      const taken = [...entry.busy, ...own.flatMap((other) => classes.get(other).slots)];
      return !own.includes(classId) && !classes.get(classId).slots.some((slot) => taken.includes(slot));
    };
    const winners = (classId) => (Object.hasOwn(outcome.admitted, classId) ? outcome.admitted[classId] : []);
    const lastWinner = (classId) => state.byCode.get(winners(classId)[winners(classId).length - 1]);

    const won = new Map();
    for (const [classId, codes] of Object.entries(outcome.admitted)) {
      breakUnless(codes.length <= (pool[classId] || 0), at("seats", classId), pool[classId] || 0, codes.length);
      let before = "";
      for (const code of codes) {
        const entry = state.byCode.get(code);
        breakUnless(entry !== undefined, say("property.stranger"), "-", code);
        const now = won.get(code) || [];
        const total = held.get(code).length + now.length + 1;
        breakUnless(entry.wishes.includes(classId), at("wish", classId), "-", code);
        breakUnless(comesUp(entry, classId), at("turn", classId), "-", code);
        breakUnless(isIndependent(manifest) || now.length === 0, at("one", classId), now.join(" "), code);
        breakUnless(fits(entry, classId), at("clash", classId), "-", code);
        breakUnless(total <= entry.max, at("max", code), entry.max, total);
        breakUnless(before < rankOf(entry, classId), at("order", classId), "> " + before, rankOf(entry, classId));
        before = rankOf(entry, classId);
        won.set(code, [...now, classId]);
      }
    }
    for (const classId of new Set([...Object.keys(pool), ...Object.keys(outcome.cutoff)])) {
      const listed = Object.hasOwn(outcome.cutoff, classId);
      const began = pool[classId] > 0;
      breakUnless(listed === began, at("cutoff", classId), String(began), String(listed));
      if (began) {
        const emptied = winners(classId).length === pool[classId];
        const expected = emptied ? ticketOf(lastWinner(classId), classId) : null;
        breakUnless(expected === outcome.cutoff[classId], at("cutoff", classId), String(expected), String(outcome.cutoff[classId]));
      }
    }
    for (const entry of state.entries) {
      const mine = won.get(entry.code) || [];
      const stop = isIndependent(manifest) || mine.length === 0 ? entry.wishes.length : entry.wishes.indexOf(mine[0]);
      for (const wish of entry.wishes.slice(0, stop)) {
        if (!mine.includes(wish) && comesUp(entry, wish) && (isIndependent(manifest) || fits(entry, wish))) {
          breakUnless(winners(wish).length === pool[wish], at("empty_seat", wish), pool[wish], winners(wish).length);
          const last = lastWinner(wish);
          const fair = pool[wish] === 0 || rankOf(last, wish) < rankOf(entry, wish);
          breakUnless(fair, at("left_out", wish), entry.code, last && last.code);
        }
      }
    }
  }

  /* 7 drand quicknet's signature: BLS on the curve BLS12-381, checked by pairing -------------------------------------- */

  /*
   * The signature S of a round is right when e(S, G) = e(H, K), where H is the round's number hashed to a point, G the
   * standard generator and K drand's public key. Coordinates are whole numbers (BigInt) modulo P; nothing here is secret,
   * so nothing needs to run in constant time. RFC 9380 says how to hash; the pairing is the textbook's ate pairing.
   */
  const P = 0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaabn;
  const ORDER = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n;
  const LOOP = 0xd201000000010000n; // the curve's parameter without its minus sign, which inverts both sides alike
  const QUICKNET_KEY =
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451" +
    "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";
  const G2_GENERATOR =
    "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e" +
    "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8";
  const HASHING_TAG = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
  const PERIOD = 3;
  const GENESIS = 1692803367;

  const number = (bytes) => BigInt("0x" + hex(bytes));

  /* Numbers modulo P. */

  const mod = (a) => {
    const rest = a % P;
    return rest < 0n ? rest + P : rest;
  };

  function power(base, exponent) {
    let result = 1n;
    for (const bit of exponent.toString(2)) {
      result = mod(result * result);
      result = bit === "1" ? mod(result * base) : result;
    }
    return result;
  }

  function inverse(a) {
    let [r0, r1, s0, s1] = [P, mod(a), 0n, 1n];
    while (r1 !== 0n) {
      const quotient = r0 / r1;
      [r0, r1] = [r1, r0 - quotient * r1];
      [s0, s1] = [s1, s0 - quotient * s1];
    }
    return mod(s0);
  }

  /** A root of a, or null if a is no square. Works because P leaves 3 when divided by 4. */
  function root(a) {
    const candidate = power(a, (P + 1n) / 4n);
    return mod(candidate * candidate) === mod(a) ? candidate : null;
  }

  /* Pairs [a, b] for a + b·u with u² = -1. */

  const plus2 = ([a, b], [c, d]) => [mod(a + c), mod(b + d)];
  const minus2 = ([a, b], [c, d]) => [mod(a - c), mod(b - d)];
  const times2 = ([a, b], [c, d]) => [mod(a * c - b * d), mod(a * d + b * c)];
  const scaled2 = ([a, b], k) => [mod(a * k), mod(b * k)];
  const inverse2 = ([a, b]) => {
    const below = inverse(a * a + b * b);
    return [mod(a * below), mod(-b * below)];
  };

  function root2([a, b]) {
    const norm = root(mod(a * a + b * b));
    for (const sign of [1n, -1n]) {
      const x = norm === null ? null : root(mod((a + sign * norm) * inverse(2n)));
      if (x !== null && x !== 0n) {
        return [x, mod(b * inverse(2n * x))];
      }
    }
    return null;
  }

  /* Points of the curve y² = x³ + 4 as [x, y]; null is the point at infinity. */

  function plusPoint(one, other) {
    if (one === null || other === null) {
      return one || other;
    }
    const [x1, y1] = one;
    const [x2, y2] = other;
    if (x1 === x2 && mod(y1 + y2) === 0n) {
      return null;
    }
    const slope = x1 === x2 ? mod(3n * x1 * x1 * inverse(2n * y1)) : mod((y1 - y2) * inverse(x1 - x2));
    const x3 = mod(slope * slope - x1 - x2);
    return [x3, mod(slope * (x1 - x3) - y1)];
  }

  function timesPoint(point, k) {
    let sum = null;
    for (const bit of k.toString(2)) {
      sum = plusPoint(sum, sum);
      sum = bit === "1" ? plusPoint(sum, point) : sum;
    }
    return sum;
  }

  /* The pairing's values: six pairs, the coefficients of 1, w, … w⁵ with w⁶ = 1 + u. */

  function times12(f, g) {
    const re = new Array(11).fill(0n);
    const im = new Array(11).fill(0n);
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 6; j++) {
        const [a, b] = f[i];
        const [c, d] = g[j];
        re[i + j] += a * c - b * d;
        im[i + j] += a * d + b * c;
      }
    }
    const product = [];
    for (let k = 0; k < 6; k++) {
      const a = re[k + 6] || 0n;
      const b = im[k + 6] || 0n;
      product.push([mod(re[k] + a - b), mod(im[k] + a + b)]);
    }
    return product;
  }

  const ONE12 = [[1n, 0n], [0n, 0n], [0n, 0n], [0n, 0n], [0n, 0n], [0n, 0n]];

  /** The line through a point of the twist with this slope, at a point of the curve, up to factors that vanish later. */
  const lineAt = ([x, y], slope, [px, py]) =>
    [minus2(times2(slope, x), y), [0n, 0n], scaled2(slope, mod(-px)), [py, 0n], [0n, 0n], [0n, 0n]];

  /** Miller's loop of a point of the curve and a point [x, y] of the twist y² = x³ + 4(1 + u). */
  function miller(point, twist) {
    let f = ONE12;
    let at = twist;
    const step = (slope, other) => {
      f = times12(f, lineAt(at, slope, point));
      const x = minus2(minus2(times2(slope, slope), at[0]), other[0]);
      at = [x, minus2(times2(slope, minus2(at[0], x)), at[1])];
    };
    for (const bit of LOOP.toString(2).slice(1)) {
      f = times12(f, f);
      step(times2(scaled2(times2(at[0], at[0]), 3n), inverse2(scaled2(at[1], 2n))), at);
      if (bit === "1") {
        step(times2(minus2(at[1], twist[1]), inverse2(minus2(at[0], twist[0]))), twist);
      }
    }
    return f;
  }

  /**
   * Whether a value becomes 1 when it is raised to (P¹² - 1) / ORDER = (P⁶ - 1)·k. Raising to P⁶ turns w into -w, so it
   * is enough that the k-th power has no odd power of w.
   */
  function vanishes(f) {
    const k = ((P * P + 1n) * (P ** 4n - P * P + 1n)) / ORDER;
    let raised = ONE12;
    for (const bit of k.toString(2)) {
      raised = times12(raised, raised);
      raised = bit === "1" ? times12(raised, f) : raised;
    }
    return [1, 3, 5].every((i) => raised[i][0] === 0n && raised[i][1] === 0n);
  }

  /* Compressed points: three flags in the highest bits, then x; the third flag names the larger of both y. */

  const COMPRESSED = 0x80;
  const INFINITY = 0x40;
  const LARGER = 0x20;
  const withoutFlags = (bytes) => join([bytes[0] & 0x1f], bytes.subarray(1));

  /** A pinned key or generator: it is known to be good, so only its y has to be found. */
  function pinnedTwist(keyHex) {
    const bytes = unhex(keyHex);
    const x = [number(bytes.subarray(48)), number(withoutFlags(bytes.subarray(0, 48)))];
    const y = root2(plus2(times2(times2(x, x), x), [4n, 4n]));
    const isLarger = y[1] > (P - 1n) / 2n;
    return isLarger === ((bytes[0] & LARGER) !== 0) ? [x, y] : [x, minus2([0n, 0n], y)];
  }

  /** A signature's point, or in one word why it is none. */
  function signaturePoint(signature) {
    if (!/^([0-9a-f]{2})*$/.test(signature)) {
      return "HEX";
    }
    const bytes = unhex(signature);
    if (bytes.length !== 48) {
      return "LENGTH";
    }
    if ((bytes[0] & COMPRESSED) === 0) {
      return "UNCOMPRESSED";
    }
    if ((bytes[0] & INFINITY) !== 0) {
      return "INFINITY";
    }
    const x = number(withoutFlags(bytes));
    const y = root(x * x * x + 4n);
    if (x >= P || y === null) {
      return x >= P ? "NOT_REDUCED" : "NOT_ON_CURVE";
    }
    const isLarger = y > (P - 1n) / 2n;
    const point = [x, isLarger === ((bytes[0] & LARGER) !== 0) ? y : mod(-y)];
    return timesPoint(point, ORDER) === null ? point : "NOT_IN_SUBGROUP";
  }

  /* Hashing to a point (RFC 9380, suite BLS12381G1_XMD:SHA-256_SSWU_RO_). */

  /** Two numbers modulo P from a message (expand_message_xmd and hash_to_field, sections 5.2 and 5.3). */
  function hashToNumbers(message) {
    const tag = join(utf8(HASHING_TAG), [HASHING_TAG.length]);
    const first = sha256(join(new Uint8Array(64), message, [0, 128, 0], tag));
    const blocks = [sha256(join(first, [1], tag))];
    while (blocks.length < 4) {
      const before = blocks[blocks.length - 1];
      blocks.push(sha256(join(before.map((byte, i) => byte ^ first[i]), [blocks.length + 1], tag)));
    }
    return [mod(number(join(blocks[0], blocks[1]))), mod(number(join(blocks[2], blocks[3])))];
  }

  const SSWU_A = 0x144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1dn;
  const SSWU_B = 0x12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0n;
  const SSWU_Z = 11n;

  /** A point of y² = x³ + A·x + B (section 6.6.2). */
  function mapToNeighbour(u) {
    const square = (x) => mod(x * x * x + SSWU_A * x + SSWU_B);
    const zu2 = mod(SSWU_Z * u * u);
    const below = mod(zu2 * zu2 + zu2);
    const x1 = below === 0n
      ? mod(SSWU_B * inverse(SSWU_Z * SSWU_A))
      : mod(-SSWU_B * inverse(SSWU_A) * (1n + inverse(below)));
    const y1 = root(square(x1));
    const x = y1 === null ? mod(zu2 * x1) : x1;
    const y = y1 === null ? root(square(x)) : y1;
    return [x, y % 2n === u % 2n ? y : mod(-y)];
  }

  /* The map of degree 11 from there to the curve: four polynomials of RFC 9380, appendix E.2, lowest power first. */
  const polynomial = (lines) => lines.trim().split(/\s+/).map((line) => BigInt("0x" + line));
  const X_ABOVE = polynomial(`
    11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7
    17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bb
    0d54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0
    1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861
    0e99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9
    1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983
    0d6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84
    17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88e
    080d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317
    169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9e
    10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7b
    06e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229
  `);
  const X_BELOW = polynomial(`
    08ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1c
    12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bff
    0b2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19
    03425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8
    13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21e
    0e7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5
    0772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3a
    14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5e
    0a10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641
    095fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0a
    01
  `);
  const Y_ABOVE = polynomial(`
    090d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33
    134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696
    00cc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6
    01f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cb
    08cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedb
    16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0
    04ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2
    0987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29
    09fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587
    0e1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30
    19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132
    18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8e
    0b182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8
    0245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133
    05c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224b
    15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604
  `);
  const Y_BELOW = polynomial(`
    16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1
    1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03d
    058df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2
    16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416
    0be0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001d
    08d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7ac
    166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775c
    16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9
    1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4a
    167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55
    04d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8
    0accbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092
    0ad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345cc
    02660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7
    0e0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8f
    01
  `);
  const valueAt = (coefficients, x) => coefficients.reduceRight((sum, coefficient) => mod(sum * x + coefficient), 0n);

  function toCurve([x, y]) {
    return [
      mod(valueAt(X_ABOVE, x) * inverse(valueAt(X_BELOW, x))),
      mod(y * valueAt(Y_ABOVE, x) * inverse(valueAt(Y_BELOW, x))),
    ];
  }

  function hashToPoint(message) {
    const [u0, u1] = hashToNumbers(message);
    const sum = plusPoint(toCurve(mapToNeighbour(u0)), toCurve(mapToNeighbour(u1)));
    return timesPoint(sum, LOOP + 1n);
  }

  /** What is wrong with a signature of a round, in one word of the page's `flaw` sentences; null when nothing is. */
  function flawOf(round, signature, key = QUICKNET_KEY) {
    if (!Number.isSafeInteger(round) || round < 1) {
      return "ROUND";
    }
    const point = signaturePoint(signature);
    if (typeof point === "string") {
      return point;
    }
    const message = sha256(unhex(round.toString(16).padStart(16, "0")));
    const left = miller([point[0], mod(-point[1])], pinnedTwist(G2_GENERATOR));
    const right = miller(hashToPoint(message), pinnedTwist(key));
    return vanishes(times12(left, right)) ? null : "NOT_SIGNED";
  }

  /** The round that becomes public at a time: whole seconds, written as everywhere here. */
  const roundAt = (time) => Math.floor((Date.parse(time) / 1000 - GENESIS) / PERIOD) + 1;

  /* 8 The log's signed notes (section 7; C2SP signed-note, tlog-checkpoint and tlog-cosignature) ---------------------- */

  /*
   * Ed25519 is the browser's own. A browser without it, or a page that came without https, judges no signature, and
   * whatever hangs on one is then "not proven here": never in order.
   */
  const ED25519 = { name: "Ed25519" };
  const KEY_BYTES = 32;
  const SIGNATURE_BYTES = 64;

  async function isSigned(key, message, signature) {
    const asked = await world.crypto.subtle.importKey("raw", key, ED25519, false, ["verify"]);
    return signature.length === SIGNATURE_BYTES && world.crypto.subtle.verify(ED25519, asked, signature, message);
  }

  /** Whether the browser knows the second example of RFC 8032 from a false one. */
  async function knowsEd25519() {
    const key = unhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const signature = unhex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
      + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    try {
      return (await isSigned(key, unhex("72"), signature)) && !(await isSigned(key, unhex("73"), signature));
    } catch (without) {
      return false;
    }
  }

  const noteUnless = (holds, what) => refuseUnless(holds, "FORMAT", what);

  /** Strictly: what would be written otherwise is refused, so that a note has one form. */
  function unbase64(said) {
    let read = null;
    try {
      read = atob(said);
    } catch (notBase64) {
      noteUnless(false, "a text that should be base64 and is not");
    }
    noteUnless(btoa(read) === said, "a base64 of another form");
    return Uint8Array.from(read, (sign) => sign.charCodeAt(0));
  }

  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const isName = (name) => name !== "" && !/[+\p{Z}\p{Cc}]/u.test(name);

  /** A public key `name+id+base64`: of a log, which signs a text (kind 1), or of a witness, who signs it with a time (4). */
  const LOG_KEY = 1;
  const WITNESS_KEY = 4;

  function readKey(said) {
    const [name, keyId, ...rest] = said.split("+");
    noteUnless(rest.length > 0, "a key that is not name+id+key");
    const marked = unbase64(rest.join("+"));
    const kind = marked[0];
    noteUnless(kind === LOG_KEY || kind === WITNESS_KEY, "a key of an unknown kind");
    noteUnless(isName(name), "a key of a bad name");
    noteUnless(marked.length === 1 + KEY_BYTES, "a key that has not 32 bytes");
    noteUnless(keyId === hex(sha256(join(utf8(name + "\n"), marked))).slice(0, 8), "a key whose id is not its own");
    return { said, name, id: keyId, kind, bytes: marked.subarray(1) };
  }

  const DASH = "\u2014 ";
  const ID_BYTES = 4;
  const MOST_SIGNATURES = 100;
  const LARGEST_NOTE = 1 << 20;

  function readSignature(line) {
    noteUnless(line.startsWith(DASH), "a signature line without its dash");
    const space = line.indexOf(" ", DASH.length);
    noteUnless(space !== -1, "a signature line without a signature");
    const bytes = unbase64(line.slice(space + 1));
    const name = line.slice(DASH.length, space);
    noteUnless(bytes.length > ID_BYTES, "a signature that is too short");
    noteUnless(isName(name), "a signature of a bad name");
    return { name, id: hex(bytes.subarray(0, ID_BYTES)), bytes: bytes.subarray(ID_BYTES) };
  }

  /** A text, an empty line, and one line per signature. Signatures are carried here, and believed only by a key. */
  function readNote(bytes) {
    noteUnless(bytes.length <= LARGEST_NOTE, "a note of more than a mebibyte");
    const said = textOf(bytes);
    const end = said.lastIndexOf("\n\n");
    noteUnless(end > 0, "a note without an empty line before its signatures");
    noteUnless(said.endsWith("\n") && end + 2 < said.length, "a note whose last line has no line feed");
    const lines = said.slice(end + 2, -1).split("\n");
    noteUnless(lines.length <= MOST_SIGNATURES, "more than 100 signatures");
    const noted = said.slice(0, end + 1);
    const signatures = lines.map(readSignature);
    noteUnless(!/[\u0000-\u0009\u000b-\u001f]/.test(noted), "a note with a control character");
    return { text: noted, signatures };
  }

  /** What a log says of itself: its name, how many records it holds, and the root over them. */
  function readCheckpoint(said) {
    noteUnless(said.endsWith("\n"), "a checkpoint whose last line has no line feed");
    const lines = said.slice(0, -1).split("\n");
    noteUnless(lines.length >= 3, "a checkpoint of fewer than three lines");
    noteUnless(lines.every((line) => line !== ""), "a checkpoint with an empty line");
    noteUnless(/^(0|[1-9][0-9]{0,15})$/.test(lines[1]), "a checkpoint whose size is no number");
    noteUnless(Number.isSafeInteger(Number(lines[1])), "a checkpoint whose size is too large");
    const root = unbase64(lines[2]);
    noteUnless(root.length === 32, "a checkpoint whose root has not 32 bytes");
    return { origin: lines[0], size: Number(lines[1]), root: hex(root) };
  }

  /** A signed note whose text is a checkpoint. */
  function readSignedCheckpoint(bytes) {
    const note = readNote(bytes);
    return { note, ...readCheckpoint(note.text) };
  }

  const LAST_SECOND = 31556889864403199n; // of the year 1,000,000,000; no time is written beyond it

  /**
   * What a key has to do with a note: signed (a witness's with its second), forged, absent, or unjudged where the
   * browser cannot tell. Only the first line under its name and id counts.
   */
  async function findingOf(key, note, browserKnows) {
    const signature = note.signatures.find((one) => one.name === key.name && one.id === key.id);
    if (signature === undefined || !browserKnows) {
      return { is: signature === undefined ? "absent" : "unjudged" };
    }
    if (key.kind === LOG_KEY) {
      return { is: (await isSigned(key.bytes, utf8(note.text), signature.bytes).catch(() => false)) ? "signed" : "forged" };
    }
    if (signature.bytes.length !== 8 + SIGNATURE_BYTES) {
      return { is: "forged" };
    }
    const second = BigInt("0x" + hex(signature.bytes.subarray(0, 8)));
    const message = utf8("cosignature/v1\ntime " + second + "\n" + note.text);
    const good = second <= LAST_SECOND && await isSigned(key.bytes, message, signature.bytes.subarray(8)).catch(() => false);
    return good ? { is: "signed", second: Number(second) } : { is: "forged" };
  }

  const hashPath = listOf(hash);
  const proofsForm = members({
    earlier: listOf(members({ checkpoint: text, path: hashPath })),
    key: text,
    records: listOf(members({ index: whole(0, 0x7fffffff), path: hashPath })),
  });

  /** The log's two files: its newest checkpoint, and how a draw's records and earlier checkpoints stand under it. */
  function readLog(checkpointBytes, proofsBytes) {
    const newest = readFile("log/checkpoint", checkpointBytes, readSignedCheckpoint);
    return readFile("log/proofs.json", proofsBytes, (bytes) => {
      const proofs = readCanonical(bytes, false);
      proofsForm(proofs, "proofs");
      return {
        newest,
        key: readKey(proofs.key),
        records: proofs.records.map(({ index, path }) => ({ index, path: path.map(unhex) })),
        earlier: proofs.earlier.map(({ checkpoint, path }) =>
          ({ ...readSignedCheckpoint(utf8(checkpoint)), path: path.map(unhex) })),
      };
    });
  }

  const changeForm = members({ old: members({ key: text, signature: text }), new: members({ key: text, signature: text }) });

  /**
   * A record KEY: the log signs with another key from there on. Whoever holds the old key signs the change, and whoever
   * holds the new one does; both sign the same text.
   */
  async function readKeyChange(body, browserKnows) {
    try {
      changeForm(body, "KEY");
      const [old, next] = [body.old, body.new].map((one) => ({ key: readKey(one.key), signature: readSignature(one.signature) }));
      const statement = "LC1 key change\n" + old.key.said + "\n" + next.key.said + "\n";
      const findings = await Promise.all([old, next].map(({ key, signature }) =>
        findingOf(key, { text: statement, signatures: [signature] }, browserKnows)));
      const agreed = old.key.name === next.key.name && findings.every(({ is }) => is === "signed" || is === "unjudged");
      return { old: old.key, next: next.key, agreed };
    } catch (refused) {
      if (refused instanceof Refused) {
        return { fault: refused.what, agreed: false };
      }
      throw refused;
    }
  }

  /** The keys by which a log has signed, the newest first: its present one, and those that agreed changes say it had before. */
  function keysOf(log, records) {
    const keys = [log.key];
    for (const { change } of records.filter((record) => record.kind === "KEY").reverse()) {
      if (change.agreed && change.next.said === keys[keys.length - 1].said) {
        keys.push(change.old);
      }
    }
    return keys;
  }

  /* 9 Records: a draw's life and its movements (sections 6 to 8) ----------------------------------------------------- */

  function time(value, where) {
    const parsed = new Date(value);
    const good = typeof value === "string" && !Number.isNaN(parsed.getTime());
    mustBe(good && parsed.toISOString().replace(".000Z", "Z") === value, where, "time such as 2027-01-04T01:00:00Z");
  }

  const named = (value, where) => {
    mustBe(isNest(value) && !Array.isArray(value), where, "object");
    Object.values(value).forEach((item) => text(item, where));
  };
  const rulesForm = members({
    term: text,
    venue: text,
    stage: text,
    manifest: setupForm,
    T: time,
    objection_hours: whole(0, 1e6),
    groups: named,
    weights_basis: text,
    waitlist: members({
      offer_hours: whole(0, 1e6),
      freed_reserve: matching(/^(group_first|general)$/, "known word"),
      unpaid: matching(/^(waitlist|next_stage|closed)$/, "known word"),
      ends: time,
    }),
    witnesses: members({ keys: listOf(text), quorum: whole(0, 1e6) }),
    mirrors: listOf(text),
    person_key: text,
    void_reasons: listOf(text),
    software: text,
  });

  const ofOne = members({ class: text, code: text });
  const change = (value, where) => mustBe(Number.isSafeInteger(value) && value !== 0, where, "number other than 0");
  const BODIES = {
    RULES: rulesForm,
    FREEZE: members({ manifest: manifestForm, T: time }, { supersedes: text }),
    ENTROPY: members({ freeze: text, values: listOf(anything), proofs: listOf(anything) }),
    RESULT: members({ freeze: text, result: anything }),
    OFFER: members({ class: text, code: text, until: time, from: matching(/^(result|waitlist|counter)$/, "known word") }),
    CONFIRM: ofOne,
    DECLINE: ofOne,
    LAPSE: ofOne,
    WITHDRAW: ofOne,
    REFUND: ofOne,
    SKIP: members({ class: text, code: text, reason: text }),
    QUOTA: members({ class: text, seats: change }),
    CALLED_OFF: members({ class: text, reason: text }),
    RESCHEDULED: members({ class: text, meetings: anything, reason: text }),
    CORRECTION: members({ effect: text, basis: text, officers: listOf(text) }, { class: text, code: text }),
    VOID: members({ reason: text }, { successor: text }),
    AUDIT: members({ sample: anything, seed: anything, outcome: anything }),
    KEY: members({ old: anything, new: anything }),
    PLAN: anything,
  };
  const recordForm = members(
    {
      v: matching(/^LC1$/, "version LC1"),
      kind: (kind, where) => mustBe(Object.hasOwn(BODIES, kind), where, "known kind"),
      draw: text,
      at: time,
      clock: matching(/^(real|demo)$/, "clock"),
      body: (body, where) => mustBe(isNest(body) && !Array.isArray(body), where, "object"),
    },
    { cause: text });

  /** The records with their line, their hash as a leaf (by which others name them) and their plain SHA-256. */
  function readRecords(bytes) {
    return linesOf(textOf(bytes)).map((line, i) => {
      const lineBytes = utf8(line);
      const record = readCanonical(lineBytes, false);
      recordForm(record, "line " + (i + 1));
  const leaf = leafHash(lineBytes);
      return { ...record, line: i + 1, leaf, hash: hex(leaf), sha256: hex(sha256(lineBytes)) };
    });
  }

  /** A record that cannot stand where it stands. */
  const recordUnless = (good, record, fault, expected, found) =>
    breakUnless(good, say("record.at", record.line, say("record." + fault)), expected, found);

  const hoursBefore = (hours, moment) => new Date(Date.parse(moment) - hours * 3600000).toISOString().replace(".000Z", "Z");

  /* What may be told of a draw at which point of its life, and what after it was declared void. */
  const ONCE_ANNOUNCED = ["ANNOUNCED", "FROZEN", "VALUE_KNOWN", "SETTLED"];
  const FOLLOWS = {
    RULES: ["UNANNOUNCED"],
    FREEZE: ["ANNOUNCED", "FROZEN"],
    ENTROPY: ["FROZEN"],
    RESULT: ["VALUE_KNOWN"],
    PLAN: ["UNANNOUNCED", ...ONCE_ANNOUNCED],
    VOID: ONCE_ANNOUNCED,
    CALLED_OFF: ONCE_ANNOUNCED,
    RESCHEDULED: ONCE_ANNOUNCED,
    CORRECTION: ONCE_ANNOUNCED,
  };
  const AFTER_VOID = ["ENTROPY", "RESULT", "REFUND", "CORRECTION", "AUDIT", "KEY", "PLAN"];
  const LEAST_OBJECTION_HOURS = 6;

  /** One draw's life as its records tell it; breaks at the first record that cannot stand where it stands. */
  function lifeOf(drawId, records) {
    const life = { phase: "UNANNOUNCED", rules: null, frozen: null, superseded: [], isVoid: false, told: [] };
    for (const record of records) {
      try {
        BODIES[record.kind](record.body, record.kind);
      } catch (refused) {
        throw new Broken(say("record.at", record.line, say("record.BODY")), record.kind, refused.what || refused.message);
      }
      if (record.kind === "KEY") {
        mustBeAgreed(record); // the log's, not the draw's: its draw id says only where it was told
      } else {
        tell(life, drawId, record);
      }
    }
    return life;
  }

  function mustBeAgreed(record) {
    recordUnless(record.change.fault === undefined, record, "BODY", "KEY", record.change.fault);
    recordUnless(record.change.agreed, record, "KEY_SIGNATURES", "old, new", canonical(record.body));
  }

  function tell(life, drawId, record) {
    const before = life.told[life.told.length - 1];
    recordUnless(record.draw === drawId, record, "DRAW", drawId, record.draw);
    recordUnless(!before || record.clock === before.clock, record, "CLOCK", before && before.clock, record.clock);
    recordUnless(!before || record.at >= before.at, record, "TIME", before && ">= " + before.at, record.at);
    const phases = FOLLOWS[record.kind] || ["SETTLED"];
    const mayCome = phases.includes(life.phase) && (!life.isVoid || AFTER_VOID.includes(record.kind));
    recordUnless(mayCome, record, "ORDER", life.phase + (life.isVoid ? " VOID" : ""), record.kind);
    const step = { RULES: announce, FREEZE: freeze, ENTROPY: answer, RESULT: answer, VOID: declareVoid, CORRECTION: correct };
    (step[record.kind] || anything)(life, record);
    life.told.push(record);
  }

  function announce(life, record) {
    const { manifest, objection_hours: hours } = record.body;
    recordUnless(manifest.draw === record.draw, record, "DRAW", record.draw, manifest.draw);
    recordUnless(hours >= LEAST_OBJECTION_HOURS, record, "OBJECTION_TOO_SHORT", ">= " + LEAST_OBJECTION_HOURS, hours);
    life.rules = record.body;
    life.phase = "ANNOUNCED";
  }

  function freeze(life, record) {
    const { T: moment, objection_hours: hours } = life.rules;
    const latest = hoursBefore(hours, moment);
    const replaced = life.frozen === null ? "-" : life.frozen.hash;
    const named = "supersedes" in record.body ? record.body.supersedes : "-";
    recordUnless(record.body.T === moment, record, "FREEZE_T", moment, record.body.T);
    recordUnless(named === replaced, record, "SUPERSEDES", replaced, named);
    recordUnless(life.frozen === null || record.at < moment, record, "FROZEN_AFTER_T", "< " + moment, record.at);
    recordUnless(record.at <= latest, record, "FROZEN_TOO_LATE", "<= " + latest, record.at);
    if (life.frozen !== null) {
      life.superseded.push(life.frozen);
    }
    life.frozen = record;
    life.phase = "FROZEN";
  }

  function answer(life, record) {
    recordUnless(record.body.freeze === life.frozen.hash, record, "OTHER_FREEZE", life.frozen.hash, record.body.freeze);
    recordUnless(record.at >= life.rules.T, record, "BEFORE_T", ">= " + life.rules.T, record.at);
    life.phase = record.kind === "RESULT" ? "SETTLED" : "VALUE_KNOWN";
  }

  function declareVoid(life, record) {
    const { T: moment, void_reasons: reasons } = life.rules;
    const good = record.at < moment || reasons.includes(record.body.reason);
    recordUnless(good, record, "VOID_REASON", reasons, record.body.reason);
    life.isVoid = true;
  }

  function correct(life, record) {
    const officers = new Set(record.body.officers).size;
    recordUnless(officers >= 2, record, "OFFICERS", 2, officers);
  }

  /* Movements after the result (section 6). A desk is one class: who stands how there, and which seats are free. */

  const ALL = ""; // seats for everybody; other keys of `free` are groups, whose freed seats are theirs first
  const HOLDING = ["ADMITTED", "OFFERED", "CONFIRMED"];

  function desksOf(manifest, result) {
    const desks = new Map(manifest.classes.map((c) => [c.id, {
      slots: c.slots,
      cap: c.cap,
      waitlist: result.waitlist[c.id],
      standing: new Map(result.waitlist[c.id].map((code) => [code, "WAITING"])),
      seatOf: new Map(),
      until: new Map(),
      free: new Map([[ALL, c.cap]]),
      skipped: new Set(),
      paid: new Set(),
      isCalledOff: false,
    }]));
    for (const round of result.rounds) {
      const { group = ALL } = manifest.passes.find((pass) => pass.id === round.pass);
      for (const [classId, codes] of Object.entries(round.admitted)) {
        codes.forEach((code) => seat(desks.get(classId), code, "ADMITTED", ALL, group));
      }
    }
    return desks;
  }

  /** @param from which free seat she takes; `as` what it counts as when she gives it back */
  function seat(desk, code, standing, from, as) {
    desk.free.set(from, desk.free.get(from) - 1);
    desk.seatOf.set(code, as);
    desk.standing.set(code, standing);
  }

  const standingOf = (desk, code) => desk.standing.get(code) || "NONE";
  const holdsSeat = (desk, code) => HOLDING.includes(standingOf(desk, code));
  const freeSeats = (desk) => [...desk.free.values()].reduce((sum, n) => sum + n, 0);
  const nextOn = (desk, among = () => true) =>
    desk.waitlist.find((code) => standingOf(desk, code) === "WAITING" && !desk.skipped.has(code) && among(code));

  /** Replays every record after the result; tells how many moved something, and which skips cannot be judged from here. */
  function replayMovements(life, manifest, entries, result) {
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    const office = { life, desks: desksOf(manifest, result), byCode, moved: 0, unjudged: 0, deviations: [] };
    const settled = life.told.findIndex((record) => record.kind === "RESULT");
    const calledOff = (record) => record.kind === "CALLED_OFF";
    const later = [...life.told.slice(0, settled).filter(calledOff), ...life.told.slice(settled + 1)];
    for (const record of later) {
      const movement = MOVEMENTS[record.kind];
      if (movement) {
        const desk = office.desks.get(record.body.class);
        recordUnless(desk, record, "NO_SUCH_CLASS", [...office.desks.keys()].sort(), record.body.class);
        const mayCome = !desk.isCalledOff || ["LAPSE", "DECLINE", "WITHDRAW", "REFUND", "CALLED_OFF", "RESCHEDULED"].includes(record.kind);
        recordUnless(mayCome, record, "CLASS_CALLED_OFF", "-", record.body.class);
        movement(office, record, desk);
        office.moved += record.line > life.told[settled].line ? 1 : 0;
      }
    }
    return office;
  }

  const MOVEMENTS = {
    OFFER: offer,
    SKIP: skip,
    CONFIRM(office, record, desk) {
      mustStand(record, desk, ["OFFERED"]);
      desk.standing.set(record.body.code, "CONFIRMED");
      desk.paid.add(record.body.code);
    },
    DECLINE(office, record, desk) {
      mustStand(record, desk, ["WAITING", "ADMITTED", "OFFERED"]);
      leave(office, desk, record.body.code, true);
    },
    WITHDRAW(office, record, desk) {
      mustStand(record, desk, ["WAITING", "ADMITTED", "CONFIRMED"]);
      leave(office, desk, record.body.code, true);
    },
    LAPSE(office, record, desk) {
      mustStand(record, desk, ["OFFERED"]);
      const until = desk.until.get(record.body.code);
      recordUnless(record.at >= until, record, "LAPSED_TOO_EARLY", ">= " + until, record.at);
      leave(office, desk, record.body.code, office.life.rules.waitlist.unpaid === "waitlist");
    },
    REFUND(office, record, desk) {
      mustStand(record, desk, ["CONFIRMED", "OUT"]);
      recordUnless(desk.paid.delete(record.body.code), record, "STANDING", "CONFIRMED", "OUT");
      if (holdsSeat(desk, record.body.code)) {
        leave(office, desk, record.body.code, true);
      }
    },
    QUOTA(office, record, desk) {
      const { seats } = record.body;
      recordUnless(desk.cap + seats >= 0, record, "QUOTA", ">= 0", desk.cap + seats);
      desk.cap += seats;
      desk.free.set(ALL, desk.free.get(ALL) + seats);
      if (seats > 0) {
        desk.skipped.clear();
      }
    },
    CALLED_OFF(office, record, desk) {
      desk.isCalledOff = true;
    },
    RESCHEDULED: anything,
  };

  function mustStand(record, desk, allowed) {
    const standing = standingOf(desk, record.body.code);
    recordUnless(allowed.includes(standing), record, "STANDING", allowed, standing);
  }

  /** Out of this list for good; a seat that she held is free again, and whoever was skipped is looked at anew. */
  function leave(office, desk, code, seatReturns) {
    const returns = holdsSeat(desk, code) && seatReturns && !desk.isCalledOff;
    desk.standing.set(code, "OUT");
    if (returns) {
      const kind = office.life.rules.waitlist.freed_reserve === "group_first" ? desk.seatOf.get(code) : ALL;
      desk.free.set(kind, (desk.free.get(kind) || 0) + 1);
      desk.skipped.clear();
    }
  }

  function offer(office, record, desk) {
    const { code, from, until } = record.body;
    recordUnless(until > record.at, record, "UNTIL", "> " + record.at, until);
    if (from === "result") {
      mustStand(record, desk, ["ADMITTED"]);
      desk.standing.set(code, "OFFERED");
    } else {
      const kind = from === "waitlist" ? seatForWaiting(office, record, desk) : seatAtCounter(office, record, desk);
      seat(desk, code, "OFFERED", kind, kind);
    }
    desk.until.set(code, until);
  }

  function seatForWaiting(office, record, desk) {
    mustStand(record, desk, ["WAITING"]);
    if (isCorrected(office, record)) {
      return ALL;
    }
    const kind = seatOfNext(office, record, desk);
    const { code } = record.body;
    recordUnless(!isAtMax(office, code), record, "AT_MAX", "< " + maxOf(office, code), heldBy(office, code).length);
    recordUnless(!clashes(office, desk, code), record, "CLASHES", "-", heldBy(office, code));
    return kind;
  }

  function seatAtCounter(office, record, desk) {
    recordUnless(!holdsSeat(desk, record.body.code), record, "STANDING", "-", standingOf(desk, record.body.code));
    if (!isCorrected(office, record)) {
      const next = nextOn(desk);
      const isOver = record.at > office.life.rules.waitlist.ends;
      recordUnless(freeSeats(desk) > 0, record, "NO_SEAT", "> 0", freeSeats(desk));
      recordUnless(next === undefined || isOver, record, "NOT_NEXT", next, record.body.code);
    }
    return ALL;
  }

  /** Which free seat is hers; breaks when there is none or when somebody else is the next. */
  function seatOfNext(office, record, desk) {
    const { code } = record.body;
    const { ends } = office.life.rules.waitlist;
    recordUnless(record.at <= ends, record, "WAITLIST_ENDED", "<= " + ends, record.at);
    recordUnless(freeSeats(desk) > 0, record, "NO_SEAT", "> 0", freeSeats(desk));
    for (const [group, seats] of [...desk.free].filter(([kind]) => kind !== ALL).sort((a, b) => compare(a[0], b[0]))) {
      const first = nextOn(desk, (waiting) => isOfGroup(office, waiting, group)) || nextOn(desk);
      if (seats > 0 && first === code) {
        return group;
      }
    }
    recordUnless(nextOn(desk) === code && desk.free.get(ALL) > 0, record, "NOT_NEXT", nextOn(desk) || "-", code);
    return ALL;
  }

  function skip(office, record, desk) {
    const { code, reason } = record.body;
    mustStand(record, desk, ["WAITING"]);
    seatOfNext(office, record, desk);
    const isTrue = {
      MAX: () => isAtMax(office, code),
      CLASH: () => clashes(office, desk, code),
      ELSEWHERE: () => true,
    }[reason] || (() => /^INELIGIBLE: .*\S/.test(reason));
    recordUnless(isTrue(), record, "SKIP_REASON", "MAX, CLASH, ELSEWHERE, INELIGIBLE: …", reason);
    office.unjudged += reason === "MAX" || reason === "CLASH" ? 0 : 1;
    desk.skipped.add(code);
  }

  /** Whether an earlier correction of this very class and code is this movement's cause: then it is a deviation, said so. */
  function isCorrected(office, record) {
    const { class: classId, code } = record.body;
    const correction = office.life.told.find((earlier) =>
      earlier.kind === "CORRECTION" && earlier.hash === record.cause && earlier.line < record.line
      && earlier.body.class === classId && earlier.body.code === code);
    if (correction) {
      office.deviations.push(say("movements.deviation", record.line, correction.line));
    }
    return correction !== undefined;
  }

  const heldBy = (office, code) =>
    [...office.desks.keys()].filter((classId) => {
      const desk = office.desks.get(classId);
      return holdsSeat(desk, code) && !desk.isCalledOff;
    });
  const maxOf = (office, code) => (office.byCode.has(code) ? office.byCode.get(code).max : 0);
  const isAtMax = (office, code) => heldBy(office, code).length >= maxOf(office, code);
  const isOfGroup = (office, code, group) => office.byCode.has(code) && office.byCode.get(code).groups.includes(group);

  function clashes(office, desk, code) {
    const busy = office.byCode.has(code) ? office.byCode.get(code).busy : [];
    const taken = [...busy, ...heldBy(office, code).flatMap((classId) => office.desks.get(classId).slots)];
    return desk.slots.some((slot) => taken.includes(slot));
  }

  /* 10 The ten checks (section 9), in their order ---------------------------------------------------------------------- */

  const holds = (key, ...facts) => ({ verdict: "ok", why: say(key, ...facts) });
  const notProven = (key, ...facts) => ({ verdict: "not proven", why: say(key, ...facts) });
  const notApplicable = (key, ...facts) => ({ verdict: "not applicable", why: say(key, ...facts) });

  /** The first place where two JSON values differ, such as `.rounds[0].admitted.dadun-001[3]`; null when nowhere. */
  function difference(expected, found, path = "") {
    if (expected === undefined || found === undefined || !isNest(expected) || !isNest(found)
        || Array.isArray(expected) !== Array.isArray(found)) {
      return shown(expected) === shown(found) && canonical(expected ?? null) === canonical(found ?? null)
        ? null
        : { path, expected: shown(expected), found: shown(found) };
    }
    for (const key of [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort(compareKeys)) {
      const step = Array.isArray(expected) ? "[" + key + "]" : "." + key;
      const own = (value) => (Object.hasOwn(value, key) ? value[key] : undefined);
      const inner = difference(own(expected), own(found), path + step);
      if (inner !== null) {
        return inner;
      }
    }
    return null;
  }

  const compareKeys = (one, other) => (/^\d+$/.test(one + other) ? one - other : compare(one, other));

  function shown(value) {
    const whole = value === undefined ? "-" : canonical(value);
    return whole.length > 100 ? whole.slice(0, 100) + "…" : whole;
  }

  function mustBeSame(where, expected, found) {
    const at = difference(expected, found);
    if (at !== null) {
      throw new Broken(say(where, at.path), at.expected, at.found);
    }
  }

  /* The checks themselves. Each gets what was read of the files and answers what it saw, or breaks. */

  /**
   * 1: every record stands under the checkpoint, in the log's order; the log signed it; and it grew out of every earlier
   * one at hand, also the one that the visitor kept.
   */
  async function checkLog(read) {
    const { log, kept } = read;
    if (log === null) {
      return kept.checkpoint === null ? notApplicable("log.none") : notProven("log.none_kept");
    }
    await mustBeSigned(read, say("log.signature"), log.newest.note, [log.key]);
    breakUnless(log.newest.origin === log.key.name, say("log.origin"), log.key.name, log.newest.origin);
    mustBeIncluded(read);
    await mustHaveGrown(read);
    const told = say("log.ok", read.records.length, log.newest.origin, log.newest.size, log.key.said);
    const verdict = kept.checkpoint === null ? holds(told.key, ...told.facts) : await holdAgainst(read, told);
    return verdict.verdict === "ok" && !read.browserKnows ? notProven("log.no_ed25519") : verdict;
  }

  /** By one of these keys, the first being the one that is wanted. What the browser cannot judge passes here, and is said. */
  async function mustBeSigned({ browserKnows }, where, note, keys) {
    const findings = [];
    for (const key of keys) {
      findings.push((await findingOf(key, note, browserKnows)).is);
    }
    const good = findings.includes("signed") || findings.includes("unjudged");
    const found = findings[findings.length - 1] === "forged" ? "log.forged" : "log.absent";
    breakUnless(good, where, say("log.signed_by", keys[0].name), say(found));
  }

  function mustBeIncluded({ log, records }) {
    const { size, root } = log.newest;
    const places = log.records.map((proof) => proof.index);
    const rise = places.every((place, i) => i === 0 || places[i - 1] < place);
    breakUnless(places.length === records.length, say("log.proofs"), records.length, places.length);
    breakUnless(rise, say("log.order"), say("log.rising"), places);
    records.forEach((record, i) => {
      const led = rootBy(places[i], size, record.leaf, log.records[i].path);
      const found = led === null ? "-" : hex(led);
      breakUnless(found === root, say("log.inclusion", record.line), root, found);
    });
  }

  async function mustHaveGrown(read) {
    const { newest, earlier } = read.log;
    const keys = keysOf(read.log, read.records);
    for (const [i, then] of earlier.entries()) {
      const where = say("log.earlier", i);
      await mustBeSigned(read, where, then.note, keys);
      const led = rootsOfGrowth(then.size, newest.size, unhex(then.root), then.path);
      const older = led === null ? "-" : hex(led.older);
      breakUnless(older === then.root, where, then.root, older);
      breakUnless(hex(led.newer) === newest.root, where, newest.root, hex(led.newer));
    }
  }

  /** A checkpoint of that size which the bundle shows. */
  const earlierOf = (log, size) => log.earlier.find((then) => then.size === size);

  /** The visitor's own older checkpoint against the log. */
  async function holdAgainst(read, told) {
    const { log, kept } = read;
    const own = kept.checkpoint;
    await mustBeSigned(read, say("log.kept"), own.note, keysOf(log, read.records));
    breakUnless(own.origin === log.newest.origin, say("log.kept"), log.newest.origin, own.origin);
    const shows = own.size === log.newest.size ? log.newest : earlierOf(log, own.size);
    if (shows === undefined) {
      return notProven(own.size > log.newest.size ? "log.kept_newer" : "log.kept_unproven", own.size, log.newest.size);
    }
    breakUnless(shows.root === own.root, say("log.forked", own.size), own.root, shows.root);
    return holds("log.ok_kept", told, own.size);
  }

  /** 2: one life, frozen in time, seen by as many witnesses as the rules ask for; without them times are the server's word. */
  async function checkFreeze(read) {
    const { manifest, records, browserKnows } = read;
    const life = lifeOf(manifest.draw, records);
    breakUnless(life.phase === "SETTLED", say("freeze.unsettled"), "RESULT", records.length);
    const { T: moment, objection_hours: hours, witnesses } = life.rules;
    const latest = hoursBefore(hours, moment);
    if (!browserKnows && (witnesses.quorum > 0 || records.some((record) => record.kind === "KEY"))) {
      return notProven("log.no_ed25519");
    }
    if (witnesses.quorum === 0) {
      const isDemo = life.told[0].clock === "demo";
      return holdsWithAll(life, say("freeze.ok", life.frozen.at, moment, say(isDemo ? "freeze.demo_clock" : "freeze.servers_word")));
    }
    const seen = await witnessesOf(read, life, Date.parse(latest) / 1000);
    return seen < witnesses.quorum
      ? notProven("freeze.no_quorum", seen, witnesses.quorum, latest)
      : holdsWithAll(life, say("freeze.ok", life.frozen.at, moment, say("freeze.witnessed", seen, latest)));
  }

  /** With what officers did to the draw, which holds and yet must be seen. */
  function holdsWithAll(life, frozen) {
    let told = frozen;
    if (life.superseded.length > 0) {
      told = say("freeze.also", told, say("freeze.superseded", life.superseded.length));
    }
    const voiding = life.told.find((record) => record.kind === "VOID");
    if (voiding !== undefined) {
      told = say("freeze.also", told, say("freeze.void", voiding.at, voiding.body.reason));
    }
    return { verdict: "ok", why: told };
  }

  /**
   * How many of the rules' witnesses saw the freeze in the log by then. A record at a place before an earlier
   * checkpoint's size was under that one too, because the tree only grew; that is for check 1 to prove.
   */
  async function witnessesOf({ log, browserKnows }, life, latest) {
    const { line } = life.frozen;
    if (log === null || line > log.records.length) {
      return 0;
    }
    const { index } = log.records[line - 1];
    const notes = [log.newest, ...log.earlier.filter((then) => then.size > index)].map((checkpoint) => checkpoint.note);
    const seen = new Set();
    for (const key of life.rules.witnesses.keys.map(witnessKey).filter((read) => read !== null)) {
      for (const note of notes) {
        const finding = await findingOf(key, note, browserKnows);
        if (finding.is === "signed" && finding.second <= latest) {
          seen.add(key.said);
        }
      }
    }
    return seen.size;
  }

  /** A key that nobody can read testifies to nothing. */
  function witnessKey(said) {
    try {
      const key = readKey(said);
      return key.kind === WITNESS_KEY ? key : null;
    } catch (refused) {
      return null;
    }
  }

  function checkInputFiles({ manifest, entries, refusal, texts, draw }) {
    const bytes = utf8(texts.manifest);
    breakUnless(manifest.draw === draw, say("input.draw"), draw, manifest.draw);
    breakUnless(canonical(manifest) === texts.manifest, say("input.manifest"), hashOfJson(manifest), hex(sha256(bytes)));
    if (refusal !== null) {
      throw new Broken(say("input.refused", refusal.code), "-", refusal.what);
    }
    return holds("input.ok", entries.length);
  }

  /** The first rule of section 3 that the files break; null when they keep all of them. */
  function refusalOf({ manifest, entries, entropy }) {
    try {
      checkInput(manifest, entries, entropy);
      return null;
    } catch (refused) {
      if (refused instanceof Refused) {
        return refused;
      }
      throw refused;
    }
  }

  const TAIPEI_HOURS = 8;

  function checkRules({ manifest, rules, texts, records }) {
    const digest = hex(sha256(utf8(texts.rules)));
    breakUnless(manifest.rules === digest, say("rules.digest"), manifest.rules, digest);
    for (const record of records.filter((r) => r.kind === "RULES")) {
      const told = hashOfJson(record.body);
      breakUnless(told === digest, say("rules.record", record.line), digest, told);
    }
    const { rules: ofRules, list, ...setup } = manifest;
    mustBeSame("rules.setup", rules.manifest, setup);
    const round = roundAt(rules.T);
    const day = hoursBefore(-TAIPEI_HOURS, rules.T).slice(0, 10);
    manifest.entropy.forEach((s, i) => {
      // Beside a lottery T is the earlier of both, so the beacon's round may be a later one than that of T.
      const fitsRound = manifest.entropy.length === 1 ? s.round === round : s.round >= round;
      breakUnless(s.type !== DRAND || fitsRound, say("rules.source", i), say("rules.round", round, rules.T), s.round);
      breakUnless(s.type !== LOTTO || s.date >= day, say("rules.source", i), ">= " + day, s.date);
    });
    return holds("rules.ok", manifest.rules, rules.T);
  }

  function checkBeacon({ manifest, entropy, records }) {
    const sources = manifest.entropy;
    const { values, proofs } = entropy;
    breakUnless(proofs.length === sources.length, say("beacon.proofs"), sources.length, proofs.length);
    sources.forEach((s, i) => {
      if (s.type === DRAND) {
        checkDrand(s, proofs[i], values[i], i);
      } else {
        breakUnless(canonical(proofs[i]) === "{}", say("beacon.proof", i), "{}", shown(proofs[i]));
      }
    });
    if (sources.some((s) => s.type === DEMO)) {
      const foreseen = records.some((r) => r.kind === "FREEZE" && values.length === 1 && r.sha256 === values[0]);
      return notProven(foreseen ? "beacon.demo" : "beacon.chosen");
    }
    const drand = sources.find((s) => s.type === DRAND);
    if (drand === undefined) {
      return notProven("beacon.lotto");
    }
    return sources.length === 1 ? holds("beacon.drand", drand.round) : notProven("beacon.drand_and_lotto", drand.round);
  }

  function checkDrand(source, proof, value, i) {
    const isProof = isNest(proof) && Object.keys(proof).join() === "signature" && typeof proof.signature === "string";
    breakUnless(isProof, say("beacon.proof", i), '{"signature":"…"}', shown(proof));
    const flaw = flawOf(source.round, proof.signature);
    breakUnless(flaw === null, say("beacon.proof", i), say("beacon.signature", source.round), say("beacon.flaw." + flaw));
    const randomness = hex(sha256(unhex(proof.signature)));
    breakUnless(value === randomness, say("beacon.value", i), randomness, shown(value));
  }

  function checkSeed({ own, result }) {
    breakUnless(own.seed === result.seed, say("seed.where"), own.seed, result.seed);
    return holds("seed.ok", own.seed);
  }

  function checkAllocation({ manifest, entries, own, result }) {
    mustBeSame("allocation.where", { rounds: own.rounds }, { rounds: result.rounds });
    checkProperties(manifest, entries, own);
    const seats = own.rounds.flatMap((round) => Object.values(round.admitted)).reduce((sum, codes) => sum + codes.length, 0);
    return holds("allocation.ok", seats);
  }

  function checkMovements({ manifest, entries, own, result, records }) {
    mustBeSame("movements.waitlist", own.waitlist, result.waitlist);
    const life = settledLife(manifest, records);
    if (life === null) {
      return notApplicable("movements.no_life");
    }
    const office = replayMovements(life, manifest, entries, own);
    return office.moved === 0
      ? holds("movements.none")
      : holds("movements.ok", office.moved, office.unjudged, office.deviations);
  }

  /** The draw's life up to its result and after; null if something is wrong with it, which check 2 says. */
  function settledLife(manifest, records) {
    try {
      const life = lifeOf(manifest.draw, records);
      return life.phase === "SETTLED" ? life : null;
    } catch (broken) {
      return null;
    }
  }

  /**
   * 9: the last FREEZE, ENTROPY and RESULT of the public records tell of the same manifest, values and result, and this
   * has the digest of one's own, to the byte. Where seed, allocation or waitlist differ, their own checks say so.
   */
  function checkDigest({ texts, own, result, records, entropy }) {
    const told = (kind, part, file) => {
      const last = records.filter((record) => record.kind === kind).pop();
      const said = last === undefined || !(part in last.body) ? "" : canonical(last.body[part]);
      const where = say("digest.told", part, kind, last === undefined ? "-" : last.line);
      breakUnless(said === file, where, hex(sha256(utf8(file))), hex(sha256(utf8(said))));
      return last.line;
    };
    const frozen = told("FREEZE", "manifest", texts.manifest);
    told("ENTROPY", "values", canonical(entropy.values));
    told("ENTROPY", "proofs", canonical(entropy.proofs));
    const settled = told("RESULT", "result", texts.result);
    const digest = hashOfJson(own);
    const published = hex(sha256(utf8(texts.result)));
    if (digest === published) {
      return holds("digest.ok", digest, frozen, settled);
    }
    const likewise = { ...own, seed: result.seed, rounds: result.rounds, waitlist: result.waitlist };
    breakUnless(canonical(likewise) === texts.result, say("digest.file"), digest, published);
    return notApplicable("digest.elsewhere", digest, published);
  }

  /**
   * 10: what a learner was promised is what became of her application, and in one sentence why she was admitted or
   * which number she is. Of a receipt only the code need be there; whatever else there is is checked.
   */
  async function checkReceipt(read) {
    const { kept, manifest, own } = read;
    if (kept.receipt === null) {
      return notApplicable("receipt.none");
    }
    breakUnless(kept.receipt.draw === manifest.draw, say("receipt.draw"), manifest.draw, kept.receipt.draw);
    if (kept.receipt.promise !== undefined && promiseOf(kept.receipt.promise).entry === HASH_OF_NOTHING) {
      return withdrawn(read);
    }
    const line = ownLine(read);
    mustBeOpened(kept.receipt, line);
    mustBeCertified(kept.receipt, line, certifiedList(read));
    await mustBeTheLogs(read);
    const unproven = await mustBePromised(read, line);
    if (unproven !== null) {
      return notProven(unproven);
    }
    return own ? holds("outcome", line.code, line.wishes.map((wish) => outcomeOf(read, line, wish))) : notApplicable("draw.refused");
  }

  /** SHA-256 of no bytes: who withdrew in time was promised that no line of hers will stand in the list. */
  const HASH_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  async function withdrawn(read) {
    const { kept: { receipt }, entries } = read;
    const code = codeOf(receipt.commit);
    breakUnless(!entries.some((entry) => entry.code === code), say("receipt.withdrawn_line", code), "-", code);
    const promise = promiseOf(receipt.promise);
    const unproven = await mustBeMadeFor(read, promise, receipt.commit);
    return unproven === null ? holds("receipt.withdrawn", promise.at) : notProven(unproven);
  }

  /** A promise or commitment without a line in the list is the fault that receipts are there for. */
  function ownLine({ kept: { receipt }, entries }) {
    const code = receipt.commit === undefined ? receipt.code : codeOf(receipt.commit);
    const line = entries.find((entry) => entry.code === code);
    breakUnless(line !== undefined, say("receipt.line"), code, "-");
    const commit = receipt.commit === undefined ? line.commit : receipt.commit;
    breakUnless(commit === line.commit, say("receipt.commit", code), commit, line.commit);
    return line;
  }

  function mustBeOpened({ draw, opening }, line) {
    if (opening !== undefined) {
      const opened = commitOf(draw, line.person, opening.learner, opening.salt);
      breakUnless(opened === line.commit, say("receipt.opening"), line.commit, opened);
    }
  }

  /** The drawn list, or a superseded one whose certificate she kept. */
  function certifiedList({ kept: { receipt }, manifest, records }) {
    const life = settledLife(manifest, records);
    const former = life === null ? [] : life.superseded.map((record) => record.body.manifest.list);
    const { certificate } = receipt;
    return former.find((list) => certificate !== undefined && list.root === certificate.root) || manifest.list;
  }

  function mustBeCertified({ certificate }, { leaf, ...line }, list) {
    if (certificate !== undefined) {
      const led = rootBy(certificate.index, list.n, leaf, certificate.path.map(unhex));
      const proven = led === null ? "-" : hex(led);
      breakUnless(certificate.line === canonical(line), say("receipt.certified_line"), certificate.line, canonical(line));
      breakUnless(certificate.root === list.root, say("receipt.root"), certificate.root, list.root);
      breakUnless(proven === list.root, say("receipt.path"), list.root, proven);
    }
  }

  /** The sentence about what of the promise cannot be proven from here; null when all of it is, or there is none. */
  async function mustBePromised(read, { leaf, ...line }) {
    const { kept: { receipt } } = read;
    if (receipt.promise === undefined) {
      return null;
    }
    const promise = promiseOf(receipt.promise);
    const digest = hashOfJson(line);
    breakUnless(promise.entry === digest, say("receipt.promised_line"), promise.entry, digest);
    return mustBeMadeFor(read, promise, line.commit);
  }

  async function mustBeMadeFor(read, promise, commit) {
    const { kept: { receipt }, log, browserKnows } = read;
    breakUnless(promise.draw === receipt.draw, say("receipt.promised_draw"), receipt.draw, promise.draw);
    breakUnless(promise.commit === commit, say("receipt.promised_commit"), promise.commit, commit);
    if (log === null) {
      return "receipt.no_log";
    }
    await mustBeSignedByLog(read, receipt.promise, "receipt.promise_signature");
    mustAgree(log, promise.newest);
    return browserKnows ? null : "log.no_ed25519";
  }

  /** The checkpoint that a certificate names, where the bundle shows the log. */
  async function mustBeTheLogs(read) {
    const { kept: { receipt: { certificate } }, log } = read;
    if (certificate !== undefined && certificate.checkpoint !== undefined && log !== null) {
      const note = readNote(utf8(certificate.checkpoint));
      await mustBeSignedByLog(read, note, "receipt.checkpoint_signature");
      mustAgree(log, checkpointOf(note));
    }
  }

  async function mustBeSignedByLog({ log, records, browserKnows }, note, where) {
    const keys = keysOf(log, records);
    const findings = await Promise.all(keys.map((key) => findingOf(key, note, browserKnows)));
    const good = findings.some(({ is }) => is === "signed" || is === "unjudged");
    breakUnless(good, say(where), say("log.signed_by", keys[0].name), say("log.forged"));
  }

  /** A checkpoint of the learner's is compared where the bundle shows one of the same size. */
  function mustAgree(log, { size, root }) {
    const shown = log.newest.size === size ? log.newest : earlierOf(log, size) || { root };
    breakUnless(shown.root === root, say("log.forked", size), root, shown.root);
  }

  function checkpointOf(note) {
    try {
      return readCheckpoint(note.text);
    } catch (refused) {
      throw refused instanceof Refused ? new Broken(say("receipt.checkpoint"), "-", refused.what) : refused;
    }
  }

  const PROMISE_LINES = 5;

  /** The text of a promise: a title, draw, commit, SHA-256 of the line and time, then the newest checkpoint. */
  function promiseOf(note) {
    const lines = note.text.split("\n");
    const [title, draw, commit, entry, at] = lines;
    try {
      noteUnless(lines.length > PROMISE_LINES && title === "LC1 promise", "a text that is no promise");
      time(at, "a promise's time");
      return { draw, commit, entry, at, newest: readCheckpoint(lines.slice(PROMISE_LINES).join("\n")) };
    } catch (refused) {
      throw refused instanceof Refused ? new Broken(say("receipt.promise"), "LC1 promise", refused.what) : refused;
    }
  }

  /** What became of one wish, and how she stands today where anything has moved since. */
  function outcomeOf(read, line, classId) {
    const { manifest, entries, own, records } = read;
    const drawn = outcomeOfDraw(manifest, entries, own, line, classId);
    const life = settledLife(manifest, records);
    let office = null;
    try {
      office = life === null ? null : replayMovements(life, manifest, entries, own);
    } catch (broken) {
      office = null; // check 8 says where
    }
    return office === null || office.moved === 0
      ? drawn
      : say("outcome.since", drawn, say("outcome.today." + standingOf(office.desks.get(classId), line.code)));
  }

  /** Walks along the rounds until she won the class; else she waits for it. */
  function outcomeOfDraw(manifest, entries, own, line, classId) {
    const ticket = ticketsOf(manifest, unhex(own.seed));
    const held = new Map(entries.map((entry) => [entry.code, []]));
    for (const { pass: passId, round, admitted } of own.rounds) {
      const pass = manifest.passes.find((one) => one.id === passId);
      if ((admitted[classId] || []).includes(line.code)) {
        const comesUp = (entry) => takesPart(pass, entry) && (isIndependent(manifest)
          ? entry.wishes.includes(classId) && !held.get(entry.code).includes(classId)
          : held.get(entry.code).length < Math.min(round, entry.max));
        const ticketNow = (entry) => (isReversed(pass, round) ? complement(ticket(pass, classId, entry)) : ticket(pass, classId, entry));
        const queue = entries.filter(comesUp);
        const better = queue.filter((entry) => ticketNow(entry) < ticketNow(line)).length;
        const key = isReversed(pass, round) ? "outcome.admitted_reversed" : "outcome.admitted";
        return say(key, classId, passId, round, better + 1, queue.length);
      }
      Object.entries(admitted).forEach(([id, codes]) => codes.forEach((code) => held.get(code).push(id)));
    }
    const list = own.waitlist[classId];
    const before = list.indexOf(line.code);
    const key = isIndependent(manifest) ? "outcome.waiting" : "outcome.waiting_rounds";
    return say(key, classId, before + 1, list.length, before, held.get(line.code).length);
  }

  /** A check's answer; one that breaks says where. */
  async function verdictOf(check, read) {
    try {
      return await check(read);
    } catch (broken) {
      if (broken instanceof Broken) {
        return broken.verdict;
      }
      throw broken;
    }
  }

  /**
   * All ten checks. The bundle, in which the published result and the records are, is fetched only after the own result
   * stands and its digest has been told.
   *
   * @param draw the draw's id
   * @param fetchFile a promise of a file's bytes by its name; of `bundle` those of the zip
   * @param tell takes { own: digest }, then per check { check: number, verdict, why | where, expected, found }
   * @param keeping what the visitor holds against it: bytes of a `receipt` and of a `checkpoint`, a `code`, an `opening`
   * @returns a promise of the conclusion: broken, demo, open or fine
   */
  async function judge(draw, fetchFile, tell, keeping = {}) {
    const seen = new Map();
    const take = async (number, check) => {
      const verdict = await verdictOf(check, read);
      seen.set(number, verdict.verdict);
      tell({ check: number, ...verdict });
    };
    const read = { draw, texts: {}, kept: readKept(draw, keeping), browserKnows: await knowsEd25519() };
    const first = {};
    for (const name of ["rules", "manifest", "entries", "entropy"]) {
      first[FILES[name].name] = await fetchFile(name);
      understand(read, name, first[FILES[name].name]);
    }
    read.refusal = refusalOf(read);
    await take(3, checkInputFiles);
    if (read.refusal === null) {
      read.own = drawAgain(read.manifest, read.entries, read.entropy);
      tell({ own: hashOfJson(read.own) });
    }
    const bundle = readBundle(await fetchFile("bundle"));
    for (const [name, bytes] of Object.entries(first)) {
      unusableUnless(same(bytes, bundle.get(name)), "bundle.differs", name);
    }
    understand(read, "result", bundle.get(FILES.result.name));
    const records = readFile(RECORDS, bundle.get(RECORDS), readRecords);
    read.records = await Promise.all(records.map(async (record) =>
      (record.kind === "KEY" ? { ...record, change: await readKeyChange(record.body, read.browserKnows) } : record)));
    read.log = bundle.has(CHECKPOINT) ? readLog(bundle.get(CHECKPOINT), bundle.get(PROOFS)) : null;
    await take(1, checkLog);
    await take(2, checkFreeze);
    await take(4, checkRules);
    await take(5, checkBeacon);
    for (const [number, check] of [[6, checkSeed], [7, checkAllocation], [8, checkMovements], [9, checkDigest]]) {
      await take(number, read.own ? check : () => notApplicable("draw.refused"));
    }
    await take(10, checkReceipt);
    const isDemo = read.manifest.entropy.some((s) => s.type === DEMO) || read.records.some((r) => r.clock === "demo");
    return conclusionOf(seen, isDemo);
  }

  /** The beacon has a sentence of its own, so that what it leaves open is not said twice. */
  function conclusionOf(seen, isDemo) {
    if ([...seen.values()].includes("broken")) {
      return "broken";
    }
    const isOpen = [...seen].some(([number, verdict]) => number !== 5 && verdict === "not proven");
    return isDemo ? "demo" : isOpen ? "open" : "fine";
  }

  /* 11 The files: the bundle, and what a visitor kept ------------------------------------------------------------------- */

  const codeLists = (value, where) => {
    mustBe(isNest(value) && !Array.isArray(value), where, "object");
    Object.entries(value).forEach(([classId, codes]) => listOf(text)(codes, where + "." + classId));
  };
  const cutoffs = (value, where) => {
    mustBe(isNest(value) && !Array.isArray(value), where, "object");
    Object.values(value).forEach((ticket) => mustBe(ticket === null || typeof ticket === "string", where, "ticket or null"));
  };
  const resultForm = members({
    v: text,
    draw: text,
    manifest: text,
    seed: text,
    rounds: listOf(members({ pass: text, round: whole(0, 0x7fffffff), admitted: codeLists, cutoff: cutoffs })),
    waitlist: codeLists,
  });

  const FILES = {
    rules: {
      name: "rules.json",
      reader(said) {
        const rules = readCanonical(utf8(said), false);
        rulesForm(rules, "rules");
        return rules;
      },
    },
    manifest: { name: "manifest.json", reader: readManifest },
    entries: { name: "entries.ndjson", reader: readList },
    entropy: { name: "entropy.json", reader: readEntropy },
    result: {
      name: "result.json",
      reader(said) {
        const result = readJson(said, false);
        resultForm(result, "result");
        return result;
      },
    },
  };
  const RECORDS = "records.ndjson";
  const CHECKPOINT = "log/checkpoint";
  const PROOFS = "log/proofs.json";
  const BUNDLE_NAMES = [...Object.values(FILES).map((file) => file.name), RECORDS, CHECKPOINT, PROOFS];

  function understand(read, name, bytes) {
    const file = FILES[name];
    read.texts[name] = readFile(file.name, bytes, textOf);
    read[name] = readFile(file.name, read.texts[name], file.reader);
  }

  function unusableUnless(holds, key, ...facts) {
    if (!holds) {
      throw new Unusable(key, ...facts);
    }
  }

  /* The bundle is a zip whose files are stored as they are, one after the other, and then listed once more. */

  const LOCAL_HEADER = 0x04034b50;
  const LISTED_HEADER = 0x02014b50;
  const END_HEADER = 0x06054b50;
  const LOCAL_BYTES = 30;

  /**
   * The files of a bundle by their names. What it holds is read from its beginning; then it must be, to the last byte, the
   * zip that is written of these files: so nothing can stand between them, behind them or in the list of them.
   */
  function readBundle(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const files = new Map();
    let at = 0;
    while (at + LOCAL_BYTES <= bytes.length && view.getUint32(at, true) === LOCAL_HEADER) {
      const from = at + LOCAL_BYTES + view.getUint16(at + 26, true);
      const name = readFile("bundle.zip", bytes.subarray(at + LOCAL_BYTES, from), textOf);
      at = from + view.getUint32(at + 18, true);
      unusableUnless(BUNDLE_NAMES.includes(name), "bundle.stray", name);
      unusableUnless(!files.has(name), "bundle.twice", name);
      files.set(name, bytes.subarray(from, at));
    }
    const hasLog = files.has(CHECKPOINT) || files.has(PROOFS);
    for (const name of BUNDLE_NAMES) {
      unusableUnless(files.has(name) || (!hasLog && [CHECKPOINT, PROOFS].includes(name)), "bundle.missing", name);
    }
    unusableUnless(same(zipOf(files), bytes), "bundle.changed", "bundle.zip");
    return files;
  }

  /** The one zip of these files: in the protocol's order, stored, and at a time that no clock shows. */
  function zipOf(files) {
    const names = BUNDLE_NAMES.filter((name) => files.has(name));
    const parts = [];
    const listed = [];
    let at = 0;
    for (const name of names) {
      const bytes = files.get(name);
      const facts = [[2, 10], [2, 0x0800], [2, 0], [2, 0], [2, 0x0041], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length],
        [2, name.length], [2, 0]];
      const header = join(fields([4, LOCAL_HEADER], ...facts), utf8(name));
      parts.push(header, bytes);
      listed.push(fields([4, LISTED_HEADER], [2, 10], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), utf8(name));
      at += header.length + bytes.length;
    }
    const list = join(...listed);
    const end = fields([4, END_HEADER], [2, 0], [2, 0], [2, names.length], [2, names.length], [4, list.length], [4, at], [2, 0]);
    return join(...parts, list, end);
  }

  /** Numbers of so many bytes each, the least byte first. */
  const fields = (...numbers) =>
    Uint8Array.from(numbers.flatMap(([size, value]) => Array.from({ length: size }, (unused, i) => (value >>> (8 * i)) & 0xff)));

  const CRC_OF_BYTE = Int32Array.from({ length: 256 }, (unused, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return crc;
  });

  function crc32(bytes) {
    let crc = -1;
    for (const byte of bytes) {
      crc = (crc >>> 8) ^ CRC_OF_BYTE[(crc ^ byte) & 0xff];
    }
    return ~crc;
  }

  /* What a visitor kept. It is read before anything is downloaded, and never leaves this browser. */

  const noteText = (value, where) => {
    text(value, where);
    readNote(utf8(value));
  };
  const receiptForm = members(
    { v: matching(/^LC1$/, "version LC1"), draw: text, commit: hash },
    {
      opening: members({ learner: text, salt: hash }),
      promise: noteText,
      certificate: members(
        { index: whole(0, 0x7fffffff), line: text, path: hashPath, root: hash },
        { checkpoint: noteText }),
    });

  function readReceipt(bytes) {
    noteUnless(bytes.length <= LARGEST_NOTE, "more than a mebibyte");
    const receipt = readJson(textOf(bytes), false);
    receiptForm(receipt, "receipt");
    return "promise" in receipt ? { ...receipt, promise: readNote(utf8(receipt.promise)) } : { ...receipt };
  }

  /** The receipt from its file, or of a typed code alone; what was typed to open it counts before what the file says. */
  function readKept(draw, { receipt: file = null, checkpoint = null, code = "", opening = null }) {
    const receipt = file !== null
      ? readFile("receipt.json", file, readReceipt)
      : code === "" ? null : { draw, code: codeAsTyped(code) };
    if (opening !== null) {
      unusableUnless(receipt !== null, "kept.opening_alone");
      receipt.opening = openingAsTyped(opening);
    }
    return { receipt, checkpoint: checkpoint === null ? null : readFile("checkpoint", checkpoint, readSignedCheckpoint) };
  }

  /** The alphabet of codes has no I, L, O, U; whoever reads one means 1, 1, 0, V. */
  function codeAsTyped(said) {
    const code = said.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0").replace(/U/g, "V");
    unusableUnless(/^[0-9A-Z]{16}$/.test(code), "kept.code", said);
    return code;
  }

  function openingAsTyped({ learner, salt }) {
    const hexSalt = salt.toLowerCase().replace(/[\s-]/g, "");
    unusableUnless(learner.trim() !== "" && /^[0-9a-f]{64}$/.test(hexSalt), "kept.opening");
    return { learner: learner.trim(), salt: hexSalt };
  }

  /* 12 The Worker and the page --------------------------------------------------------------------------------------- */

  /** A published file. Where the browser has a SHA-256 of its own, it must agree with the one above. */
  async function download(address, name) {
    const response = await fetch(address + name, { credentials: "omit" });
    if (!response.ok) {
      throw new Unusable("file.absent", name, response.status);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (world.crypto && world.crypto.subtle) {
      const browsers = new Uint8Array(await world.crypto.subtle.digest("SHA-256", bytes));
      if (!same(browsers, sha256(bytes))) {
        throw new Unusable("file.hash", name);
      }
    }
    return bytes;
  }

  /** In the Worker: one message asks for one draw, and every answer goes back as it is found. */
  async function work({ data: { draw, address, keeping } }) {
    try {
      const fetchFile = (name) => download(address, name === "bundle" ? "bundle.zip" : name);
      const conclusion = await judge(draw, fetchFile, (told) => world.postMessage(told), keeping);
      world.postMessage({ conclusion });
    } catch (failure) {
      const why = failure instanceof Unusable ? failure.why : say("file.failed", failure.message);
      world.postMessage({ conclusion: "unusable", why });
    }
  }

  /** Says a sentence in the page's words; several facts are listed, and a fact may be a sentence itself. */
  function speaker(words) {
    const spoken = (fact) => (Array.isArray(fact) ? fact.map(spoken).join(words.between) : isNest(fact) ? sentence(fact) : String(fact));
    const sentence = ({ key, facts }) =>
      facts.reduce((said, fact, i) => said.split("{" + i + "}").join(spoken(fact)), words[key] || key);
    return sentence;
  }

  /** The sentence of one verdict. */
  function sentenceOf(told) {
    switch (told.verdict) {
      case "ok":
        return say("holds", told.why);
      case "broken":
        return say("broken", told.where, told.expected, told.found);
      case "not proven":
        return say("not_proven", told.why);
      default:
        return say("not_applicable", told.why);
    }
  }

  /** The words that the page hands over, by their keys. */
  const wordsOf = (list) => Object.fromEntries([...list.children].map((item) => [item.dataset.word, item.textContent]));

  /** On the page: a button, a line that says what goes on, the list of checks, and the conclusion. */
  function prepare(section) {
    const at = (name) => document.getElementById("check-" + name);
    const [button, state, list, end] = ["go", "state", "list", "end"].map(at);
    const words = wordsOf(at("words"));
    const sentence = speaker(words);

    function show(told) {
      const item = document.createElement("li");
      const name = document.createElement("strong");
      item.value = told.check;
      item.className = told.verdict.replace(" ", "-");
      item.dataset.check = told.check;
      item.dataset.verdict = told.verdict;
      name.textContent = sentence(say("name." + told.check));
      item.append(name, " ", sentence(sentenceOf(told)));
      list.insertBefore(item, [...list.children].find((other) => other.value > told.check) || null);
    }

    function conclude({ conclusion, why }) {
      const look = { fine: "alert ok", broken: "alert error", unusable: "alert error" };
      state.textContent = "";
      end.className = look[conclusion] || "alert";
      end.dataset.conclusion = conclusion;
      end.textContent = sentence(say("conclusion." + conclusion, why || section.dataset.draw));
      end.hidden = false;
      button.disabled = false;
    }

    const bytesOf = async (input) => (input.files.length === 0 ? null : new Uint8Array(await input.files[0].arrayBuffer()));

    /** What the visitor holds against the draw. It goes to the Worker and nowhere else. */
    async function keeping() {
      const [learner, salt] = [at("member").value, at("salt").value];
      return {
        receipt: await bytesOf(at("receipt")),
        checkpoint: await bytesOf(at("checkpoint")),
        code: at("code").value.trim(),
        opening: learner + salt === "" ? null : { learner, salt },
      };
    }

    async function start() {
      button.disabled = true;
      list.textContent = "";
      end.hidden = true;
      state.textContent = words["state.first"];
      const worker = new Worker(ownAddress);
      worker.onmessage = ({ data: told }) => {
        if (told.own) {
          state.textContent = sentence(say("state.own", told.own));
        } else if (told.check) {
          show(told);
        } else {
          worker.terminate();
          conclude(told);
        }
      };
      worker.onerror = (event) => {
        worker.terminate();
        conclude({ conclusion: "unusable", why: say("file.failed", event.message || "-") });
      };
      const address = new URL(section.dataset.files, location.href).href;
      worker.postMessage({ draw: section.dataset.draw, address, keeping: await keeping() });
    }

    /** A receipt's link and its QR code carry the code behind the #, which no server sees. */
    function takeLinked() {
      const linked = /^#([0-9A-Z]{16})$/.exec(location.hash);
      if (linked) {
        at("code").value = linked[1].replace(/(.{4})(?=.)/g, "$1 ");
        at("kept").open = true;
      }
    }

    button.addEventListener("click", start);
    world.addEventListener("hashchange", takeLinked);
    takeLinked();
    at("run").hidden = false;
  }

  world.LC1 = {
    Refused, hex, unhex, utf8, sha256, hmacUnder, readJson, textOf, canonical, codeOf, commitOf,
    leafHash, merkleRoot, isIncluded, isConsistent, readManifest, readList, drawFromTexts, checkProperties, flawOf, roundAt,
    readBundle, zipOf, judge, speaker, sentenceOf, wordsOf, Unusable,
  };
  if (typeof module !== "undefined") {
    module.exports = world.LC1;
  } else if (typeof document === "undefined") {
    world.onmessage = work;
  } else if (document.getElementById("check")) {
    prepare(document.getElementById("check"));
  }
})(globalThis);
