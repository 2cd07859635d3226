// Zoom and move for maps and networks: buttons, the wheel with Ctrl, dragging, and + - 0 and arrows. Without it drawings stand as they are.

const MOST = 24;
const SIGNS = ["+", "\u2212", "\u2922"];

class Zoom {
  constructor(frame) {
    this.frame = frame;
    const box = frame.viewBox.baseVal;
    this.whole = { x: box.x, y: box.y, width: box.width, height: box.height };
    this.view = { ...this.whole };
  }

  get scale() {
    return this.whole.width / this.view.width;
  }

  // Makes the view so many times smaller, around a point of the drawing.
  by(times, at = this.middle()) {
    const scale = Math.min(MOST, Math.max(1, this.scale * times));
    const width = this.whole.width / scale;
    const height = this.whole.height / scale;
    const part = { x: (at.x - this.view.x) / this.view.width, y: (at.y - this.view.y) / this.view.height };
    this.show(at.x - part.x * width, at.y - part.y * height, width, height);
  }

  move(right, down) {
    this.show(this.view.x + right * this.view.width, this.view.y + down * this.view.height, this.view.width, this.view.height);
  }

  reset() {
    this.show(this.whole.x, this.whole.y, this.whole.width, this.whole.height);
  }

  middle() {
    return { x: this.view.x + this.view.width / 2, y: this.view.y + this.view.height / 2 };
  }

  show(x, y, width, height) {
    x = Math.min(Math.max(x, this.whole.x), this.whole.x + this.whole.width - width);
    y = Math.min(Math.max(y, this.whole.y), this.whole.y + this.whole.height - height);
    this.view = { x, y, width, height };
    this.frame.setAttribute("viewBox", [x, y, width, height].map((n) => n.toFixed(2)).join(" "));
    // Marks and letters keep their size: the style sheet divides by this.
    this.frame.style.setProperty("--zoom", this.scale.toFixed(3));
  }

  // Where on the drawing a pointer is.
  point(event) {
    const seen = this.frame.getScreenCTM().inverse();
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(seen);
    return { x: at.x, y: at.y };
  }
}

const KEYS = {
  "+": (zoom) => zoom.by(1.5),
  "=": (zoom) => zoom.by(1.5),
  "-": (zoom) => zoom.by(1 / 1.5),
  0: (zoom) => zoom.reset(),
  ArrowLeft: (zoom) => zoom.move(-0.15, 0),
  ArrowRight: (zoom) => zoom.move(0.15, 0),
  ArrowUp: (zoom) => zoom.move(0, -0.15),
  ArrowDown: (zoom) => zoom.move(0, 0.15),
};

function buttons(picture, zoom) {
  const words = zoom.frame.dataset.words.split("|");
  const hint = words.pop();
  const acts = [() => zoom.by(1.6), () => zoom.by(1 / 1.6), () => zoom.reset()];
  const row = document.createElement("div");
  row.className = "zoom";
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", hint);
  row.title = hint;
  acts.forEach((act, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = SIGNS[i];
    button.setAttribute("aria-label", words[i]);
    button.addEventListener("click", act);
    row.append(button);
  });
  row.addEventListener("keydown", (event) => pressed(event, zoom));
  row.classList.add(picture.classList.contains("wide") ? "wide" : "narrow");
  picture.before(row);
}

function pressed(event, zoom) {
  const act = KEYS[event.key];
  // Where all is seen the arrows move the page, as ever.
  const moves = event.key.startsWith("Arrow");
  if (act && (!moves || zoom.scale > 1) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    act(zoom);
    event.preventDefault();
  }
}

function dragged(frame, zoom) {
  let from = null;
  let moved = false;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && zoom.scale > 1) {
      from = zoom.point(event);
      moved = false;
    }
  });
  frame.addEventListener("pointermove", (event) => {
    if (!from) return;
    const at = zoom.point(event);
    if (Math.hypot(at.x - from.x, at.y - from.y) * zoom.scale > 4) {
      moved = true;
      frame.setPointerCapture(event.pointerId);
    }
    if (moved) zoom.show(zoom.view.x + from.x - at.x, zoom.view.y + from.y - at.y, zoom.view.width, zoom.view.height);
  });
  const end = () => { from = null; };
  frame.addEventListener("pointerup", end);
  frame.addEventListener("pointercancel", end);
  // Whoever drags does not follow the link under the pointer.
  frame.addEventListener("click", (event) => { if (moved) { event.preventDefault(); moved = false; } }, true);
  frame.addEventListener("dragstart", (event) => event.preventDefault());
}

function prepare(root) {
  for (const frame of root.querySelectorAll(".picture .zoomable:not([data-zoom])")) {
    frame.dataset.zoom = "";
    const picture = frame.closest(".picture");
    const zoom = new Zoom(frame);
    buttons(picture, zoom);
    dragged(frame, zoom);
    picture.addEventListener("keydown", (event) => pressed(event, zoom));
    frame.addEventListener("wheel", (event) => {
      if (event.ctrlKey) {
        zoom.by(event.deltaY < 0 ? 1.2 : 1 / 1.2, zoom.point(event));
        event.preventDefault();
      }
    }, { passive: false });
  }
}

prepare(document);
document.addEventListener("htmx:load", (event) => prepare(event.target));

export { Zoom, prepare };
