// The search field: names and other names, without regard to case and accents.

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const searchable = nodes.map((node) => ({ node, names: [node.name, ...node.aliases].map((name) => ({ name, text: folded(name) })) }));
/// The most names that are listed at once.
const listed = 12;

/// How well a name fits a query: 0 it is the query, 1 it begins with it, 2 a word of it does, 3 it is inside; or none.
function rank(text, query) {
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  if (text.includes(` ${query}`)) return 2;
  return text.includes(query) ? 3 : Infinity;
}

/// The nodes that fit, the best and most linked first, with the name that fits.
function matches(words) {
  const query = folded(words.trim());
  if (!query) return [];
  const found = [];
  for (const { node, names } of searchable) {
    const ranks = names.map(({ text }) => rank(text, query));
    const best = Math.min(...ranks);
    if (best < Infinity) found.push({ node, best, name: names[ranks.indexOf(best)].name });
  }
  return found.sort((one, other) => one.best - other.best || other.node.links.length - one.node.links.length || one.node.number - other.node.number);
}

function watchSearch() {
  const field = document.getElementById("query"), list = document.getElementById("found");
  let found = [], active = -1;

  function show() {
    const matching = matches(field.value);
    found = matching.slice(0, listed);
    const options = found.map(({ node, name }, number) => {
      const remarks = [name === node.name ? null : `“${name}”`, node.type, node.element ? null : "not in the picture"].filter(Boolean);
      const option = element("li", { role: "option", id: `found-${number}`, "aria-selected": String(number === active) }, node.name, element("span", { class: "faint" }, `  ${remarks.join(", ")}`));
      option.addEventListener("pointerdown", (event) => { event.preventDefault(); take(number); });
      return option;
    });
    const rest = matching.length - found.length;
    if (rest > 0) options.push(element("li", { class: "faint", role: "presentation" }, `and ${rest} more`));
    if (field.value.trim() && !found.length) options.push(element("li", { class: "faint", role: "presentation" }, "No such name"));
    list.replaceChildren(...options);
    list.hidden = !options.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    if (active >= 0) {
      field.setAttribute("aria-activedescendant", `found-${active}`);
      list.children[active]?.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }
  function hide() {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }
  function take(number) {
    if (!found[number]) return;
    hide();
    open(found[number].node);
  }
  field.addEventListener("input", () => {
    active = -1;
    show();
    if (!field.value.trim()) return tellCounts();
    document.getElementById("count").textContent = `${counted(matches(field.value).length, "name")} found`;
  });
  field.addEventListener("focus", () => field.value && show());
  field.addEventListener("blur", () => { hide(); tellCounts(); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      active = found.length ? (active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length : -1;
      show();
    } else if (event.key === "Enter") {
      take(Math.max(active, 0));
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      hide();
    }
  });
}
