// Whether the page begins at the right: its direction, its header, and the header's first link.
() => {
  if (document.documentElement.dir !== 'rtl') return ['the page is not read from right to left'];
  const faults = [], width = document.documentElement.clientWidth;
  const header = document.querySelector('header');
  const first = [...(header?.querySelectorAll('a, button, b, p') ?? [])].find((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1);
  if (first) {
    const box = first.getBoundingClientRect();
    if (width - box.right > box.left + 1) faults.push(`the header's first part, "${first.textContent.trim().slice(0, 30)}", stands at the left`);
  }
  for (const heading of document.querySelectorAll('main h1'))
    if (getComputedStyle(heading).direction !== 'rtl') faults.push('the heading is read from left to right');
  return faults;
}
