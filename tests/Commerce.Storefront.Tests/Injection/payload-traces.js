// What a payload leaves in a page that took it for more than text, although it may not have run (yet): code that waits for an event or a
// press, and elements that none of our pages has.
() => {
  const traces = [];
  const say = (e, what) => traces.push(`${what}: ${e.outerHTML.slice(0, 160)}`);
  const runs = /^[\s\u0000-\u001f]*(javascript|vbscript|data:text\/html)/i;
  const strange = /^(iframe|frame|frameset|object|embed|applet|base|marquee|math|template|xmp|plaintext|keygen|isindex|foreignobject|animate|set|.*-.*)$/i;
  for (const e of document.querySelectorAll("*")) {
    for (const { name, value } of e.attributes) {
      if (/^on/i.test(name)) say(e, "an event handler");
      else if (name === "style") say(e, "a style");
      else if (/(href|src|action|formaction|data|poster|srcdoc|background)$/i.test(name) && runs.test(value.replace(/[\t\n\r]/g, ""))) say(e, "an address that runs");
      else if (value.includes("evil.invalid") && /(href|src|action|srcset|poster|background)$/i.test(name) && e.tagName !== "A" && !isPicture(e)) say(e, "a foreign address");
    }
    if (e.parentElement !== document.documentElement && strange.test(e.tagName) && /canary|evil\.invalid/.test(e.outerHTML)) say(e, "an element that is not ours");
    if (e.tagName === "META" && e.httpEquiv) say(e, "an order to the browser");
    if (/^(script|style)$/i.test(e.tagName) && !/^(application\/ld\+json|speculationrules)$/.test(e.type) && !e.nonce) say(e, "code without our mark");
    if (e.tagName === "SCRIPT" && e.type === "application/ld+json") try { JSON.parse(e.textContent); } catch { say(e, "broken data"); }
  }
  return traces;

  // A merchant's pictures come from where they are: that a policy keeps foreign hosts out is another matter.
  function isPicture(e) { return e.tagName === "IMG"; }
};
