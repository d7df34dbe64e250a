// What is known of the name, the link or the article that was chosen.

const panel = document.getElementById("panel");
/// How many sentences stand open under one claim; the others unfold.
const openSentences = 3;

/// Words that open a name's dossier, a link's evidence or an article.
const opening = (thing, words = thing.name, attributes = {}, sentence = null) => element("a", { href: addressOf(thing, sentence), ...attributes }, words);

/// A sentence with the names in it marked; those of `ends` more than others.
function sentenceParts(sentence, ends = []) {
  return sentence.parts.map((part) => {
    if (!Array.isArray(part)) return part;
    const [words, number, kind] = part;
    const node = nodes[number];
    const classes = ["name", node.type, kind, ends.includes(number) && "is-end"].filter(Boolean).join(" ");
    return opening(node, words, { class: classes, title: `${node.name}, ${node.type}` });
  });
}

/// "— The article's title, 2024-11-05 · source": the title opens the article, the source leads to the web.
function source(number, sentence, ...others) {
  const article = articles[number];
  const parts = ["— ", opening(article, article.title, {}, sentence)];
  for (const words of [article.date, article.source, ...others]) if (words) parts.push(" · ", element("span", { class: "whole" }, words));
  if (article.address) parts.push(" · ", outward(article.address));
  return element("cite", { class: "source" }, ...parts);
}

const outward = (address) => element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, "source ↗");

function quotation(item, ends) {
  const sentence = sentences[item.sentence];
  const extras = [item.by == null ? null : `says ${nodes[item.by].name}`, item.date && `about ${item.date}`];
  return element("blockquote", {}, ...sentenceParts(sentence, ends), source(sentence.article, sentence, ...extras));
}

/// How a claim is told: its type, whether it is denied or not yet so, who says it, how sure it is.
function statusOf(claim, link) {
  const speakers = [...new Set(claim.evidence.map((item) => item.by).filter((by) => by != null))].map((by) => nodes[by].name);
  const tags = [element("span", {}, spoken(claim.type))];
  if (link.change) tags.push(element("b", { class: link.change }, link.change));
  if (claim.side) tags.push(element("span", {}, `in ${data.sides[claim.side === "left" ? 0 : 1]}`));
  if (claim.denied) tags.push(element("b", { class: "is-denied" }, "denied"));
  if (claim.modality !== "asserted") tags.push(element("b", { class: "is-tentative" }, claim.modality));
  if (speakers.length) tags.push(element("span", {}, `by ${speakers.join(", ")}`));
  tags.push(element("span", {}, `confidence ${percent(claim.confidence)}`));
  return element("div", { class: "status" }, ...tags);
}

/// One claim with its sentences; `from` is the name whose dossier it stands in.
function claimItem(link, claim, from) {
  const end = (node) => (node === from ? node.name : opening(node));
  const statement = element("p", { class: "statement" }, end(nodes[link.from]), " ", element("i", {}, claim.label || spoken(claim.type)), " ", end(nodes[link.to]));
  const quotes = claim.evidence.map((item) => quotation(item, [link.from, link.to]));
  const rest = quotes.splice(openSentences);
  const more = rest.length ? element("details", {}, element("summary", {}, `${rest.length} more`), ...rest) : null;
  const status = statusOf(claim, link);
  if (from) status.append(opening(link, "evidence"));
  return element("li", { class: claim.denied ? "denied" : "" }, statement, status, ...quotes, more);
}

/// The claims of links that the filters let through, the surest first; and how many they do not.
function claimList(chosenLinks, from) {
  const items = chosenLinks.flatMap((link) => link.claims.map((claim) => ({ link, claim })));
  items.sort((one, other) => other.claim.confidence - one.claim.confidence || other.claim.evidence.length - one.claim.evidence.length);
  const shown = items.filter(({ link, claim }) => chosen.changes.has(link.change) && passes(claim));
  const list = element("ol", { class: "claims" }, ...shown.map(({ link, claim }) => claimItem(link, claim, from)));
  const hidden = items.length - shown.length;
  return [list, hidden ? element("p", { class: "faint" }, `${counted(hidden, "statement")} more behind the filters`) : null];
}

function dossier(node) {
  const facts = element("dl");
  const fact = (term, words) => words && facts.append(element("dt", {}, term), element("dd", {}, words));
  fact("Also called", node.aliases.join(", "));
  fact("Described as", node.descriptions.join(", "));
  if (node.names) fact("Called", `${node.names[0]} in ${data.sides[0]}, ${node.names[1]} in ${data.sides[1]}`);
  fact("Found", `${counted(node.mentions, "mention")} in ${counted(node.articles.length, "article")}`);
  if (!node.element) fact("Picture", data.leftOut);
  const quoted = new Set(node.links.flatMap((link) => link.claims.flatMap((claim) => claim.evidence.map((item) => item.sentence))));
  const others = node.sentences.filter((sentence) => !quoted.has(sentence.number));
  const change = node.change ? element("div", { class: "status" }, element("b", { class: node.change }, node.change)) : null;
  return [
    node.name, element("span", { class: `kind ${node.type}` }, node.type), change, facts,
    node.links.length ? element("h3", {}, "Relations") : null, ...(node.links.length ? claimList(node.links, node) : []),
    others.length ? element("h3", {}, "Also named in") : null,
    ...others.map((sentence) => element("blockquote", {}, ...sentenceParts(sentence, [node.number]), source(sentence.article, sentence))),
  ];
}

function evidence(link) {
  const arrow = link.isSymmetric ? " ↔ " : " → ";
  const title = [opening(nodes[link.from]), arrow, opening(nodes[link.to])];
  const sentencesInAll = new Set(link.claims.flatMap((claim) => claim.evidence.map((item) => item.sentence))).size;
  return [title, element("p", { class: "faint" }, `${counted(link.claims.length, "statement")}, ${counted(sentencesInAll, "sentence")}`), element("h3", {}, "What is said"), ...claimList([link])];
}

/// The sentences of an article that name somebody, in its order; "…" where something lies between.
function reader(article, quoted) {
  const number = articleOfID.get(article.id);
  const own = sentences.filter((sentence) => sentence.article === number);
  const facts = [article.date, article.source].filter(Boolean).join(" · ");
  const lines = own.map((sentence) => element("p", { class: sentence.number === quoted ? "is-quoted" : null }, sentence.gap ? "… " : null, ...sentenceParts(sentence)));
  return [article.title, element("p", { class: "source" }, facts, facts && article.address ? " · " : "", article.address ? outward(article.address) : null), element("article", {}, ...lines)];
}

/// In a difference: all that is not alike, the contradictions first.
function differences() {
  const parts = ["What differs", element("p", { class: "faint" }, `− ${data.sides[0]}`), element("p", { class: "faint" }, `+ ${data.sides[1]}`)];
  for (const [change, title] of [["contradicted", "Contradicted"], ["changed", "Told differently"], ["added", `Only in ${data.sides[1]}`], ["removed", `Only in ${data.sides[0]}`]]) {
    const found = links.filter((link) => link.change === change && link.isShown);
    if (found.length) parts.push(element("h3", {}, `${title} (${found.length})`), ...claimList(found));
  }
  return parts;
}

/// What the panel shows: a node, a link, an article, the differences, or nothing.
let current = null;
let quotedSentence = null;

/// Fills the panel with what is current and marks it in the picture.
function refreshPanel() {
  markCurrent();
  panel.hidden = !current;
  if (!current) return panel.replaceChildren();
  const content =
    current === "differences" ? differences()
    : current.links ? dossier(current)
    : current.claims ? evidence(current)
    : reader(current, quotedSentence);
  const [title, ...rest] = content;
  const heading = element("h2", { tabindex: -1 }, ...[title].flat());
  const closer = button("×", close, { class: "close", "aria-label": "Close", title: "Close (Esc)" });
  panel.replaceChildren(element("div", { class: "top" }, heading, closer), ...rest.filter((part) => part != null));
}

/// Fades all but what is current and what it touches.
function markCurrent() {
  const near = new Set();
  const selected = current?.element ? current : null;
  if (selected?.links) for (const link of selected.links) near.add(link).add(nodes[link.from]).add(nodes[link.to]);
  if (selected?.claims) near.add(selected).add(nodes[selected.from]).add(nodes[selected.to]);
  for (const thing of byPicture.values()) {
    for (const part of [thing.element, ...(thing.labels ?? [])]) {
      part.classList.toggle("is-selected", thing === selected);
      part.classList.toggle("is-near", near.has(thing));
      part.classList.toggle("is-faded", Boolean(selected) && thing !== selected && !near.has(thing));
    }
  }
}
