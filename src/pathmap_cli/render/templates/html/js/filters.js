/* Filters of the gaps; without script every gap is shown. */
(function () {
  "use strict";
  var form = document.querySelector(".filters");
  var cards = Array.from(document.querySelectorAll("article.gap"));
  var areas = Array.from(document.querySelectorAll(".area"));

  function wanted(card) {
    return Array.from(form.elements).every(function (choice) {
      if (!choice.dataset.filter || !choice.value) return true;
      var told = card.dataset[choice.dataset.filter];
      return choice.dataset.filter === "institutions" ? JSON.parse(told).includes(choice.value) : told === choice.value;
    });
  }

  function filter() {
    var chosen = Array.from(form.elements).some(function (choice) { return choice.dataset.filter && choice.value; });
    cards.forEach(function (card) { card.hidden = !wanted(card); });
    areas.forEach(function (area) {
      var own = Array.from(area.querySelectorAll("article.gap"));
      area.hidden = (own.length > 0 || chosen) && own.every(function (card) { return card.hidden; });
    });
    var shown = cards.filter(function (card) { return !card.hidden; }).length;
    form.querySelector("[role=status]").textContent = shown ? shown + " of " + cards.length + " gaps shown" : "No gap fits these three.";
    form.querySelector("[type=reset]").hidden = !chosen;
  }

  /* A link to what is folded or filtered away opens and shows it. */
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden || target.closest("[hidden]")) { form.reset(); filter(); }
    for (var fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  }

  if (form && cards.length) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("reset", function () { setTimeout(filter); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
  }
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
  });
  reveal();
})();
