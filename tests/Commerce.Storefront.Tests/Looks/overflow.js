// Which elements stick out at the side and so make the whole page scroll sideways. What scrolls or clips within itself does not.
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const name = (e) => e.tagName.toLowerCase() + (e.id ? `#${e.id}` : "") + [...e.classList].map((c) => `.${c}`).join("");
  const contained = (e) => {
    for (let at = e.parentElement; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== "visible") return true;
    return false;
  };
  const out = [...document.body.querySelectorAll("*")].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 0.5 || box.left < -0.5) && !contained(e);
  });
  const innermost = out.filter((e) => !out.some((other) => other !== e && e.contains(other)));
  return [`the page is ${document.documentElement.scrollWidth} px wide on a screen of ${width} px`]
    .concat(innermost.slice(0, 10).map((e) => `${name(e)} from ${Math.round(e.getBoundingClientRect().left)} to `
      + `${Math.round(e.getBoundingClientRect().right)} px: "${e.textContent.trim().slice(0, 40)}"`));
};
