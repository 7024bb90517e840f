/* Finds one's own code in the published list, here in the browser: the server never learns who looked. */
(function () {
  "use strict";
  var form = document.getElementById("find-code");
  if (!form) {
    return;
  }
  var input = document.getElementById("code");
  var answer = document.getElementById("found");
  form.hidden = false;

  /* The alphabet of the codes has no I, L, O, U; whoever reads one means 1, 1, 0, V. */
  function normal(text) {
    return text.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0").replace(/U/g, "V");
  }

  function filled(pattern) {
    var facts = Array.prototype.slice.call(arguments, 1);
    return pattern.replace(/\{(\d)\}/g, function (place, number) {
      return facts[number];
    });
  }

  function add(tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    answer.appendChild(element);
    return element;
  }

  function title(id) {
    var block = document.getElementById("class-" + id);
    return block ? block.dataset.title : id;
  }

  function outcome(result, code, id) {
    var words = form.dataset;
    var won = result.rounds.filter(function (round) {
      return (round.admitted[id] || []).indexOf(code) >= 0;
    });
    if (won.length) {
      return filled(words.admitted, title(id));
    }
    var number = (result.waitlist[id] || []).indexOf(code) + 1;
    return number ? filled(words.waiting, title(id), number) : filled(words.neither, title(id));
  }

  function ticketLine(result, code, id) {
    var context = result.rounds[0].pass + (form.dataset.independent === "true" ? ":" + id : "");
    var text = ["LC1", "ticket", form.dataset.draw, context, code, "1"].join("|");
    return "printf '%s\\001' '" + text + "' | openssl dgst -sha256 -mac HMAC -macopt hexkey:" + result.seed;
  }

  function show(code, lines, result) {
    var index = lines.findIndex(function (line) {
      return line.indexOf('"code":"' + code + '"') >= 0;
    });
    answer.textContent = "";
    if (index < 0) {
      add("p", form.dataset.absent).className = "alert";
      return;
    }
    var entry = JSON.parse(lines[index]);
    add("p", filled(form.dataset.line, index + 1, lines.length));
    var list = add("ul", "");
    entry.wishes.forEach(function (id) {
      var item = document.createElement("li");
      item.textContent = outcome(result, code, id);
      list.appendChild(item);
    });
    add("p", form.dataset.check);
    add("pre", ticketLine(result, code, entry.wishes[0]));
  }

  function read(address) {
    return fetch(address, { credentials: "omit" }).then(function (response) {
      if (!response.ok) {
        throw new Error(address + " " + response.status);
      }
      return response.text();
    });
  }

  function look() {
    var code = normal(input.value);
    if (!/^[0-9A-Z]{16}$/.test(code)) {
      answer.textContent = "";
      add("p", form.dataset.wrong).className = "alert error";
      input.setAttribute("aria-invalid", "true");
      input.focus();
      return;
    }
    input.removeAttribute("aria-invalid");
    Promise.all([read(form.dataset.entries), read(form.dataset.result)])
      .then(function (texts) {
        show(code, texts[0].split("\n").filter(Boolean), JSON.parse(texts[1]));
      })
      .catch(function () {
        answer.textContent = "";
        add("p", form.dataset.failed).className = "alert error";
      });
  }

  /* A receipt's link and its QR code carry the code behind the #, which no server sees. */
  function lookForLinked() {
    var linked = /^#([0-9A-Z]{16})$/.exec(window.location.hash);
    if (linked) {
      input.value = linked[1].replace(/(.{4})(?=.)/g, "$1 ");
      form.scrollIntoView();
      look();
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    look();
  });
  window.addEventListener("hashchange", lookForLinked);
  lookForLinked();
})();
