// What is shown: kinds of names, relations, articles, certainty and, in a difference, what became of it.

const chosen = {
  types: new Set(nodes.map((node) => node.type)),
  relations: new Set(links.flatMap((link) => link.claims.map((claim) => claim.type))),
  articles: new Set(articles.keys()),
  changes: new Set(links.map((link) => link.change)),
  confidence: 0,
};
const all = { ...chosen, types: new Set(chosen.types), relations: new Set(chosen.relations), articles: new Set(chosen.articles), changes: new Set(chosen.changes) };

const passes = (claim) =>
  chosen.relations.has(claim.type) && claim.confidence >= chosen.confidence &&
  (chosen.articles.size === all.articles.size || [...claim.articles].some((article) => chosen.articles.has(article)));

const isShown = (link) =>
  chosen.types.has(nodes[link.from].type) && chosen.types.has(nodes[link.to].type) &&
  chosen.changes.has(link.change) && link.claims.some(passes);

/// Whether the choice speaks of links, so that a name that loses its last one goes too.
const concernsLinks = () =>
  chosen.confidence > 0 || ["relations", "articles", "changes"].some((name) => chosen[name].size < all[name].size);

/// Shows and hides what the choice says, and tells how much is left.
function applyFilters() {
  let shownLinks = 0, shownNodes = 0, drawnNodes = 0, drawnLinks = 0;
  const linked = new Set();
  for (const link of links) {
    link.isShown = isShown(link);
    if (!link.element) continue;
    drawnLinks += 1;
    if (link.isShown) { shownLinks += 1; linked.add(link.from).add(link.to); }
    for (const part of [link.element, ...link.labels]) part.classList.toggle("is-hidden", !link.isShown);
  }
  const needsLink = concernsLinks();
  for (const node of nodes) {
    node.isShown = chosen.types.has(node.type) && (!needsLink || linked.has(node.number)) &&
      (chosen.articles.size === all.articles.size || node.articles.some((article) => chosen.articles.has(article)));
    if (!node.element) continue;
    drawnNodes += 1;
    if (node.isShown) shownNodes += 1;
    node.element.classList.toggle("is-hidden", !node.isShown);
  }
  shownCounts = { nodes: shownNodes, drawnNodes, links: shownLinks, drawnLinks };
  tellCounts();
  const set = ["relations", "articles", "changes"].filter((name) => chosen[name].size < all[name].size).length + (chosen.confidence > 0);
  document.getElementById("open-filters").textContent = set ? `Filters (${set})` : "Filters";
  refreshPanel();
}

/// How much is shown, of how much.
let shownCounts = null;

function tellCounts() {
  const { nodes, drawnNodes, links, drawnLinks } = shownCounts;
  const isWhole = nodes === drawnNodes && links === drawnLinks;
  document.getElementById("count").textContent = isWhole
    ? `${counted(drawnNodes, "name")}, ${counted(drawnLinks, "link")}`
    : `${nodes} of ${counted(drawnNodes, "name")}, ${links} of ${counted(drawnLinks, "link")}`;
}

/// A checkbox that puts a value into a set or takes it out.
function checkbox(set, value, words, attributes = {}) {
  const box = element("input", { type: "checkbox", checked: true });
  box.addEventListener("change", () => {
    if (box.checked) set.add(value); else set.delete(value);
    applyFilters();
  });
  return element("label", attributes, box, element("span", {}, words));
}

/// A group of checkboxes with buttons for all and none of them.
function choices(title, name, values, words) {
  const list = element("div", { class: "choices" }, ...values.map((value) => checkbox(chosen[name], value, words(value))));
  const setAll = (isOn) => {
    for (const value of values) if (isOn) chosen[name].add(value); else chosen[name].delete(value);
    for (const box of list.querySelectorAll("input")) box.checked = isOn;
    applyFilters();
  };
  const buttons = [button("all", () => setAll(true), { class: "text" }), button("none", () => setAll(false), { class: "text" })];
  return element("fieldset", { class: name }, element("legend", {}, title, ...buttons), list);
}

function buildFilters() {
  const kinds = ["person", "organization", "place", "event"].filter((type) => all.types.has(type));
  document.getElementById("types").append(...kinds.map((type) =>
    checkbox(chosen.types, type, `${type} ${nodes.filter((node) => node.type === type && node.element).length}`, { class: type })));

  const slider = element("input", { type: "range", id: "confidence", min: 0, max: 1, step: 0.05, value: 0, "aria-label": "Least confidence" });
  const reading = element("output", { for: "confidence" }, "all");
  slider.addEventListener("input", () => {
    chosen.confidence = Number(slider.value);
    reading.textContent = chosen.confidence > 0 ? `from ${percent(chosen.confidence)}` : "all";
    slider.setAttribute("aria-valuetext", reading.textContent);
    applyFilters();
  });
  const confidence = element("fieldset", {}, element("legend", {}, "Confidence"), element("label", {}, slider, reading));

  const count = (test) => links.filter((link) => link.element && test(link)).length;
  const relations = data.relations.filter((type) => all.relations.has(type));
  const parts = [
    choices("Relation", "relations", relations, (type) => `${spoken(type)} (${count((link) => link.claims.some((claim) => claim.type === type))})`),
    confidence,
  ];
  if (isDiff) parts.unshift(choices("What became of it", "changes", ["contradicted", "changed", "added", "removed", "kept"].filter((change) => all.changes.has(change)), (change) => `${change} (${count((link) => link.change === change)})`));
  if (articles.length > 1) parts.push(choices("Article", "articles", [...articles.keys()], (number) => articles[number].title));
  document.getElementById("filters").append(...parts);

  const opener = document.getElementById("open-filters");
  opener.addEventListener("click", () => {
    const panel = document.getElementById("filters");
    panel.hidden = !panel.hidden;
    opener.setAttribute("aria-expanded", String(!panel.hidden));
  });
}
