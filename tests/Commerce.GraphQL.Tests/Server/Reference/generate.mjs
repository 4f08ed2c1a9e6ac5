// Writes reference.json: what the reference implementation (npm graphql 16.15) answers to each case of cases.mjs.
// Usage, where `graphql` is installed: node generate.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { buildSchema, execute, parse, validate } from "graphql";
import { cases, data } from "./cases.mjs";

const here = new URL(".", import.meta.url);
const schema = buildSchema(readFileSync(new URL("schema.graphql", here), "utf8"));

function resolve(source, args, _, info) {
  const value = source?.[info.fieldName];
  if (value?.$throw) throw new Error(value.$throw);
  return value?.$args ? JSON.stringify(args) : value;
}

function answer({ query, variables, operationName }) {
  let document;
  try {
    document = parse(query);
  } catch (error) {
    return { errors: [error.toJSON()] };
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors: errors.map(e => e.toJSON()) };
  const result = execute({ schema, document, rootValue: data, variableValues: variables, operationName, fieldResolver: resolve });
  return { ...(result.errors && { errors: result.errors.map(e => e.toJSON()) }), ...("data" in result && { data: result.data }) };
}

const answers = Object.entries(cases).flatMap(([group, list]) =>
  list.map(given => (typeof given === "string" ? { query: given } : given)).map(given => ({ group, ...given, answer: answer(given) })));
writeFileSync(new URL("reference.json", here), JSON.stringify({ data, cases: answers }, null, 1) + "\n");
console.log(`${answers.length} cases, ${answers.filter(a => a.answer.errors).length} with errors`);
