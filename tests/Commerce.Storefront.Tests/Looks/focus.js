// The element that has the focus: whether it can be seen, whether something lies over it, and whether it is marked.
// Where it moves to when it gets the focus, it is looked at when it stands still.
async () => {
  const moving = document.getAnimations().filter((a) => a.playState === "running" && a.effect?.getComputedTiming().endTime !== Infinity);
  if (moving.length > 0)
    await Promise.race([Promise.allSettled(moving.map((a) => a.finished)), new Promise((enough) => setTimeout(enough, 1000))]);
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const name = `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""}${[...e.classList].map((c) => `.${c}`).join("")} `
    + `"${(e.getAttribute("aria-label") || e.textContent || e.name || "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  const rings = (style) => style.outlineStyle !== "none" && (style.outlineStyle === "auto" || parseFloat(style.outlineWidth) >= 2);
  const marked = (at) => [null, "::before", "::after"].some((part) => (!part || getComputedStyle(at, part).content !== "none") && rings(getComputedStyle(at, part)));
  // A box that is drawn by its label, a field within a frame, or a link that stands for its card may leave the mark to them.
  const around = [];
  for (let at = e.parentElement; at && around.length < 4; at = at.parentElement) around.push(at);
  const near = [e, e.nextElementSibling, ...(e.labels ?? []), ...around].filter(Boolean);
  const boxes = [e, ...(e.labels ?? [])].map((part) => part.getBoundingClientRect()).filter((box) => box.width > 1 && box.height > 1);
  const faults = [];
  if (boxes.length === 0) faults.push("is not to be seen");
  else {
    const box = boxes[0];
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    if (right - left < 1 || bottom - top < 1) faults.push("is outside of the screen");
    else {
      const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]]
        .map(([x, y]) => [left + (right - left) * x, top + (bottom - top) * y]);
      const related = (hit) => hit && (e.contains(hit) || hit.contains(e) || hit.closest("label")?.control === e);
      const over = points.map(([x, y]) => document.elementFromPoint(x, y)).find((hit) => !related(hit));
      if (over) faults.push(`lies under ${over.tagName.toLowerCase()}${over.id ? `#${over.id}` : ""}${[...over.classList].map((c) => `.${c}`).join("")}`);
    }
  }
  if (!near.some(marked)) faults.push("has no ring");
  if (!window.focusWalk) window.focusWalk = new WeakSet();
  const again = window.focusWalk.has(e);
  window.focusWalk.add(e);
  return { name, faults, again };
};
