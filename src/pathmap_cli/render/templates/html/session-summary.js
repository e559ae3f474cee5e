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
    var chosen = Array.from(form.elements).some(function (choice) { return choice.dataset.filter && choice.value; });
    cards.forEach(function (card) { card.hidden = !wanted(card); });
    areas.forEach(function (area) {
      var own = Array.from(area.querySelectorAll(".gap"));
      area.hidden = (own.length > 0 || chosen) && own.every(function (card) { return card.hidden; });
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

  /* Pointing at a box lights the boxes at the other ends of its early credit, and draws the way there. */
  var stacks = document.querySelector(".stacks");
  var SVG = "http://www.w3.org/2000/svg";

  function end(link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); }

  function way(from, to, frame) {
    var right = from.left < to.left, half = Math.abs(to.left - from.left) / 4;
    var x1 = (right ? from.right : from.left) - frame.left, y1 = from.top + 18 - frame.top;
    var x2 = (right ? to.left : to.right) - frame.left, y2 = to.top + 18 - frame.top;
    var bend = right ? half : -half;
    return "M" + [x1, y1] + "C" + [x1 + bend, y1, x2 - bend, y2, x2, y2];
  }

  function draw(box) {
    var picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("class", "traces");
    picture.setAttribute("aria-hidden", "true");
    box.querySelectorAll(".bridge a[href^='#']:not(.mark)").forEach(function (link) {
      var other = end(link), group = document.createElementNS(SVG, "g");
      if (!other) return;
      other.classList.add("lit");
      if (other.closest(".stack") === box.closest(".stack")) return;
      group.setAttribute("class", link.closest(".bridge").className.replace("bridge ", ""));
      ["case", "outer", "inner"].forEach(function (layer) {
        var path = document.createElementNS(SVG, "path");
        path.setAttribute("class", layer);
        path.setAttribute("d", way(box.getBoundingClientRect(), other.getBoundingClientRect(), stacks.getBoundingClientRect()));
        group.append(path);
      });
      picture.append(group);
    });
    stacks.append(picture);
  }

  function erase() {
    document.querySelectorAll(".lit").forEach(function (box) { box.classList.remove("lit"); });
    document.querySelectorAll(".traces").forEach(function (picture) { picture.remove(); });
  }

  if (form && cards.length) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
  }
  document.querySelectorAll(".box").forEach(function (box) {
    ["pointerenter", "focusin"].forEach(function (kind) { box.addEventListener(kind, function () { erase(); draw(box); }); });
    ["pointerleave", "focusout"].forEach(function (kind) { box.addEventListener(kind, erase); });
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") erase(); });
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.fold").forEach(function (fold) { fold.open = true; });
  });
  reveal();
})();
