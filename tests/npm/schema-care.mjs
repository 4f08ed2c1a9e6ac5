// What a schema owes its callers, as JSON on the output:
//   node schema-care.mjs RELEASED CURRENT
// { changes: [{ level: "breaking" | "dangerous" | "safe", what }], undescribed: ["Type.field"] }
import { readFileSync } from "node:fs";
import { buildSchema, findBreakingChanges, findDangerousChanges, isSpecifiedDirective, isSpecifiedScalarType } from "graphql";

const [released, current] = process.argv.slice(2).map((file) => buildSchema(readFileSync(file, "utf8")));

/** Every named part of a schema, by its coordinate; and for a field that interfaces have, too, what they say of it. */
function* parts(schema) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    yield [type.name, type];
    for (const value of type.getValues?.() ?? []) yield [`${type.name}.${value.name}`, value];
    for (const field of Object.values(type.getFields?.() ?? {})) {
      yield [`${type.name}.${field.name}`, field, type.getInterfaces?.().map((one) => one.getFields()[field.name]?.description).find(Boolean)];
      for (const argument of field.args ?? []) yield [`${type.name}.${field.name}(${argument.name})`, argument];
    }
  }
  for (const directive of schema.getDirectives()) if (!isSpecifiedDirective(directive)) {
    yield [`@${directive.name}`, directive];
    for (const argument of directive.args) yield [`@${directive.name}(${argument.name})`, argument];
  }
}

const applied = (part) => (part.astNode?.directives ?? []).map((directive) => directive.name.value)
  .filter((name) => !["deprecated", "specifiedBy", "oneOf"].includes(name));
const before = new Map(parts(released)), after = new Map(parts(current));

// What the reference implementation does not know: a rule of who may, put on something that everybody could have.
const guarded = [], opened = [], added = [];
for (const [name, part] of after) {
  const old = before.get(name);
  if (!old) {
    // New arguments and values are told of by the reference implementation.
    if (!name.includes("(") && !("value" in part)) added.push(name);
    continue;
  }
  for (const rule of applied(part)) if (!applied(old).includes(rule)) guarded.push(`${name} is now under @${rule}.`);
  for (const rule of applied(old)) if (!applied(part).includes(rule)) opened.push(`${name} is no longer under @${rule}.`);
}

const changes = [
  ...findBreakingChanges(released, current).map((change) => ({ level: "breaking", what: change.description })),
  ...guarded.map((what) => ({ level: "breaking", what })),
  ...findDangerousChanges(released, current).map((change) => ({ level: "dangerous", what: change.description })),
  ...opened.map((what) => ({ level: "dangerous", what })),
  ...added.map((name) => ({ level: "safe", what: `${name} was added.` })),
];
// Arguments have their types' names and docs/api.md.
const undescribed = [...parts(current)].filter(([name, part, inherited]) => !name.includes("(") && !part.description && !inherited);
console.log(JSON.stringify({ changes, undescribed: undescribed.map(([name]) => name) }));
