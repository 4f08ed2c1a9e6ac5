// Documents made by chance, most of them sound and some broken in every way that comes to mind, with the answers of the reference
// implementation. The same seed makes the same documents.
//   node oracle.mjs SEED COUNT FILE
import { writeFileSync } from "node:fs";
import {
  getNamedType, getNullableType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType,
} from "graphql";
import { answer, schema } from "./reference.mjs";

const [seed, count, file] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];

/** mulberry32: small, and the same everywhere. */
function chance(state) {
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next, one: (list) => list[Math.floor(next() * list.length)], under: (n) => Math.floor(next() * n), in: (share) => next() < share,
  };
}

const composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith("__")).map((type) => type.name);
const inputs = ["Int", "Float", "String", "Boolean", "ID", "FurColor", "DogCommand", "ComplexInput", "OneOfInput", "Defaults", "Nest"];
/** The type of that name; where it is none that has fields, any. */
const composite = (name) => (isCompositeType(schema.getType(name)) ? schema.getType(name) : schema.getQueryType());
const words = ["a", "b", "name", "nickname", "x"];

class Maker {
  constructor(dice) {
    this.dice = dice;
    // How much of a document is wrong on purpose: most have nothing, some a little.
    this.wrong = dice.in(0.6) ? 0 : dice.one([0.01, 0.03, 0.1]);
    this.variables = new Map();
    this.fragments = new Map();
    this.wanted = [];
    this.fields = 0;
  }

  odd() { return this.dice.in(this.wrong); }

  document() {
    const { dice } = this;
    const kinds = ["query", ...(dice.in(0.15) ? ["mutation"] : []), ...(dice.in(0.1) ? ["query"] : [])];
    const many = kinds.length > 1;
    const operations = kinds.map((kind, i) => this.operation(kind, many || dice.in(0.5) ? this.odd() ? "A" : `Op${i}` : ""));
    const fragments = [];
    while (this.wanted.length > 0 && fragments.length < 40) fragments.push(this.fragment(this.wanted.shift()));
    if (this.odd()) fragments.push(this.fragment({ name: "Unused", on: dice.one(composites) }));
    if (this.odd() && fragments.length > 0) fragments.push(fragments[0]);
    if (this.odd()) fragments.push("type Late { a: Int }");
    const parts = [...operations.map(({ text }) => text), ...fragments];
    if (dice.in(0.1)) parts.reverse();
    let query = parts.join(dice.one(["\n", "\n\n", " ", ",", "\r\n", "\n# words\n"]));
    if (this.wrong > 0 && dice.in(0.25)) query = this.damaged(query);
    const names = operations.map(({ name }) => name).filter(Boolean);
    return {
      query, variables: this.values(),
      ...(many && !this.odd() || this.odd() ? { operationName: this.odd() ? "Nobody" : dice.one(names) ?? "Nobody" } : {}),
    };
  }

  operation(kind, name) {
    this.variables = new Map([...this.variables]);
    const mine = (this.current = new Map());
    const root = kind === "query" ? schema.getQueryType() : schema.getMutationType();
    const set = this.selection(root, 0);
    const defined = [...mine].filter(() => !this.odd()).map(([variable, { type, initial, rule }]) => `$${variable}: ${type}${initial ?? ""}${rule}`);
    if (this.odd()) defined.push(`$unused: ${this.dice.one(inputs)}`);
    if (this.odd() && defined.length > 0) defined.push(defined[0]);
    if (this.odd()) defined.push(`$odd: ${this.dice.one(["Dog", "Nope", "[Cat]", "Query!"])}`);
    for (const [variable, about] of mine) this.variables.set(variable, about);
    const rules = this.directives(kind === "query" ? "onQuery" : "onMutation");
    const head = name === "" && defined.length === 0 && rules === "" && kind === "query" && this.dice.in(0.6)
      ? "" : `${kind}${name ? ` ${name}` : ""}${defined.length > 0 ? `(${defined.join(", ")})` : ""}${rules} `;
    return { name, text: `${head}${set}` };
  }

  fragment({ name, on }) {
    const type = composite(on);
    // A fragment of several operations may use only what all of them define: sound ones use no variables, and no fragment that may lead back.
    this.inFragment = true;
    return `fragment ${this.odd() ? "on" : name} on ${this.odd() ? this.dice.one(["Int", "Nope", "FurColor"]) : on}${this.directives("onFragment")} ${this.selection(type, 1)}`;
  }

  selection(type, depth) {
    const { dice } = this, size = 1 + dice.under(depth > 3 ? 2 : 4), all = [];
    for (let i = 0; i < size; i++) {
      const kind = dice.next();
      if (kind < 0.1) {
        const on = dice.in(0.5) ? this.narrow(type) : null;
        all.push(`...${on ? ` on ${on}` : ""}${this.conditions()} ${this.selection(on ? composite(on) : type, depth + 1)}`);
      }
      else if (kind < 0.2 && depth < 4) all.push(this.spread(type));
      else if (kind < 0.28) all.push((this.wrong > 0 ? this.alias() : "") + "__typename");
      else all.push(this.field(type, depth));
    }
    if (depth === 0 && dice.in(0.04)) all.push(dice.one(['__type(name: "Dog") { name kind fields { name type { name kind } } }', "__schema { queryType { name } directives { name args { name } } }", '__type(name: "Nope") { name }']));
    return this.odd() ? "{ }" : `{ ${all.join(dice.one([" ", ", ", "\n  "]))} }`;
  }

  /** A type that a fragment on this one may narrow to; most often a possible one. */
  narrow(type) {
    if (this.odd()) return this.dice.one([...composites, "Nope", "Int"]);
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type, ...(isObjectType(type) ? type.getInterfaces() : [])];
    return this.dice.one(possible)?.name ?? type.name;
  }

  spread(type) {
    if (this.odd()) return this.dice.one(["...Missing", "...F0", "...on"]);
    const on = this.narrow(type), known = [...this.fragments].filter(([, about]) => about === on);
    if (known.length > 0 && (!this.inFragment || this.odd()) && this.dice.in(0.5)) return `...${this.dice.one(known)[0]}`;
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, on);
    this.wanted.push({ name, on });
    return `...${name}${this.conditions()}`;
  }

  alias() { return this.dice.in(0.2) ? `${this.dice.one(words)}: ` : ""; }

  field(type, depth) {
    const { dice } = this, fields = Object.values(type.getFields?.() ?? {});
    if (fields.length === 0 || this.odd()) return dice.one(["__typename", ...(this.odd() ? ["nope", "naem", "barkVolum"] : [])]);
    const fits = depth > 4 ? fields.filter((field) => !isCompositeType(getNamedType(field.type))) : fields;
    const field = dice.one(fits.length > 0 ? fits : fields), named = getNamedType(field.type);
    const given = this.arguments(field.args);
    // What has arguments gets a name of its own, or it would clash with its next one: sometimes that is meant.
    const alias = given && !(this.wrong > 0 && dice.in(0.15)) ? `f${this.fields++}: ` : this.wrong > 0 ? this.alias() : dice.in(0.2) ? `f${this.fields++}: ` : "";
    let text = `${alias}${field.name}${given}${this.conditions()}${this.directives("onField", "many", "need")}`;
    if (isCompositeType(named)) { if (!this.odd()) text += depth > 6 ? " { __typename }" : ` ${this.selection(named, depth + 1)}`; }
    else if (this.odd()) text += " { nothing }";
    return text;
  }

  arguments(all) {
    const given = all.filter((one) => (isNonNullType(one.type) && one.defaultValue === undefined ? !this.odd() : this.dice.in(0.6)));
    const texts = given.map((one) => `${one.name}: ${this.value(one.type, 0, one.defaultValue !== undefined)}`);
    if (this.odd()) texts.push(`${this.dice.one(["nope", "surnam", "intAr"])}: 1`);
    if (this.odd() && texts.length > 0) texts.push(texts[0]);
    return texts.length > 0 ? `(${texts.join(this.dice.one([", ", " "]))})` : "";
  }

  value(type, depth = 0, hasDefault = false) {
    const { dice } = this;
    if (dice.in(0.25) && (!this.inFragment || this.odd())) return this.variable(type, hasDefault);
    if (this.odd()) return dice.one(["1", '"text"', "true", "NOPE", "null", "[1]", "{ a: 1 }", "1.5", "99999999999", '"""block"""', "$undefined", "SITT"]);
    if (!isNonNullType(type) && dice.in(0.1)) return "null";
    return this.literal(getNullableType(type), depth);
  }

  literal(type, depth) {
    const { dice } = this;
    if (isListType(type)) return dice.in(0.2) ? this.value(type.ofType, depth + 1) : `[${Array.from({ length: dice.under(4) }, () => this.value(type.ofType, depth + 1)).join(", ")}]`;
    if (isEnumType(type)) return dice.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      if (type.isOneOf && !this.odd()) { const one = dice.one(fields); return `{ ${one.name}: ${this.literal(getNullableType(one.type), depth + 1)} }`; }
      const texts = fields.filter((one) => (isNonNullType(one.type) && one.defaultValue === undefined ? !this.odd() : depth < 2 && dice.in(0.4)))
        .map((one) => `${one.name}: ${this.value(one.type, depth + 1, one.defaultValue !== undefined)}`);
      if (this.odd()) texts.push("nope: 1");
      if (this.odd() && texts.length > 0) texts.push(texts[0]);
      return `{ ${texts.join(", ")} }`.replace("{  }", "{}");
    }
    switch (type.name) {
      case "Int": return dice.one(["0", "1", "-7", "2147483647"]);
      case "Float": return dice.one(["0", "1.5", "-2e3", "3"]);
      case "Boolean": return dice.one(["true", "false"]);
      case "ID": return dice.one(["4", '"id"']);
      default: return dice.one(['"text"', '""', '"\\u00e9\\n\\"q\\""', '"""\n  block\n    text\n  """', '"\u{1F600}"']);
    }
  }

  variable(type, hasDefault) {
    const { dice } = this;
    const reused = [...this.current].filter(([, about]) => about.exact === String(type));
    if (reused.length > 0 && dice.in(0.4)) return `$${dice.one(reused)[0]}`;
    const name = `v${this.current.size}`;
    const declared = this.odd() ? dice.one(inputs)
      : hasDefault && isNonNullType(type) && dice.in(0.4) ? String(type.ofType) : !isNonNullType(type) && dice.in(0.2) ? `${type}!` : String(type);
    const initial = dice.in(0.25) && !declared.endsWith("!") || this.odd() ? ` = ${this.odd() ? "$v0" : this.constant(type)}` : "";
    this.current.set(name, { type: declared, initial, rule: dice.in(0.03) ? " @onVariable" : this.odd() ? " @onField" : "", exact: String(type), input: type });
    return `$${name}`;
  }

  /** A literal without variables. */
  constant(type) {
    const { variable } = this;
    this.variable = (wanted) => this.literal(getNullableType(wanted), 2);
    const text = this.literal(getNullableType(type), 2);
    this.variable = variable;
    return text;
  }

  values() {
    const given = {};
    for (const [name, { input, initial, type }] of this.variables)
      if (type.endsWith("!") && !initial ? !this.odd() : this.dice.in(0.7)) given[name] = this.odd() ? this.dice.one([null, 1, "x", true, [1], { a: 1 }, 1.5]) : this.json(input);
    if (this.dice.in(0.05)) given.stranger = 1;
    return given;
  }

  json(type, depth = 0) {
    const { dice } = this;
    if (!isNonNullType(type) && dice.in(0.15)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) return dice.in(0.2) ? this.json(nullable.ofType, depth + 1) : Array.from({ length: dice.under(3) }, () => this.json(nullable.ofType, depth + 1));
    if (isEnumType(nullable)) return this.odd() ? "NOPE" : dice.one(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields());
      const chosen = nullable.isOneOf && !this.odd() ? [dice.one(fields)]
        : fields.filter((one) => (isNonNullType(one.type) && one.defaultValue === undefined ? !this.odd() : depth < 2 && dice.in(0.4)));
      return Object.fromEntries([...chosen.map((one) => [one.name, nullable.isOneOf ? this.json(getNullableType(one.type), depth + 1) ?? 1 : this.json(one.type, depth + 1)]), ...(this.odd() ? [["nope", 1]] : [])]);
    }
    switch (nullable.name) {
      case "Int": return dice.one([0, 1, -7, 2147483647, ...(this.odd() ? [2147483648, 1.5, "1"] : [])]);
      case "Float": return dice.one([0, 1.5, -2e3, ...(this.odd() ? ["1.5"] : [])]);
      case "Boolean": return dice.one([true, false, ...(this.odd() ? ["true", 0] : [])]);
      case "ID": return dice.one([4, "id", ...(this.odd() ? [1.5, true] : [])]);
      default: return dice.one(["text", "", "\u00e9\n\"q\"", ...(this.odd() ? [1, true] : [])]);
    }
  }

  conditions() {
    if (!this.dice.in(0.08)) return "";
    const rule = this.dice.one(["skip", "include"]);
    if (this.odd()) return ` @${rule}`;
    const type = schema.getDirective(rule).args[0].type;
    return ` @${rule}(if: ${this.value(type)})${this.odd() ? ` @${rule}(if: true)` : ""}`;
  }

  directives(...fitting) {
    if (this.odd()) return this.dice.one([" @nope", " @onQuery", " @onField @onField", " @need", " @many(n: 1) @many", " @need(a: 1, a: 2)"]);
    if (!this.dice.in(0.06)) return "";
    const rule = this.dice.one(fitting);
    return ` @${rule}${rule === "need" ? `(a: ${this.value(schema.getDirective("need").args[0].type)})` : rule === "many" ? "(n: 1) @many" : ""}`;
  }

  damaged(text) {
    const { dice } = this, at = dice.under(text.length), signs = ["{", "}", "(", ")", "$", "@", "...", ":", "!", "\"", "\"\"\"", "&", "|", "=", "[", "]", "%", "\u0000", "\\", "01", "1.", "1e", ".5", "-", "é", "query", "\uFEFF"];
    return dice.in(0.4) ? text.slice(0, at) + text.slice(at + 1 + dice.under(3)) : text.slice(0, at) + dice.one(signs) + text.slice(at);
  }
}

const cases = Array.from({ length: count }, (_, i) => {
  const given = new Maker(chance(seed * 1_000_003 + i)).document();
  return { number: i, ...given, answer: answer(given) };
});
writeFileSync(file, JSON.stringify(cases));
