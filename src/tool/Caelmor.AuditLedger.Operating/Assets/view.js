// Filters what is listed, and keeps the filter in the address. Without it, all is listed.
(() => {
  "use strict";

  const bar = document.querySelector("search");
  if (bar) filters(bar);
  addEventListener("hashchange", arrive);
  arrive();

  function filters(bar) {
    const [type, text, count] = ["type", "text", "count"].map(id => document.getElementById(id));
    const items = [...document.querySelectorAll("#events > li")];
    const words = items.map(item => item.textContent.toLowerCase());
    const asked = new URLSearchParams(location.search);
    type.value = asked.get("type") ?? "";
    // An address may name a type that there is not.
    if (type.selectedIndex < 0) type.value = "";
    text.value = asked.get("text") ?? "";
    bar.hidden = false;
    bar.querySelector("form").addEventListener("submit", event => event.preventDefault());
    type.addEventListener("change", () => show(true));
    text.addEventListener("input", () => show(true));
    show(false);

    function show(isNew) {
      const sought = text.value.trim().toLowerCase();
      let left = 0;
      items.forEach((item, place) => {
        item.hidden = (type.value !== "" && item.dataset.type !== type.value)
          || (sought !== "" && !words[place].includes(sought));
        left += item.hidden ? 0 : 1;
      });
      count.textContent = `${left.toLocaleString("en")} of ${items.length.toLocaleString("en")}`;
      if (isNew) history.replaceState(null, "", address());
    }

    function address() {
      const kept = new URLSearchParams();
      if (type.value) kept.set("type", type.value);
      if (text.value.trim()) kept.set("text", text.value.trim());
      return location.pathname + (kept.size ? `?${kept}` : "") + location.hash;
    }
  }

  // Whoever is led to an event finds it unfolded.
  function arrive() {
    const item = document.getElementById(location.hash.slice(1));
    const details = item?.querySelector("details");
    if (!details) return;
    item.hidden = false;
    details.open = true;
    item.scrollIntoView();
  }
})();
