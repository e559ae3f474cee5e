/* The drawn map: pointing at a box lights its way, Enter opens it, filters and deep links. Without script the drawing is whole. */
(function () {
  "use strict";
  var map = document.querySelector("svg.map");
  if (!map) return;
  var frame = map.parentElement;
  var detail = document.getElementById("map-detail");
  var form = document.querySelector(".map-filters");
  var nodes = Array.from(map.querySelectorAll(".node[id]"));
  var edges = Array.from(map.querySelectorAll(".edge"));
  var byId = new Map(nodes.map(function (node) { return [node.id, node]; }));
  var chosen = null;

  /* What directly leads to a box, or what it leads to. A course leads to the awards that it counts toward. */
  var after = new Map(), before = new Map();
  function join(from, to) {
    if (!byId.has(from) || !byId.has(to)) return;
    after.set(from, (after.get(from) || []).concat(to));
    before.set(to, (before.get(to) || []).concat(from));
  }
  edges.forEach(function (edge) { join(edge.dataset.from, edge.dataset.to); });
  nodes.forEach(function (node) {
    (node.dataset.toward || "").split(" ").filter(Boolean).forEach(function (key) {
      var award = nodes.find(function (other) { return other.dataset.key === key; });
      if (award && node.dataset.toward && node.classList.contains("college")) join(node.id, award.id);
    });
  });
  function reached(start, next) {
    var seen = new Set([start]), open = [start];
    while (open.length) (next.get(open.pop()) || []).forEach(function (id) {
      if (!seen.has(id)) { seen.add(id); open.push(id); }
    });
    return seen;
  }

  function trace(node) {
    var up = reached(node.id, before), down = reached(node.id, after);
    nodes.forEach(function (one) { one.classList.toggle("on", up.has(one.id) || down.has(one.id)); });
    edges.forEach(function (edge) {
      var from = edge.dataset.from, to = edge.dataset.to;
      edge.classList.toggle("on", (up.has(from) && up.has(to)) || (down.has(from) && down.has(to)));
    });
    map.classList.add("traced");
  }
  function clear() {
    if (chosen) trace(chosen); else map.classList.remove("traced");
  }

  /* The detail panel says what the box's row in the tables says, and what would help with its gaps. */
  function add(parent, tag, text, name) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    parent.append(element);
    return element;
  }
  function open(node) {
    var row = document.getElementById("row-" + node.id);
    if (!row || !detail) return;
    chosen = node;
    detail.replaceChildren();
    var close = add(detail, "button", "Close", "close");
    close.type = "button";
    close.addEventListener("click", shut);
    var head = add(detail, "h3", row.querySelector("th a, th b").textContent);
    head.tabIndex = -1;
    add(detail, "p", node.dataset.institution || "", "who");
    var list = add(detail, "dl", "", "answer");
    row.querySelectorAll("td").forEach(function (cell) {
      if (!cell.textContent.trim()) return;
      add(list, "dt", row.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent);
      var told = add(list, "dd");
      told.append.apply(told, Array.from(cell.cloneNode(true).childNodes));
    });
    var places = row.querySelectorAll("th .seen");
    if (places.length) {
      add(list, "dt", "Where it stands");
      add(list, "dd", Array.from(places, function (place) { return (place.dataset.file || row.closest("table").dataset.file) + ": " + place.textContent.trim(); }).join("; "));
    }
    row.querySelectorAll("a.mark").forEach(function (mark) {
      var card = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
      var action = card && card.querySelector(".action");
      if (!action) return;
      add(list, "dt", mark.firstChild.textContent);
      add(list, "dd", action.textContent);
    });
    var link = add(add(detail, "p"), "a", "Its row in the tables");
    link.href = "#" + row.id;
    detail.hidden = false;
    trace(node);
    head.focus({ preventScroll: true });
  }
  function shut() {
    var back = chosen;
    chosen = null;
    if (detail) detail.hidden = true;
    map.classList.remove("traced");
    if (back) back.focus({ preventScroll: true });
  }

  nodes.forEach(function (node) {
    node.addEventListener("pointerenter", function () { trace(node); });
    node.addEventListener("focus", function () { trace(node); });
    node.addEventListener("pointerleave", clear);
    node.addEventListener("blur", clear);
    /* A pile leads to its rows. */
    if (node.matches(".pile")) return;
    node.addEventListener("click", function (event) { event.preventDefault(); open(node); });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && (chosen || map.classList.contains("traced"))) shut();
  });

  function filter() {
    var who = form.querySelector("select").value;
    var hidden = Array.from(form.querySelectorAll("input:not(:checked)"), function (box) { return box.dataset.show; });
    nodes.forEach(function (node) {
      node.classList.toggle("off", Boolean(who && node.dataset.institution && node.dataset.institution !== who&& !node.matches(".job, .transfer")));
    });
    edges.forEach(function (edge) {
      var ends = [edge.dataset.from, edge.dataset.to].map(function (id) { return byId.get(id); });
      var away = who && !ends.some(function (end) { return end && end.dataset.institution === who; });
      var kind = hidden.some(function (name) { return edge.classList.contains(name); });
      edge.classList.toggle("off", Boolean(away || kind));
    });
  }
  if (form) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.querySelector("[data-size]").addEventListener("click", function (event) {
      var whole = frame.classList.toggle("whole");
      event.target.setAttribute("aria-pressed", String(whole));
    });
  }
  function reveal() {
    var node = byId.get(decodeURIComponent(location.hash.slice(1)));
    if (!node) return;
    node.scrollIntoView({ block: "center", inline: "center" });
    if (node.matches("a:not(.pile)")) open(node);
  }
  window.addEventListener("hashchange", reveal);
  reveal();
  document.querySelectorAll(".hint").forEach(function (hint) { hint.hidden = false; });
})();
