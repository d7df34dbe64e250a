// Ties the parts together: the address tells what is chosen, the keys and the picture change it.

/// What to give the focus back to when the panel closes.
let opener = null;

/// Chooses a node, link or article: the address changes, and the page follows it.
function open(thing) {
  if (location.hash === addressOf(thing)) followAddress(); else location.hash = addressOf(thing);
}

function close() {
  if (location.hash.length > 1) location.hash = ""; else { current = null; refreshPanel(); }
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  opener = null;
}

/// Shows what the address names; nothing, or all differences, where it names nothing.
function followAddress(isFirst = false) {
  const asked = new URLSearchParams(location.hash.slice(1));
  const article = articles[articleOfID.get(asked.get("article"))];
  current = nodeOfID.get(asked.get("node")) ?? linkOfID.get(asked.get("link")) ?? article ?? null;
  quotedSentence = asked.has("sentence") ? Number(asked.get("sentence")) : null;
  if (!current && isDiff && isFirst) current = "differences";
  const lastFocus = document.activeElement;
  refreshPanel();
  if (!current || current === "differences") return;
  panel.scrollTop = 0;
  if (!isFirst) {
    if (!panel.contains(lastFocus)) opener = lastFocus;
    panel.querySelector("h2").focus({ preventScroll: true });
  }
  panel.querySelector(".is-quoted")?.scrollIntoView({ block: "center" });
  // After the panel has taken its room.
  if (current.element && current.isShown) requestAnimationFrame(() => current?.element && showNear(current));
}

/// Makes the names and links of the picture things to press, with one place in the order of the Tab key.
function preparePicture() {
  picture.setAttribute("role", "group");
  picture.setAttribute("aria-roledescription", "diagram");
  for (const thing of byPicture.values()) {
    const words = thing.links
      ? `${thing.name}, ${thing.type}, ${counted(thing.links.length, "link")}`
      : `${nodes[thing.from].name}, ${thing.claims.map((claim) => `${claim.denied ? "not " : ""}${claim.label || spoken(claim.type)}`).join("; ")}, ${nodes[thing.to].name}`;
    thing.element.setAttribute("role", "button");
    thing.element.setAttribute("tabindex", "-1");
    thing.element.setAttribute("aria-label", words);
    if (thing.links) continue;
    // A thin line is hard to hit: a wide invisible one lies over it.
    const line = thing.element.querySelector("path");
    if (!line) continue;
    const reach = line.cloneNode();
    reach.setAttribute("class", "reach");
    line.after(reach);
  }
  const first = nodes.filter((node) => node.element).sort((one, other) => other.links.length - one.links.length)[0];
  first?.element.setAttribute("tabindex", "0");
}

/// The nearest shown name in a direction from an element.
function nearest(from, right, down) {
  const middle = (part) => { const box = part.getBoundingClientRect(); return { x: box.left + box.width / 2, y: box.top + box.height / 2 }; };
  const start = middle(from);
  let best = null, least = Infinity;
  for (const node of nodes) {
    if (!node.element || !node.isShown || node.element === from) continue;
    const at = middle(node.element);
    const along = (at.x - start.x) * right + (at.y - start.y) * down;
    const aside = Math.abs((at.x - start.x) * down) + Math.abs((at.y - start.y) * right);
    if (along > 1 && along + 2 * aside < least) { least = along + 2 * aside; best = node.element; }
  }
  return best;
}

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function pressInPicture(event) {
  const part = event.target.closest(".node, .edge");
  if (event.key in arrows) {
    const [right, down] = arrows[event.key];
    event.preventDefault();
    if (event.shiftKey) return pan(-60 * right, -60 * down);
    const next = part && nearest(part, right, down);
    if (!next) return;
    for (const node of picture.querySelectorAll('[tabindex="0"]')) node.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus({ preventScroll: true });
    reveal(next);
  } else if ((event.key === "Enter" || event.key === " ") && part) {
    event.preventDefault();
    open(byPicture.get(part.id));
  }
}

function pressAnywhere(event) {
  const isTyping = event.target.matches("input[type=search], input[type=range]");
  if (event.key === "Escape") return close();
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const actions = { "/": () => document.getElementById("query").focus(), "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), 0: fitAll };
  if (!actions[event.key]) return;
  event.preventDefault();
  actions[event.key]();
}

preparePicture();
buildFilters();
watchPointers();
watchSearch();
picture.addEventListener("keydown", pressInPicture);
document.addEventListener("keydown", pressAnywhere);
window.addEventListener("hashchange", () => followAddress());
applyFilters();
followAddress(true);
firstView();
document.documentElement.dataset.ready = "true";
