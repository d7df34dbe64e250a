// Which part of the picture is seen: a box in the picture's own units, always of the canvas' shape.

const whole = { x: picture.viewBox.baseVal.x, y: picture.viewBox.baseVal.y, width: picture.viewBox.baseVal.width, height: picture.viewBox.baseVal.height };
const view = { x: 0, y: 0, width: 1, height: 1 };
/// Pixels a unit, as last shown.
let shownScale = 1;
/// Below so many pixels a unit, words beside lines would be too small to read.
const farScale = 0.62;

const pixels = () => picture.getBoundingClientRect();
const scale = () => pixels().width / view.width;

function showView() {
  picture.setAttribute("viewBox", [view.x, view.y, view.width, view.height].map((value) => value.toFixed(2)).join(" "));
  shownScale = scale();
  picture.classList.toggle("is-far", shownScale < farScale);
}

/// Shows the whole picture.
function fitAll() {
  const { width, height } = pixels();
  const factor = Math.min(width / whole.width, height / whole.height, 1.6);
  view.width = width / factor;
  view.height = height / factor;
  view.x = whole.x + (whole.width - view.width) / 2;
  view.y = whole.y + (whole.height - view.height) / 2;
  showView();
}

/// Begins with all of it, or, on a screen too small for that, with the most linked name.
function firstView() {
  fitAll();
  if (scale() >= 0.4) return;
  const drawn = nodes.filter((node) => node.element);
  const hub = drawn.reduce((best, node) => (node.links.length > best.links.length ? node : best), drawn[0]);
  if (!hub) return;
  zoom(0.7 / scale());
  centre(hub.element);
}

/// Zooms by a factor about a point of the screen.
function zoom(factor, x = pixels().left + pixels().width / 2, y = pixels().top + pixels().height / 2) {
  const { left, top, width, height } = pixels();
  const limited = Math.min(Math.max(scale() * factor, Math.min(0.05, width / whole.width / 2)), 8) / scale();
  const at = { x: view.x + ((x - left) / width) * view.width, y: view.y + ((y - top) / height) * view.height };
  view.x = at.x - (at.x - view.x) / limited;
  view.y = at.y - (at.y - view.y) / limited;
  view.width /= limited;
  view.height /= limited;
  showView();
}

/// Moves the picture by pixels, not so far that nothing of it is left.
function pan(right, down) {
  view.x = Math.min(Math.max(view.x - right / scale(), whole.x - view.width * 0.8), whole.x + whole.width - view.width * 0.2);
  view.y = Math.min(Math.max(view.y - down / scale(), whole.y - view.height * 0.8), whole.y + whole.height - view.height * 0.2);
  showView();
}

/// Brings a part of the picture to the middle.
function centre(part) {
  const canvas = pixels(), box = part.getBoundingClientRect();
  pan(canvas.left + canvas.width / 2 - (box.left + box.width / 2), canvas.top + canvas.height / 2 - (box.top + box.height / 2));
}

/// The box on the screen around parts of the picture.
function boxAround(parts) {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  return { left, top, width: Math.max(...boxes.map((box) => box.right)) - left, height: Math.max(...boxes.map((box) => box.bottom)) - top };
}

/// Brings a part into sight if it is not.
function reveal(part) {
  const canvas = pixels(), box = part.getBoundingClientRect();
  const isInside = box.left >= canvas.left && box.right <= canvas.right && box.top >= canvas.top && box.bottom <= canvas.bottom;
  if (!isInside) centre(part);
}

/// Shows a name or link with what it touches, large enough to be read; itself in the middle where that is too much.
function showNear(thing) {
  const ends = thing.links ? thing.links.flatMap((link) => (link.isShown ? [link.from, link.to] : [])) : [thing.from, thing.to];
  const around = ends.map((end) => nodes[end].element).filter((part) => part && !part.classList.contains("is-hidden"));
  const canvas = pixels(), box = boxAround([thing.element, ...around]);
  const fitting = scale() * Math.min((canvas.width - 120) / box.width, (canvas.height - 120) / box.height);
  const wanted = Math.min(Math.max(fitting, 0.8), Math.max(scale(), 1.1));
  const focus = fitting >= 0.8 ? boxAround([thing.element, ...around]) : thing.element.getBoundingClientRect();
  const middle = { x: focus.left + focus.width / 2, y: focus.top + focus.height / 2 };
  const moved = { x: canvas.left + canvas.width / 2 - middle.x, y: canvas.top + canvas.height / 2 - middle.y };
  pan(moved.x, moved.y);
  zoom(wanted / scale());
}

function watchPointers() {
  const pointers = new Map();
  let travelled = 0;
  picture.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) travelled = 0;
  });
  picture.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const others = [...pointers.values()].filter((pointer) => pointer.pointerId !== event.pointerId);
    pan((event.clientX - before.clientX) / pointers.size, (event.clientY - before.clientY) / pointers.size);
    if (others.length === 1) {
      const [other] = others;
      const distance = (from) => Math.hypot(from.clientX - other.clientX, from.clientY - other.clientY);
      zoom(distance(event) / Math.max(distance(before), 1), (event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
    }
    travelled += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    // Captured only once it moves, so that a plain click still reaches what was clicked.
    if (travelled > 5 && !picture.hasPointerCapture(event.pointerId)) picture.setPointerCapture(event.pointerId);
    picture.classList.toggle("is-moving", travelled > 5);
    pointers.set(event.pointerId, event);
  });
  const release = (event) => {
    pointers.delete(event.pointerId);
    picture.classList.remove("is-moving");
  };
  picture.addEventListener("pointerup", release);
  picture.addEventListener("pointercancel", release);
  picture.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    zoom(Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 120 : 500)), event.clientX, event.clientY);
  }, { passive: false });
  picture.addEventListener("click", (event) => {
    if (travelled > 5) return;
    const part = event.target.closest(".node, .edge, .edge-label");
    const thing = part && byPicture.get(part.dataset.edge ?? part.id);
    if (thing) open(thing); else close();
  });
  document.getElementById("zoom-in").addEventListener("click", () => zoom(1.4));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  document.getElementById("zoom-fit").addEventListener("click", fitAll);
  new ResizeObserver(() => {
    // The same middle at the same scale, in a canvas of another shape.
    const { width, height } = pixels();
    if (!width || !height) return;
    view.x += (view.width - width / shownScale) / 2;
    view.y += (view.height - height / shownScale) / 2;
    view.width = width / shownScale;
    view.height = height / shownScale;
    showView();
  }).observe(picture);
}
