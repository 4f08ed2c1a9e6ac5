// What a reader sees (or hears) that does not come from the texts: in a pseudo language those stand in brackets. Left out is what says
// that it is not to be translated.
() => {
  const without = (text) => {
    let before;
    do [before, text] = [text, text.replace(/\[[^[\]]*\]/g, ' ')]; while (before !== text);
    return text.replace(/\s+/g, ' ').trim();
  };
  const found = new Set();
  const note = (text) => { const rest = without(text ?? ''); if (/\p{L}{2,}/u.test(rest)) found.add(rest); };
  const spared = (element) => element.closest('[translate=no], script, style, template, code, pre, svg:not([aria-label])');
  for (const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walk.nextNode();) {
    const element = walk.currentNode.parentElement;
    if (!spared(element) && (element.tagName === 'OPTION' || element.checkVisibility())) note(walk.currentNode.data);
  }
  for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt], input[type=submit], input[type=button]')) {
    if (spared(element)) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) note(element.getAttribute(name));
    if (element.matches('input[type=submit], input[type=button]')) note(element.value);
  }
  return [...found];
}
