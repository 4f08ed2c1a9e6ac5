// What the reference implementation (npm graphql) answers to a request on the schema of Server/Reference, over its data.
import { readFileSync } from "node:fs";
import { buildSchema, execute, parse, validate } from "graphql";
import { data } from "../Commerce.GraphQL.Tests/Server/Reference/cases.mjs";

export const schema = buildSchema(readFileSync(new URL("../Commerce.GraphQL.Tests/Server/Reference/schema.graphql", import.meta.url), "utf8"));

function resolve(source, args, _, info) {
  const value = source?.[info.fieldName];
  if (value?.$throw) throw new Error(value.$throw);
  return value?.$args ? JSON.stringify(args) : value;
}

export function answer({ query, variables, operationName }) {
  let document;
  try {
    document = parse(query);
  } catch (error) {
    return { errors: [error.toJSON()] };
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors: errors.map((e) => e.toJSON()) };
  const result = execute({ schema, document, rootValue: data, variableValues: variables, operationName, fieldResolver: resolve });
  return { ...(result.errors && { errors: result.errors.map((e) => e.toJSON()) }), ...("data" in result && { data: result.data }) };
}
