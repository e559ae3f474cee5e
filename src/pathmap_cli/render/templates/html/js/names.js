/* Hide names: institutions as School A, College A … in text, drawing and title, until the key N is pressed again. Nothing is stored. */
(function () {
  "use strict";
  var partners = Array.from(document.querySelectorAll("[data-alias]"), function (one) {
    return { name: one.dataset.name, alias: one.dataset.alias };
  });
  var buttons = Array.from(document.querySelectorAll("[data-names]"));
  var KIND = /\s+(high school|middle school|adult school|school|community college|college|university)$/i;
  var known = new Map();
  var undo = [];
  var hidden = false;
  if (!partners.length || !buttons.length) return;

  function slug(text) { return text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""); }
  function learn(name, alias) { if (name && !known.has(name)) known.set(name, alias); }
  partners.forEach(function (one) { learn(one.name, one.alias); learn(slug(one.name), slug(one.alias)); });
  /* What people write for short, where it can only be one of them. */
  var stems = partners.map(function (one) { return one.name.replace(KIND, ""); });
  partners.forEach(function (one, number) {
    var others = stems.filter(function (stem) { return stem === stems[number]; });
    if (others.length === 1 && stems[number].length > 3) learn(stems[number], one.alias);
  });
  var longest = Array.from(known.keys()).sort(function (a, b) { return b.length - a.length; });
  var any = new RegExp("(?<![\\p{L}\\p{N}])(?:" + longest.map(function (name) {
    return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }).join("|") + ")(?![\\p{L}\\p{N}])", "gu");

  function aliased(text) { return text.replace(any, function (name) { return known.get(name); }); }
  function put(node, text) {
    var before = node.data;
    if (text === before) return;
    node.data = text;
    undo.push(function () { node.data = before; });
  }
  function attribute(element, name, text) {
    var before = element.getAttribute(name);
    if (text === before) return;
    element.setAttribute(name, text);
    undo.push(function () { element.setAttribute(name, before); });
  }

  /* A line that the drawing wraps is several texts one under another: they are read as one, and filled again. */
  function wrapped(start) {
    var lines = [start];
    for (var next = start.nextElementSibling; next && next.tagName === "text" && next.getAttribute("class") === start.getAttribute("class") &&
      next.getAttribute("x") === start.getAttribute("x"); next = next.nextElementSibling) lines.push(next);
    return lines.map(words).filter(Boolean);
  }
  function words(line) {
    var first = line.firstChild && (line.firstChild.firstChild || line.firstChild);
    return first && first.nodeType === 3 ? first : null;
  }
  function refill(lines) {
    var width = Math.max.apply(null, lines.map(function (line) { return line.data.length; }));
    var whole = lines.map(function (line) { return line.data; }).join(" ");
    var rest = aliased(whole).split(" ");
    if (lines.length < 2 || rest.join(" ") === whole) return;
    lines.forEach(function (line, number) {
      var text = rest.shift() || "";
      while (rest.length && (number === lines.length - 1 || (text + " " + rest[0]).length <= width)) text += " " + rest.shift();
      put(line, text);
    });
  }

  function cover(root) {
    if (root.querySelectorAll) {
      root.querySelectorAll("svg text").forEach(function (text) { refill(wrapped(text)); });
      root.querySelectorAll("[title], [aria-label], [data-file]").forEach(function (element) {
        ["title", "aria-label"].forEach(function (name) { if (element.hasAttribute(name)) attribute(element, name, aliased(element.getAttribute(name))); });
        if (element.dataset.file) attribute(element, "data-file", "workbook");
      });
    }
    var walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (var node = walk.nextNode(); node; node = walk.nextNode()) {
      var parent = node.parentElement;
      if (parent.matches("script, style")) continue;
      if (parent.tagName === "OPTION") parent.value = parent.value;
      put(node, parent.matches(".file") ? "workbook" : aliased(node.data));
    }
  }
  /* What a click adds to the page while names are hidden. */
  var watch = new MutationObserver(function (changes) {
    changes.forEach(function (change) { change.addedNodes.forEach(function (node) { if (node.nodeType === 1) cover(node); }); });
  });

  function turn() {
    hidden = !hidden;
    if (hidden) {
      cover(document.documentElement);
      watch.observe(document.body, { childList: true, subtree: true });
    } else {
      watch.disconnect();
      undo.reverse().forEach(function (step) { step(); });
      undo = [];
    }
    buttons.forEach(function (button) { button.setAttribute("aria-pressed", String(hidden)); });
  }

  buttons.forEach(function (button) { button.hidden = false; button.addEventListener("click", turn); });
  document.addEventListener("keydown", function (event) {
    if (event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.target.closest("select, input, textarea")) turn();
  });
})();
