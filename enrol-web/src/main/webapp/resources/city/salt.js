// Half of an application's salt comes from the learner's own device: 16 bytes from the browser's random source.
(function () {
  var field = document.getElementById("apply:salt");
  if (field && !field.value && window.crypto) {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    field.value = Array.from(bytes, function (b) { return b.toString(16).padStart(2, "0"); }).join("");
  }
})();
