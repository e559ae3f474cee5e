/* Projector mode: one section for the room at a time, as large as it fits. Without script the page is read from top to bottom.
   What does not fit even small scrolls with the down keys, and the right key goes on. */
(function () {
  "use strict";
  var root = document.documentElement;
  var slides = Array.from(document.querySelectorAll(".slide"));
  var steps = slides;
  var turn = document.querySelector(".turn");
  var show = document.querySelector(".show");
  var now = -1;
  var SMALLEST = 0.5;

  function fit() {
    root.style.fontSize = "";
    if (now < 0 || steps[now].classList.contains("scrolls")) return;
    var full = parseFloat(getComputedStyle(root).fontSize);
    for (var size = full; size > full * SMALLEST && root.scrollHeight > window.innerHeight; size *= 0.94) {
      root.style.fontSize = size + "px";
    }
  }

  function go(to) {
    steps = slides.filter(function (slide) { return !slide.hidden; });
    now = Math.max(0, Math.min(steps.length - 1, to));
    root.classList.add("showing");
    turn.hidden = false;
    slides.forEach(function (slide) { slide.classList.toggle("now", slide === steps[now]); });
    turn.querySelector("[role=status]").textContent = now + 1 + " of " + steps.length;
    window.scrollTo(0, 0);
    fit();
  }

  function end() {
    var last = steps[now];
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

  function on() { go(now + 1); }
  function back() { go(now - 1); }
  var keys = {
    ArrowRight: on, PageDown: on, ArrowDown: on, ArrowLeft: back, PageUp: back, ArrowUp: back,
    Home: function () { go(0); }, End: function () { go(slides.length - 1); }, Escape: end
  };
  var buttons = { start: start, back: back, on: on, end: end };

  /* Whether the key still has something of this section to scroll to. */
  function scrolls(key) {
    if (key === "ArrowDown" || key === "PageDown") return window.scrollY + window.innerHeight < root.scrollHeight - 2;
    return (key === "ArrowUp" || key === "PageUp") && window.scrollY > 0;
  }

  /* A link to another section shows that section. */
  function follow() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var slide = target && target.closest(".slide");
    if (now < 0 || !slide || slide.hidden) return;
    go(steps.indexOf(slide));
    target.scrollIntoView({ block: "nearest" });
  }

  if (!slides.length) return;
  show.hidden = false;
  document.addEventListener("keydown", function (event) {
    if (now < 0 || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    if (event.target.closest("select, input, .mapframe [tabindex], .detail") && event.key !== "Escape") return;
    if (scrolls(event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-slides]");
    if (button) buttons[button.dataset.slides]();
    var more = event.target.closest("[data-more]");
    if (more) more.setAttribute("aria-expanded", String(more.parentElement.classList.toggle("whole")));
    if (more) fit();
  });
  window.addEventListener("hashchange", follow);
  window.addEventListener("resize", fit);
  window.addEventListener("beforeprint", function () { if (now >= 0) end(); });
  document.addEventListener("slide", function (event) {
    steps = slides.filter(function (slide) { return !slide.hidden; });
    go(steps.findIndex(function (slide) { return (slide.id || slide.dataset.area) === event.detail; }));
  });
  if (location.hash === "#slides") go(0);
})();
