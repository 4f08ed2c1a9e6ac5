// The schema as a page for people, in Markdown.
//   node schema-reference.mjs SCHEMA PAGE
import { readFileSync, writeFileSync } from "node:fs";
import {
  buildSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isScalarType,
  isSpecifiedDirective, isSpecifiedScalarType, isUnionType, print,
} from "graphql";

const schema = buildSchema(readFileSync(process.argv[2], "utf8"));
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type)).sort((a, b) => a.name.localeCompare(b.name, "en"));
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(Boolean);

const anchor = (name) => name.toLowerCase();
const linked = (type) => {
  const named = getNamedType(type), [before, after] = String(type).split(named.name);
  const link = isSpecifiedScalarType(named) ? named.name : `[${named.name}](#${anchor(named.name)})`;
  return `${before.replaceAll("[", "\\[")}${link}${after.replaceAll("]", "\\]")}`;
};
const cell = (text) => (text ?? "").replace(/\s+/g, " ").replaceAll("|", "\\|").trim();
const inherited = (type, name) => type.getInterfaces?.().map((one) => one.getFields()[name]?.description).find(Boolean);
const rules = (part) => (part.astNode?.directives ?? []).filter((directive) => directive.name.value !== "deprecated").map((directive) => ` \`${print(directive)}\``).join("");
const old = (part) => part.deprecationReason ? ` **Deprecated:** ${cell(part.deprecationReason)}` : "";
const initial = (part) => part.defaultValue === undefined ? "" : ` = \`${print(part.astNode.defaultValue)}\``;
const given = (field) => field.args?.length
  ? `<br>${field.args.map((one) => `${one.name}: ${linked(one.type)}${initial(one)}${one.description ? ` – ${cell(one.description)}` : ""}`).join("<br>")}` : "";

const out = [];
const say = (...lines) => out.push(...lines);
const table = (head, rows) => say(`| ${head.join(" | ")} |`, `|${head.map(() => "---").join("|")}|`, ...rows.map((row) => `| ${row.join(" | ")} |`), "");
const fields = (type) => table(["field", "type", ""], Object.values(type.getFields()).map((field) => [
  `\`${field.name}\`${given(field)}`, `${linked(field.type)}${initial(field)}`, `${cell(field.description ?? inherited(type, field.name))}${rules(field)}${old(field)}`,
]));
const section = (title, all, write) => {
  if (all.length === 0) return;
  say(`## ${title}`, "");
  for (const type of all) {
    say(`### ${type.name}`, "", ...(type.description ? [type.description.trim(), ""] : []));
    write(type);
  }
};

say("# The API, type by type", "",
  "Made from `src/Commerce.GraphQL/schema.graphql`. What holds everywhere (who asks, keys, refusals, limits) is in [api.md](api.md).", "");
for (const root of roots) {
  say(`## ${root.name}`, "", root.description?.trim() ?? "", "");
  fields(root);
}
section("Objects", types.filter((type) => isObjectType(type) && !roots.includes(type)), (type) => {
  if (type.getInterfaces().length > 0) say(`Is a ${type.getInterfaces().map(linked).join(", ")}.`, "");
  fields(type);
});
section("Interfaces", types.filter(isInterfaceType), (type) => {
  fields(type);
  say(`Every ${schema.getPossibleTypes(type).map(linked).join(", ")}.`, "");
});
section("Unions", types.filter(isUnionType), (type) => say(`${type.getTypes().map(linked).join(", ")}`, ""));
section("Inputs", types.filter(isInputObjectType), fields);
section("Enums", types.filter(isEnumType), (type) => table(["value", ""], type.getValues().map((value) => [`\`${value.name}\``, `${cell(value.description)}${old(value)}`])));
section("Scalars", types.filter((type) => isScalarType(type) && !isSpecifiedScalarType(type)), () => {});
say("## Directives", "");
table(["directive", ""], schema.getDirectives().filter((one) => !isSpecifiedDirective(one)).map((one) => [`\`@${one.name}\`${given(one)}`, cell(one.description)]));
writeFileSync(process.argv[3], `${out.join("\n").trimEnd()}\n`);
