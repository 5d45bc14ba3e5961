// Writes one JSON Schema for each type of entities.ts, in one object by name, into the file named.
import { readFileSync, writeFileSync } from "node:fs";
import { createGenerator } from "ts-json-schema-generator";

const names = [...readFileSync("entities.ts", "utf8").matchAll(/^export type (\w+)/gm)].map((match) => match[1]);
const generator = createGenerator({
  path: "entities.ts",
  tsconfig: "tsconfig.json",
  skipTypeCheck: true,
  additionalProperties: true,
});
writeFileSync(process.argv[2], JSON.stringify(Object.fromEntries(names.map((name) => [name, generator.createSchema(name)]))));
