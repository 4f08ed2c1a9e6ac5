// Writes reference.json: what the reference implementation (npm graphql 16.15) answers to each case of cases.mjs.
// Usage, after eng/setup: node generate.mjs
import { writeFileSync } from "node:fs";
import { cases, data } from "./cases.mjs";
import { answer } from "../../../npm/reference.mjs";

const answers = Object.entries(cases).flatMap(([group, list]) =>
  list.map(given => (typeof given === "string" ? { query: given } : given)).map(given => ({ group, ...given, answer: answer(given) })));
writeFileSync(new URL("reference.json", import.meta.url), JSON.stringify({ data, cases: answers }, null, 1) + "\n");
console.log(`${answers.length} cases, ${answers.filter(a => a.answer.errors).length} with errors`);
