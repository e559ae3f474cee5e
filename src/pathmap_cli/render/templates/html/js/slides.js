/* Projector mode: one section for the room at a time, as large as it fits. Without script the page is read from top to bottom. */
(function () {
  "use strict";
  var root = document.documentElement;
  var slides = Array.from(document.querySelectorAll(".slide"));
  var turn = document.querySelector(".turn");
  var show = document.querySelector(".show");
  var now = -1;
  var SMALLEST = 0.5;

  function fit() {
    root.style.fontSize = "";
    if (now < 0) return;
    var full = parseFloat(getComputedStyle(root).fontSize);
    for (var size = full; size > full * SMALLEST && root.scrollHeight > window.innerHeight; size *= 0.94) {
      root.style.fontSize = size + "px";
    }
  }

  function go(to) {
    now = Math.max(0, Math.min(slides.length - 1, to));
    root.classList.add("showing");
    turn.hidden = false;
    slides.forEach(function (slide, number) { slide.classList.toggle("now", number === now); });
    turn.querySelector("[role=status]").textContent = now + 1 + " of " + slides.length;
    window.scrollTo(0, 0);
    fit();
  }

  function end() {
    var last = slides[now];
    now = -1;
    root.classList.remove("showing");
    turn.hidden = true;
    fit();
    last.scrollIntoView();
    show.querySelector("button").focus({ preventScroll: true });
  }

  function start() {
    var here = slides.findIndex(function (slide) { return slide.getBoundingClientRect().bottom > 0; });
    go(window.scrollY && here >= 0 ? here : 0);
  }

  var keys = {
    ArrowRight: function () { go(now + 1); }, PageDown: function () { go(now + 1); }, ArrowDown: function () { go(now + 1); },
    ArrowLeft: function () { go(now - 1); }, PageUp: function () { go(now - 1); }, ArrowUp: function () { go(now - 1); },
    Home: function () { go(0); }, End: function () { go(slides.length - 1); }, Escape: end
  };
  var buttons = { start: start, back: keys.ArrowLeft, on: keys.ArrowRight, end: end };

  if (!slides.length) return;
  show.hidden = false;
  document.addEventListener("keydown", function (event) {
    if (now < 0 || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-slides]");
    if (button) buttons[button.dataset.slides]();
  });
  window.addEventListener("resize", fit);
  window.addEventListener("beforeprint", function () { if (now >= 0) end(); });
  if (location.hash === "#slides") go(0);
})();
