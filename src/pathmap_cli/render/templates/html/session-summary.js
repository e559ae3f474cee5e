(function () {
  "use strict";
  var form = document.querySelector(".filters");
  var cards = Array.from(document.querySelectorAll(".gap"));
  var areas = Array.from(document.querySelectorAll(".area"));

  function wanted(card) {
    return Array.from(form.elements).every(function (choice) {
      if (!choice.dataset.filter || !choice.value) return true;
      var told = card.dataset[choice.dataset.filter];
      return choice.dataset.filter === "institutions" ? JSON.parse(told).includes(choice.value) : told === choice.value;
    });
  }

  function filter() {
    cards.forEach(function (card) { card.hidden = !wanted(card); });
    areas.forEach(function (area) {
      var own = Array.from(area.querySelectorAll(".gap"));
      area.hidden = own.length > 0 && own.every(function (card) { return card.hidden; });
    });
    var shown = cards.filter(function (card) { return !card.hidden; }).length;
    form.querySelector("[role=status]").textContent = shown + " of " + cards.length + " gaps shown";
  }

  /* A link to what is folded or filtered away opens and shows it. */
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden || target.closest("[hidden]")) { form.reset(); filter(); }
    for (var fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  }

  /* Pointing at a box lights the boxes at the other ends of its early credit. */
  function light(box, on) {
    box.querySelectorAll(".bridge a[href]").forEach(function (link) {
      var other = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (other) other.classList.toggle("lit", on);
    });
  }

  if (form && cards.length) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
  }
  document.querySelectorAll(".box").forEach(function (box) {
    ["pointerenter", "focusin"].forEach(function (kind) { box.addEventListener(kind, function () { light(box, true); }); });
    ["pointerleave", "focusout"].forEach(function (kind) { box.addEventListener(kind, function () { light(box, false); }); });
  });
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
  });
  reveal();
})();
