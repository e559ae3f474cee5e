/* What the many rows of the map's tables would otherwise say over and over. */
(function () {
  "use strict";
  /* In a narrow window the tables become lists; some readers then forget that they are tables, unless told. */
  var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  document.querySelectorAll(".lane-rows").forEach(function (table) {
    [table].concat(Array.from(table.querySelectorAll("thead, tbody, tr, th, td"))).forEach(function (part) {
      part.setAttribute("role", roles[part.tagName] || (part.scope === "col" ? "columnheader" : "rowheader"));
    });
  });
  /* A code alone says little: the title of its gap stands where one points at it. */
  document.querySelectorAll("a.mark").forEach(function (mark) {
    var card = document.getElementById(mark.hash.slice(1));
    if (card) mark.title = (card.querySelector("h4") || card).textContent.trim();
  });
})();
