// The book: search, filters and places in the address, keys, and the switch between light and dark.
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
    printing();
    meanings();
    const bar = document.querySelector("search");
    bar.hidden = false;
    const form = document.getElementById("filters");
    const shelf = form ? filters(form) : { rules: [], clear() {} };
    keys(bar.querySelector("form"), shelf);
    places(bar);
    if (form) contents();
  });

  // Whoever wrote the address may have written anything.
  function named() {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return location.hash.slice(1); }
  }

  // What one looks at is in the address, and can be sent.
  function address(hash, search = location.search) {
    history.replaceState(null, "", `${location.pathname}${search}${hash}`);
  }

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

  // An address that leads nowhere says so, and where to go on; one that leads to the search has it
  // ready, and one that leads into a fold unfolds it.
  function places(bar) {
    const unknown = document.getElementById("unknown");
    const nearest = document.getElementById("nearest");
    const elsewhere = document.getElementById("elsewhere");

    function arrive() {
      const name = named();
      const place = name && document.getElementById(name);
      unknown.hidden = !name || place !== null;
      for (let fold = place && place.closest("details:not([open])"); fold;
        fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
      if (!unknown.hidden) say(name);
    }

    function say(name) {
      unknown.firstElementChild.textContent = `There is nothing called “${name.slice(0, 80)}” on this page.`;
      const near = nearestTo(name);
      nearest.hidden = !near;
      if (near) {
        const link = nearest.querySelector("a");
        link.hash = near;
        link.textContent = near;
      }
      elsewhere.search = new URLSearchParams({ q: name.slice(0, 80) });
    }

    // Of the number of a rule, that of its section.
    function nearestTo(name) {
      for (let end = name.search(/[.-][^.-]*$/); end > 0; end = name.search(/[.-][^.-]*$/)) {
        name = name.slice(0, end);
        if (document.getElementById(name)) return name;
      }
      return null;
    }

    // The browser has its own idea of what has the focus, until the page is there.
    const ready = () => { if (named() === bar.id) bar.querySelector("input[type=search]").focus(); };
    addEventListener("hashchange", arrive);
    addEventListener("hashchange", ready);
    addEventListener("load", ready);
    arrive();
  }

  // What a word means shows to whoever points to it; a click leads there.
  function meanings() {
    document.addEventListener("pointerover", event => {
      const word = event.target.closest?.("a.word:not([title])");
      if (!word) return;
      const entry = document.getElementById(word.hash.slice(1));
      word.title = entry?.querySelector("dd")?.textContent ?? "";
    });
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
    const reach = form.closest(".reach");
    const rules = [...document.querySelectorAll(RULES)];
    const frames = [...document.querySelectorAll("section.section, section.document, section.part")];
    const count = document.getElementById("count");
    const nothing = document.getElementById("nothing");
    const odd = document.getElementById("odd");
    const fields = [...form.elements].filter(one => one.name);
    // On the root alone: a property that all inherit would have all of them styled anew.
    const measure = () => {
      root.style.scrollPaddingTop = `${reach.offsetHeight + 8}px`;
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

    // One that is named is not left out in silence.
    function refused(asked) {
      const wrong = fields.filter(one => one.matches("select") && (asked.get(one.name) ?? "") !== one.value);
      const says = wrong.map(one => `${one.getAttribute("aria-label")} “${asked.get(one.name).slice(0, 80)}”`);
      odd.textContent = says.length
        ? `This page has no ${says.join(" and no ")}, which the address asks for: it is left out.` : "";
      odd.hidden = !says.length;
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

    // What is looked at now is a view, and no longer the place that one came to.
    function remember() {
      const query = new URLSearchParams(state()).toString();
      address("", query ? `?${query}` : "");
    }

    function read(search) {
      const asked = new URLSearchParams(search);
      fields.forEach(one => {
        const value = asked.get(one.name) ?? "";
        one.value = value;
        if (one.value !== value) one.value = "";
      });
      refused(asked);
      apply();
    }

    function change() {
      exempt = null;
      odd.hidden = true;
      rules.forEach(rule => rule.classList.remove("here"));
      apply();
      remember();
    }

    function clear() { fields.forEach(one => { one.value = ""; }); change(); }

    // A rule that the address names is shown, whatever is filtered out.
    function arrive() {
      const rule = document.getElementById(named());
      if (!rule?.closest("#rules")) return;
      if (rule.matches(RULES)) { exempt = rule.id; apply(); }
      else if (rule.hidden) clear();
      measure();
      rules.forEach(one => one.classList.toggle("here", one === rule));
      rule.scrollIntoView({ behavior: "instant" });
    }

    const more = document.getElementById("more");
    more?.addEventListener("click", () => {
      const isOpen = form.classList.toggle("open");
      more.setAttribute("aria-expanded", isOpen);
      measure();
    });
    form.addEventListener("input", change);
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", event => { event.preventDefault(); clear(); });
    document.getElementById("all").addEventListener("click", clear);
    addEventListener("hashchange", arrive);
    addEventListener("popstate", () => read(location.search));
    document.addEventListener("click", event => {
      const view = event.target.closest("a[data-view]");
      if (view?.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      history.pushState(null, "", view.href);
      read(view.search);
      if (location.hash) arrive();
      else scrollTo({ top: 0, behavior: "instant" });
    });
    read(location.search);
    if (location.hash) arrive();
    new ResizeObserver(measure).observe(reach);
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

    // From the rule that one is at; if one is at none, from what the window shows.
    function step(by) {
      const shown = rules.filter(rule => !rule.hidden);
      const here = shown.findIndex(rule => rule.classList.contains("here"));
      const below = shown.findIndex(rule => rule.getBoundingClientRect().bottom > 0);
      const next = shown[here >= 0 ? here + by : by > 0 ? below : below - 1];
      if (!next) return;
      rules.forEach(rule => rule.classList.remove("here"));
      next.classList.add("here");
      next.querySelector("h4, a").focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
      address(`#${next.id}`);
    }

    addEventListener("hashchange", () => rules.forEach(rule =>
      rule.classList.toggle("here", rule.id === named())));

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
        address(`#${form.closest("search").id}`);
        search.focus();
        search.select();
      } else if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
    });
  }

  // The contents say where the reader is. Where they have no column of their own, they would be in
  // the way of the text.
  function contents() {
    const all = document.querySelector(".contents");
    if (!all) return;
    if (matchMedia("(max-width: 67.99rem)").matches) all.querySelector("details").open = false;
    const links = new Map([...all.querySelectorAll("a.section")]
      .map(link => [link.hash.slice(1), link]));
    if (!globalThis.IntersectionObserver) return;
    const seen = new IntersectionObserver(entries => {
      for (const entry of entries) {
        const link = links.get(entry.target.id);
        if (!link) continue;
        if (entry.isIntersecting) {
          links.forEach(one => one.removeAttribute("aria-current"));
          link.setAttribute("aria-current", "location");
          follow(all, link);
        }
      }
    }, { rootMargin: "-25% 0px -70% 0px" });
    document.querySelectorAll("section.section").forEach(section => seen.observe(section));
  }

  // Moves the contents and not the page; nobody who is at work in them is disturbed.
  function follow(all, link) {
    if (all.scrollHeight <= all.clientHeight || all.matches(":hover, :focus-within")) return;
    const [frame, line] = [all.getBoundingClientRect(), link.getBoundingClientRect()];
    if (line.top < frame.top || line.bottom > frame.bottom) {
      all.scrollTop += line.top - frame.top - frame.height / 3;
    }
  }
})();
