/* What a browser sees of the map in a page: boxes that overlap, words that leave their box, lines that run through boxes. */
function measure() {
  "use strict";
  var map = document.querySelector("svg.map"), found = [];
  var scale = map.getScreenCTM().a, slack = 1 * scale;

  function name(element) { return (element.getAttribute("aria-label") || element.textContent).slice(0, 50); }
  function inside(inner, outer) {
    return inner.left >= outer.left - slack && inner.right <= outer.right + slack &&
      inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
  }
  function meet(one, other, by) {
    return one.left + by < other.right && other.left + by < one.right && one.top + by < other.bottom && other.top + by < one.bottom;
  }
  function say(what, one, other) { found.push(what + ": " + one + (other ? " / " + other : "")); }

  var nodes = Array.from(map.querySelectorAll(".node"), function (node) {
    return { id: node.id, name: name(node), element: node, box: node.querySelector(".bx").getBoundingClientRect() };
  });
  nodes.forEach(function (node, index) {
    nodes.slice(index + 1).forEach(function (other) {
      if (meet(node.box, other.box, slack)) say("boxes overlap", node.name, other.name);
    });
    var words = Array.from(node.element.querySelectorAll("text"), function (text) { return text.getBoundingClientRect(); });
    words.forEach(function (word, place) {
      if (!inside(word, node.box)) say("words leave their box", node.name, node.element.querySelectorAll("text")[place].textContent);
      words.slice(place + 1).forEach(function (next) {
        if (meet(word, next, 3 * scale)) say("words overlap", node.name);
      });
    });
  });

  var points = 0;
  map.querySelectorAll("g.edge .stroke").forEach(function (path) {
    var edge = path.parentElement, step = 4 / scale, length = path.getTotalLength(), matrix = path.getScreenCTM();
    for (var at = 0; at <= length; at += step) {
      var point = path.getPointAtLength(at).matrixTransform(matrix);
      points += 1;
      var hit = nodes.find(function (node) {
        return point.x > node.box.left + 2 * scale && point.x < node.box.right - 2 * scale &&
          point.y > node.box.top + 2 * scale && point.y < node.box.bottom - 2 * scale &&
          !(node.element.classList.contains("award") && edge.dataset.from === node.id);
      });
      if (hit) { say("line through a box", edge.getAttribute("class") + " " + edge.dataset.from + " to " + edge.dataset.to, hit.name); break; }
    }
  });

  var chips = Array.from(map.querySelectorAll("g.edge > .chip"), function (chip) {
    return { name: chip.nextElementSibling.textContent, box: chip.getBoundingClientRect(), words: chip.nextElementSibling.getBoundingClientRect() };
  });
  var loose = Array.from(map.querySelectorAll(".lane, .pt, .ways text, .strips text"), function (text) {
    return { name: text.textContent, box: text.getBoundingClientRect() };
  });
  chips.forEach(function (chip, index) {
    if (!(chip.words.left >= chip.box.left && chip.words.right <= chip.box.right)) say("words leave their chip", chip.name);
    nodes.forEach(function (node) { if (meet(chip.box, node.box, slack)) say("chip on a box", chip.name, node.name); });
    chips.slice(index + 1).forEach(function (other) { if (meet(chip.box, other.box, slack)) say("chips overlap", chip.name, other.name); });
    loose.forEach(function (text) { if (meet(chip.box, text.box, 2 * scale)) say("chip on words", chip.name, text.name); });
  });
  loose.forEach(function (text, index) {
    loose.slice(index + 1).forEach(function (other) {
      if (meet(text.box, other.box, 3 * scale)) say("words on words", text.name, other.name);
    });
  });
  map.querySelectorAll("g.band").forEach(function (band) {
    var frame = band.querySelector(".panel").getBoundingClientRect();
    band.querySelectorAll("text").forEach(function (text) {
      var box = text.getBoundingClientRect();
      if (box.left < frame.left || box.right > frame.right || box.top < frame.top) say("words leave their panel", text.textContent);
      nodes.forEach(function (node) { if (meet(box, node.box, slack)) say("words on a box", text.textContent, node.name); });
    });
  });
  map.querySelectorAll(".strip-bar").forEach(function (bar) {
    var box = bar.getBoundingClientRect();
    for (var text = bar.nextElementSibling; text && text.matches(".on"); text = text.nextElementSibling) {
      if (!inside(text.getBoundingClientRect(), box)) say("words leave their bar", text.textContent);
    }
  });

  return {
    found: found, boxes: nodes.length, points: points,
    lines: map.querySelectorAll("g.edge .stroke").length,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    smallest: Math.min.apply(null, Array.from(map.querySelectorAll("text"), function (text) {
      return parseFloat(window.getComputedStyle(text).fontSize) * scale;
    })),
  };
}
