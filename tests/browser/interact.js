/* What happens on the page when somebody points, tabs, opens, closes and filters. */
function interact() {
  "use strict";
  var map = document.querySelector("svg.map");
  var detail = document.getElementById("map-detail"), form = document.querySelector(".map-filters");
  function node(words) {
    return Array.from(map.querySelectorAll("a.node")).find(function (one) { return one.getAttribute("aria-label").includes(words); });
  }
  function lit() { return map.querySelectorAll(".node.on").length; }
  function press(key) { document.dispatchEvent(new window.KeyboardEvent("keydown", { key: key, bubbles: true })); }

  var told = { before: map.classList.contains("traced"), hidden: detail.hidden, filters: !form.hidden };
  var course = node("CS 112");
  course.dispatchEvent(new window.PointerEvent("pointerenter"));
  told.traced = map.classList.contains("traced");
  told.lit = Array.from(map.querySelectorAll("a.node.on"), function (one) { return one.getAttribute("aria-label").split(",")[0]; });
  course.dispatchEvent(new window.PointerEvent("pointerleave"));
  told.cleared = !map.classList.contains("traced");

  course.dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true }));
  told.opened = detail.hidden ? "" : detail.textContent.replace(/\s+/g, " ");
  told.focus = document.activeElement.tagName;
  press("Escape");
  told.closed = detail.hidden && document.activeElement === course;

  var kind = form.querySelector("input[data-show=early_credit]");
  kind.checked = false;
  kind.dispatchEvent(new window.Event("change", { bubbles: true }));
  told.credit = Array.from(map.querySelectorAll(".edge.early_credit"), function (one) { return window.getComputedStyle(one).display; })
    .filter(function (display) { return display !== "none"; }).length;
  kind.checked = true;
  var choice = form.querySelector("select");
  choice.value = "Westview High School";
  choice.dispatchEvent(new window.Event("change", { bubbles: true }));
  told.shown = Array.from(new Set(Array.from(map.querySelectorAll("a.node:not(.off)"), function (one) { return one.dataset.institution; })));
  told.order = Array.from(map.querySelectorAll("a.node:not(.off)"), function (one) { return Math.round(one.querySelector(".bx").getBoundingClientRect().left); });
  return told;
}
