/* After a form was refused: brings keyboard and screen reader to the reason. */
(function () {
  "use strict";
  function show() {
    var alerts = document.querySelector("#alerts .alerts");
    var reason = alerts || document.querySelector("main [aria-invalid='true']");
    if (!reason) {
      return;
    }
    if (alerts) {
      alerts.setAttribute("tabindex", "-1");
    }
    reason.focus();
  }
  document.addEventListener("DOMContentLoaded", show);
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", function (event, request, settings, args) {
      if (args && args.validationFailed) {
        show();
      }
    });
  }
})();
