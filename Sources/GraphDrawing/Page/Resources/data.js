// The graph that the page shows: read once, never changed.

const data = JSON.parse(document.getElementById("data").textContent);
const { articles, nodes, links, sentences } = data;
const isDiff = Boolean(data.sides);
const picture = document.getElementById("picture");

for (const [number, node] of nodes.entries()) {
  node.number = number;
  node.links = [];
  node.sentences = [];
  node.element = node.picture ? document.getElementById(node.picture) : null;
}
for (const [number, link] of links.entries()) {
  link.number = number;
  link.element = link.picture ? document.getElementById(link.picture) : null;
  link.labels = [];
  for (const end of new Set([link.from, link.to])) nodes[end].links.push(link);
  for (const claim of link.claims) claim.articles = new Set(claim.evidence.map((item) => sentences[item.sentence].article));
}
for (const [number, sentence] of sentences.entries()) {
  sentence.number = number;
  const named = new Set(sentence.parts.filter((part) => Array.isArray(part) && part[2] !== "pronoun").map((part) => part[1]));
  for (const node of named) nodes[node].sentences.push(sentence);
}
const byPicture = new Map();
for (const thing of [...nodes, ...links]) if (thing.element) byPicture.set(thing.picture, thing);
for (const label of picture.querySelectorAll(".edge-label")) byPicture.get(label.dataset.edge)?.labels.push(label);

const nodeOfID = new Map(nodes.map((node) => [node.id, node]));
const linkOfID = new Map(links.map((link) => [link.id, link]));
const articleOfID = new Map(articles.map((article, number) => [article.id, number]));

/// The address that chooses a node, a link or an article: every choice is a link of the page to itself.
const kindOf = (thing) => (thing.links ? "node" : thing.claims ? "link" : "article");
const addressOf = (thing, sentence) => `#${kindOf(thing)}=${encodeURIComponent(thing.id)}${sentence ? `&sentence=${sentence.number}` : ""}`;

/// Words for a type: "part_of" is "part of".
const spoken = (type) => type.replaceAll("_", " ");
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
const percent = (share) => `${Math.round(share * 100)} %`;

/// An element with attributes and children; text comes in as text nodes only, so that no name can become markup.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}
const button = (words, onclick, attributes = {}) => element("button", { type: "button", onclick, ...attributes }, words);
