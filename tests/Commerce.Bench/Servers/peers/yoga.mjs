import { createServer } from "node:http";
import { createSchema, createYoga } from "graphql-yoga";
import { port, resolvers, typeDefs } from "./catalogue.mjs";

createServer(createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false, graphiql: false })).listen(port, "127.0.0.1");
