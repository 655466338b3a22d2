// The book: search, filters in the address, keys, and the switch between light and dark.
// Without it, the book is still the whole book.
(() => {
  "use strict";

  const root = document.documentElement;
  // Of a chapter, the whole rule; of the front, the line that leads to it.
  const RULES = "article.rule, li.entry";
  const SHOWN = ":is(article.rule, li.entry):not([hidden])";
  const memory = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); } catch { /* a private window */ } },
  };

  // Before anything is painted, or the page would flash.
  const themes = ["system", "light", "dark"];
  const remembered = memory.get("theme");
  show(themes.includes(remembered) ? remembered : "system");

  function show(theme) {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
  }

  document.addEventListener("DOMContentLoaded", () => {
    themeButton();
    searchLink();
    printing();
    const form = document.getElementById("filters");
    if (form) {
      const shelf = filters(form);
      keys(form, shelf);
      contents();
    }
  });

  function themeButton() {
    const button = document.getElementById("theme");
    const say = () => { button.textContent = `Colours: ${root.dataset.theme ?? "system"}`; };
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = themes[(themes.indexOf(root.dataset.theme ?? "system") + 1) % themes.length];
      show(next);
      memory.set("theme", next);
      say();
    });
    say();
  }

  // It leads to what only a script makes work.
  function searchLink() {
    const link = document.getElementById("to-search");
    const search = document.querySelector("input[type=search]");
    link.hidden = false;
    if (!search) return;
    const start = () => { if (location.hash === link.hash) search.focus(); };
    link.addEventListener("click", () => setTimeout(start));
    addEventListener("load", start);
  }

  // What is folded away on the screen belongs on paper.
  function printing() {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("details:not([open])")];
      opened.forEach(one => { one.open = true; });
    });
    addEventListener("afterprint", () => opened.forEach(one => { one.open = false; }));
  }

  function filters(form) {
    const bar = form.closest("search");
    const rules = [...document.querySelectorAll(RULES)];
    const frames = [...document.querySelectorAll("section.section, section.document, section.part")];
    const count = document.getElementById("count");
    const nothing = document.getElementById("nothing");
    const fields = [...form.elements].filter(one => one.name);
    // On the root alone: a property that all inherit would have all of them styled anew.
    const measure = () => {
      const isSticky = getComputedStyle(bar).position === "sticky";
      root.style.scrollPaddingTop = isSticky ? `${bar.offsetHeight}px` : "";
    };
    let exempt = null;
    let texts = null;

    const state = () => Object.fromEntries(
      fields.map(one => [one.name, one.value.trim()]).filter(([, value]) => value));

    // Read once, when somebody first searches.
    const textOf = place => {
      texts ??= rules.map(one => plain(`${one.textContent} ${one.dataset.words ?? ""}`));
      return texts[place];
    };

    function has(rule, place, wanted, words) {
      if (wanted.group && rule.dataset.group !== wanted.group) return false;
      const results = (rule.dataset.results ?? "").split(" ").filter(Boolean).map(one => one.split(":"));
      const theirs = wanted.implementation
        ? results.filter(([who]) => who === wanted.implementation)
        : results;
      if (wanted.implementation && !theirs.length) return false;
      if (wanted.result && !theirs.some(([, result]) => result === wanted.result)) return false;
      return words.every(word => textOf(place).includes(word));
    }

    function apply() {
      const wanted = state();
      const words = plain(wanted.q ?? "").split(/\s+/).filter(Boolean);
      let shown = 0;
      rules.forEach((rule, place) => {
        const fits = has(rule, place, wanted, words);
        rule.hidden = !fits && rule.id !== exempt;
        shown += fits ? 1 : 0;
      });
      frames.forEach(frame => { frame.hidden = !frame.querySelector(SHOWN); });
      links(wanted.q);
      const filtered = Object.keys(wanted).length > 0;
      root.classList.toggle("filtered", filtered);
      nothing.hidden = shown > 0;
      count.textContent = filtered
        ? `${shown} of ${rules.length} rules` : `${rules.length} rules`;
      highlight(rules.filter(rule => !rule.hidden), words);
    }

    // What was searched for on the front is marked in the chapter.
    function links(query) {
      for (const link of document.querySelectorAll("li.entry > a")) {
        link.search = query ? new URLSearchParams({ q: query }) : "";
      }
    }

    function remember() {
      const query = new URLSearchParams(state()).toString();
      const address = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
      history.replaceState(null, "", address);
    }

    function read(search) {
      const asked = new URLSearchParams(search);
      fields.forEach(one => {
        const value = asked.get(one.name) ?? "";
        one.value = value;
        if (one.value !== value) one.value = "";
      });
      apply();
    }

    function change() { exempt = null; apply(); remember(); }

    function clear() { fields.forEach(one => { one.value = ""; }); change(); }

    // A rule that the address names is shown, whatever is filtered out.
    function arrive() {
      const rule = document.getElementById(named());
      if (!rule?.closest("#rules")) return;
      if (rule.matches(RULES)) { exempt = rule.id; apply(); }
      else if (rule.hidden) clear();
      measure();
      rule.scrollIntoView({ behavior: "instant" });
    }

    // Whoever wrote the address may have written anything.
    function named() {
      try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
    }

    const more = document.getElementById("more");
    more?.addEventListener("click", () => {
      const isOpen = form.classList.toggle("open");
      more.setAttribute("aria-expanded", isOpen);
      measure();
    });
    bar.hidden = false;
    form.addEventListener("input", change);
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", event => { event.preventDefault(); clear(); });
    document.getElementById("all").addEventListener("click", clear);
    addEventListener("hashchange", arrive);
    addEventListener("popstate", () => read(location.search));
    document.addEventListener("click", event => {
      const view = event.target.closest("a[data-view]");
      if (!view || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      history.pushState(null, "", view.href);
      read(view.search);
      scrollTo({ top: 0, behavior: "instant" });
    });
    read(location.search);
    if (location.hash) arrive();
    new ResizeObserver(measure).observe(bar);
    return { rules, clear };
  }

  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  // Marks the words found, where the browser can do it without touching the text.
  function highlight(rules, words) {
    if (!globalThis.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("found");
    const ranges = [];
    if (words.some(word => word.length > 1)) {
      for (const rule of rules) {
        const walk = document.createTreeWalker(rule, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) find(walk.currentNode, words, ranges);
        if (ranges.length > 4000) break;
      }
    }
    if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
  }

  function find(node, words, ranges) {
    const text = node.data.toLowerCase();
    for (const word of words.filter(one => one.length > 1)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }

  function keys(form, { rules, clear }) {
    const search = form.elements.q;
    const listens = document.getElementById("keys");
    listens.checked = memory.get("keys") !== "off";
    listens.addEventListener("change", () => memory.set("keys", listens.checked ? "on" : "off"));

    function step(by) {
      const shown = rules.filter(rule => !rule.hidden);
      const here = shown.findIndex(rule => rule.classList.contains("here"));
      const next = shown[here < 0 ? (by > 0 ? 0 : shown.length - 1) : here + by];
      if (!next) return;
      rules.forEach(rule => rule.classList.remove("here"));
      next.classList.add("here");
      next.querySelector("h4, a").focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
    }

    addEventListener("hashchange", () => rules.forEach(rule =>
      rule.classList.toggle("here", `#${rule.id}` === location.hash)));

    document.addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
      if (event.key === "Escape" && (typing || root.classList.contains("filtered"))) {
        event.preventDefault();
        clear();
        if (typing) event.target.blur();
      } else if (typing || !listens.checked) {
        return;
      } else if (event.key === "/") {
        event.preventDefault();
        search.focus();
        search.select();
      } else if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
    });
  }

  // The contents say where the reader is. On a telephone they would be in the way of the search.
  function contents() {
    if (matchMedia("(max-width: 42rem)").matches) {
      document.querySelector(".contents details").open = false;
    }
    const links = new Map([...document.querySelectorAll(".contents li li > a")]
      .map(link => [link.hash.slice(1), link]));
    if (!globalThis.IntersectionObserver) return;
    const seen = new IntersectionObserver(entries => {
      for (const entry of entries) {
        const link = links.get(entry.target.id);
        if (!link) continue;
        if (entry.isIntersecting) {
          links.forEach(one => one.removeAttribute("aria-current"));
          link.setAttribute("aria-current", "location");
        }
      }
    }, { rootMargin: "-25% 0px -70% 0px" });
    document.querySelectorAll("section.section").forEach(section => seen.observe(section));
  }
})();
