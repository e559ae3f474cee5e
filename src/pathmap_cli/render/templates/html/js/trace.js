/* Pointing at a box on the map, or tabbing into it, shows what leads to it and where it leads; Escape clears. */
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";
  var stacks = document.querySelector(".stacks");
  var boxes = Array.from(document.querySelectorAll(".stacks .box"));

  function words(box, name) { return (box.dataset[name] || "").split(" ").filter(Boolean); }
  function at(id) { return document.getElementById(id); }

  /* Pairs of boxes on the way to this one or on from it, course after course. */
  function steps(box, next, seen) {
    return next(box).flatMap(function (pair) {
      var other = pair.find(function (one) { return one !== box; });
      if (!other || seen.includes(other)) return [];
      seen.push(other);
      return [pair].concat(steps(other, next, seen));
    });
  }
  function before(box) {
    return words(box, "after").map(at).filter(Boolean).map(function (other) { return [other, box]; });
  }
  function after(box) {
    return boxes.filter(function (other) { return words(other, "after").includes(box.id); })
      .map(function (other) { return [box, other]; });
  }

  /* Courses that count toward an award and what it leads to; from those, the award. */
  function sharing(box) {
    return boxes.filter(function (other) {
      return (box.dataset.key && words(other, "toward").includes(box.dataset.key)) ||
        (other.dataset.key && words(box, "toward").includes(other.dataset.key));
    });
  }

  function curve(one, other) {
    var frame = stacks.getBoundingClientRect(), from = one.getBoundingClientRect(), to = other.getBoundingClientRect();
    var overlaps = from.left < to.right && to.left < from.right, right = from.left < to.left;
    var x1 = overlaps ? Math.max(from.left, to.left) + 14 : right ? from.right : from.left;
    var y1 = overlaps ? (from.top < to.top ? from.bottom : from.top) : from.top + 18;
    var x2 = overlaps ? x1 : right ? to.left : to.right;
    var y2 = overlaps ? (from.top < to.top ? to.top : to.bottom) : to.top + 18;
    var bend = overlaps ? 0 : (x2 - x1) / 2;
    var points = [x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2].map(function (value, index) {
      return Math.round(value - (index % 2 ? frame.top : frame.left));
    });
    return "M" + points.slice(0, 2) + "C" + points.slice(2);
  }

  function line(picture, kind, one, other) {
    var group = document.createElementNS(SVG, "g");
    group.setAttribute("class", kind);
    ["case", "outer", "inner"].forEach(function (layer) {
      var path = document.createElementNS(SVG, "path");
      path.setAttribute("class", layer);
      path.setAttribute("d", curve(one, other));
      group.append(path);
    });
    picture.append(group);
  }

  function trace(box) {
    var picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("class", "traces");
    picture.setAttribute("aria-hidden", "true");
    steps(box, before, [box]).concat(steps(box, after, [box])).forEach(function (pair) {
      line(picture, "step", pair[0], pair[1]);
      pair.forEach(function (one) { one.classList.add("on-way"); });
    });
    sharing(box).forEach(function (other) { other.classList.add("on-way"); });
    box.querySelectorAll(".bridge a:not(.mark)").forEach(function (link) {
      var other = at(decodeURIComponent(link.hash.slice(1)));
      if (!other) return;
      line(picture, link.closest(".bridge").classList[1], box, other);
      other.classList.add("lit");
    });
    box.classList.remove("on-way");
    stacks.append(picture);
  }

  function clear() {
    boxes.forEach(function (box) { box.classList.remove("lit", "on-way"); });
    document.querySelectorAll(".traces").forEach(function (picture) { picture.remove(); });
  }

  boxes.forEach(function (box) {
    ["pointerenter", "focusin"].forEach(function (kind) {
      box.addEventListener(kind, function () { clear(); trace(box); });
    });
    ["pointerleave", "focusout"].forEach(function (kind) { box.addEventListener(kind, clear); });
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") clear(); });
  document.querySelectorAll(".hint").forEach(function (hint) { hint.hidden = false; });
})();
