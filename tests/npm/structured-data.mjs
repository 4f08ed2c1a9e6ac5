// Judges structured data (JSON-LD files named on the command line) by two authorities: the vocabulary of schema.org, as the types of
// schema-dts, which know each property and what it may hold; and what search engines require, as Adobe's validator knows it.
// Prints a line for each fault; the exit code is the number of files that have one.
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Validator from "@adobe/structured-data-validator";
import ts from "typescript";

const folder = dirname(fileURLToPath(import.meta.url));
const files = process.argv.slice(2).map((path) => ({ path, name: basename(path), text: readFileSync(path, "utf8"), faults: [] }));

// What an action wants to be told (https://schema.org/docs/actions.html) is an annotation of a property, and no property of its own.
const isAnnotation = (key) => /-(input|output)$/.test(key);

const things = (data) => (Array.isArray(data) ? data : data["@graph"] ?? [data]);

// A date is a string to a type checker; here it has to be one in ISO 8601.
const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const isDated = /(Date|Until|Time|Starts|Ends|validFrom|validThrough)$/;
function dates(thing, path, faults) {
  for (const [key, value] of Object.entries(thing ?? {}))
    if (typeof value === "object") dates(value, `${path}.${key}`, faults);
    else if (isDated.test(key) && typeof value === "string" && !iso.test(value)) faults.push(`${path}.${key}: "${value}" is no ISO 8601 date`);
}

function byVocabulary() {
  const sources = new Map(files.filter((file) => file.data).map((file, i) => [join(folder, `structured-data-${i}.ts`), file]));
  const options = { noEmit: true, strict: true, skipLibCheck: true, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host), exists = host.fileExists.bind(host);
  const textOf = (file) => `import type { Graph, Thing, WithContext } from "schema-dts";\n`
    + `export const data: ${Array.isArray(file.data) ? "WithContext<Thing>[]" : file.data["@graph"] ? "Graph" : "WithContext<Thing>"} = ${JSON.stringify(file.data, (key, value) => (isAnnotation(key) ? undefined : value), 1)};\n`;
  host.fileExists = (path) => sources.has(path) || exists(path);
  host.getSourceFile = (path, ...rest) =>
    sources.has(path) ? ts.createSourceFile(path, textOf(sources.get(path)), ts.ScriptTarget.Latest, true) : read(path, ...rest);
  const program = ts.createProgram([...sources.keys()], options, host);
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const line = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line;
    sources.get(diagnostic.file.fileName)?.faults.push(
      `${diagnostic.file.text.split("\n")[line].trim()} ${innermost(diagnostic.messageText)}`);
  }
}

// The last reason is the one that names the property; those before it repeat the whole vocabulary.
function innermost(message) {
  while (typeof message !== "string" && message.next?.length) message = message.next.at(-1);
  return (typeof message === "string" ? message : message.messageText).slice(0, 300);
}

// What the validator has no rules for: search engines ask these of a local business, and mail programs of an order.
const required = { Order: ["orderNumber", "orderStatus", "merchant", "acceptedOffer"], Store: ["name", "address", "url"] };

async function bySearchEngines(file) {
  const byType = {};
  for (const thing of things(file.data)) {
    for (const property of required[thing["@type"]] ?? [])
      if (thing[property] === undefined) file.faults.push(`${thing["@type"]}: required "${property}" is missing`);
    // What somebody has bought is no offer to others.
    if (thing["@type"] === "Order") continue;
    (byType[[thing["@type"]].flat()[0]] ??= []).push({ "@location": "0,0", ...thing });
  }
  for (const issue of await new Validator().validate({ jsonld: byType, microdata: {}, rdfa: {} }))
    if (issue.severity === "ERROR") file.faults.push(`${issue.path.map((step) => step.property ?? step.type).join(".")}: ${issue.issueMessage}`);
}

for (const file of files)
  try {
    file.data = JSON.parse(file.text);
    if (JSON.stringify(file.data["@context"] ?? file.data[0]?.["@context"])?.match(/^"https:\/\/schema\.org\/?"$/) == null)
      file.faults.push("its @context is not https://schema.org");
    things(file.data).forEach((thing) => dates(thing, thing["@type"], file.faults));
    await bySearchEngines(file);
  } catch (error) {
    file.faults.push(`is not JSON: ${error.message}`);
  }
byVocabulary();
for (const file of files) for (const fault of file.faults) console.log(`${file.name}: ${fault}`);
process.exit(files.filter((file) => file.faults.length > 0).length);
