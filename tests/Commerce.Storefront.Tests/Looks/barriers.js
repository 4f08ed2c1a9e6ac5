// What axe-core finds against the rules that are named: a line for each element.
async (rules) => {
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  const shortened = (html) => (html.length > 160 ? html.slice(0, 160) + "…" : html);
  return violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id} (${rule.impact}): ${rule.help} at ${node.target.join(" ")}: ${shortened(node.html)} ${[...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ")} ${rule.helpUrl.split("?")[0]}`));
};
