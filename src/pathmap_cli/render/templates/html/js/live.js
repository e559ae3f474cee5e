/* pathmap live: when the page has a new version, load it where the reader was: folds, filters, slide, hidden names, place. */
(function () {
  "use strict";
  var EVERY = 250;
  var note = document.querySelector(".live");
  var folds = Array.from(document.querySelectorAll("details"));
  var choices = Array.from(document.querySelectorAll("form select, form input"));
  var version = null;

  /* Sections are known by what stands in them, as others may have come before them. */
  function name(fold) {
    var place = fold.closest("[id]");
    return (place ? place.id : "") + "/" + fold.querySelector("summary").textContent.replace(/[\d,]+/g, "#");
  }
  function keep() {
    var slide = document.querySelector(".slide.now");
    sessionStorage.setItem(location.pathname, JSON.stringify({
      top: window.scrollY,
      left: window.scrollX,
      open: folds.filter(function (fold) { return fold.open; }).map(name),
      chosen: choices.map(function (choice) { return choice.type === "checkbox" ? choice.checked : choice.value; }),
      slide: slide ? slide.id || slide.dataset.area : null,
      covered: Boolean(document.querySelector("[data-names][aria-pressed=true]"))
    }));
  }
  function take() {
    var kept = JSON.parse(sessionStorage.getItem(location.pathname) || "null");
    sessionStorage.removeItem(location.pathname);
    if (!kept) return;
    folds.forEach(function (fold) { if (kept.open.includes(name(fold))) fold.open = true; });
    if (kept.chosen.length === choices.length) choices.forEach(function (choice, at) {
      if (choice.type === "checkbox") choice.checked = kept.chosen[at]; else choice.value = kept.chosen[at];
      if (choice.form) choice.form.dispatchEvent(new Event("change"));
    });
    if (kept.slide) document.dispatchEvent(new CustomEvent("slide", { detail: kept.slide }));
    if (kept.covered) document.querySelector("[data-names]").click();
    window.scrollTo(kept.left, kept.top);
  }
  function look() {
    fetch("version", { cache: "no-store" }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.text();
    }).then(function (now) {
      if (version === null) version = now;
      if (now === version) { setTimeout(look, EVERY); return; }
      keep();
      location.reload();
    }).catch(function () {
      note.textContent = note.dataset.ended;
      note.hidden = false;
      setTimeout(look, 10 * EVERY);
    });
  }
  history.scrollRestoration = "manual";
  take();
  look();
})();
