"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const position = document.getElementById("position");
  const unfold = document.getElementById("unfold");
  const keys = document.getElementById("keys");
  const folds = all("li.fold > details");
  let current = null;
  let closed = [];

  const shown = () => all("li.change").filter((row) => row.getClientRects().length);

  function say() {
    const rows = shown();
    const at = rows.indexOf(current) + 1;
    position.textContent = at ? `Change ${at} of ${rows.length}` : rows.length === 1 ? "1 change" : `${rows.length} changes`;
  }

  function go(row) {
    if (!row) return;
    if (current) current.classList.remove("current");
    current = row;
    row.classList.add("current");
    row.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    row.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    say();
  }

  function step(by) {
    const rows = shown();
    const at = rows.indexOf(current);
    if (at >= 0) return go(rows[at + by]);
    const below = rows.findIndex((row) => row.getBoundingClientRect().top > 0);
    go(by > 0 ? rows[Math.max(below, 0)] : rows[(below < 0 ? rows.length : below) - 1]);
  }

  function open(details, yes) {
    for (const one of details) one.open = yes;
  }

  function follow() {
    const row = document.getElementById(location.hash.slice(1));
    if (!row || !row.matches("li.row")) return;
    const fold = row.closest("details");
    if (fold) fold.open = true;
    if (!row.getClientRects().length) {
      document.getElementById("least-typography").checked = true;
    }
    if (row.matches("li.change")) go(row);
    else row.scrollIntoView({ block: "center" });
  }

  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (by) {
      event.preventDefault();
      step(by);
    }
  });
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  unfold.addEventListener("change", () => open(folds, unfold.checked));
  for (const radio of all("input[name=least]")) radio.addEventListener("change", say);
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => open(closed = all("details:not([open])"), true));
  addEventListener("afterprint", () => open(closed, false));

  for (const part of all(".steps[hidden], .keys[hidden]")) part.hidden = false;
  unfold.checked = false;
  say();
  follow();
})();
