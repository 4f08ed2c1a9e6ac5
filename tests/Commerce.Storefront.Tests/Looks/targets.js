// Which things to press are smaller than asked, by where a press really lands: padding, labels and stretched links count.
// As in WCAG 2.5.8, a link within a line of text is excepted; so is what is out of sight until it has the focus.
async (least) => {
  const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], "
    + "[role=tab], [role=option], [role=menuitem], [role=checkbox], [role=radio], [role=switch], [tabindex]:not([tabindex='-1'])";
  const name = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""}${[...e.classList].map((c) => `.${c}`).join("")} `
    + `"${(e.getAttribute("aria-label") || e.textContent || e.name || "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  const inText = (e) => getComputedStyle(e).display === "inline" && [...(e.parentElement?.childNodes ?? [])]
    .some((node) => node !== e && node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
  const belongs = (e, hit) => hit && (e.contains(hit) || (e.labels && [...e.labels].some((l) => l === hit || l.contains(hit)))
    || (hit.closest("label")?.control === e));
  const lands = (e, x, y) => belongs(e, document.elementFromPoint(x, y));
  const reach = (e, x, y, dx, dy) => {
    let far = 0;
    while (far < least && lands(e, x + dx * (far + 1), y + dy * (far + 1))) far++;
    return far;
  };
  const small = [];
  for (const e of document.querySelectorAll(selector)) {
    if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || e.matches(":disabled, [inert], [inert] *")) continue;
    e.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const seen = [e, ...(e.labels ?? [])].map((part) => part.getBoundingClientRect())
      .filter((box) => box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0 && box.left < innerWidth);
    if (seen.length === 0 || inText(e)) continue;
    const fits = seen.some((box) => {
      if (box.width >= least - 0.5 && box.height >= least - 0.5) return true;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (!lands(e, x, y)) return false;
      return reach(e, x, y, -1, 0) + reach(e, x, y, 1, 0) + 1 >= least - 1 && reach(e, x, y, 0, -1) + reach(e, x, y, 0, 1) + 1 >= least - 1;
    });
    if (!fits) small.push(`${name(e)}: ${Math.round(seen[0].width)} × ${Math.round(seen[0].height)} px`);
  }
  scrollTo({ top: 0, behavior: "instant" });
  return small;
};
