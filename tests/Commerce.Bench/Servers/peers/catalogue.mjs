// The schema and the data, from the files that the bench names: SCHEMA DATA PORT.
import { readFileSync } from "node:fs";

const [schemaFile, dataFile, portText] = process.argv.slice(2);
const { products } = JSON.parse(readFileSync(dataFile, "utf8"));
const byId = new Map(products.map((product) => [product.id, product]));
const variants = new Map(products.flatMap((product) => product.variants.map((variant) => [variant.id, variant])));

export const port = Number(portText);
export const typeDefs = readFileSync(schemaFile, "utf8");
export const resolvers = {
  Query: {
    product: (_, { id }) => byId.get(id) ?? null,
    products: (_, { first }) => products.slice(0, first),
  },
  Mutation: {
    addLine: (_, { input: { cart, variant, quantity } }) => ({ cart: { id: cart, quantity, lines: [{ variant: variants.get(variant), quantity }] }, errors: [] }),
  },
};
