/** json-rules-engine: a rule for each question that says what falls short, run over the answers. */
import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';

const [rules, facts] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const engine = new Engine(rules, { allowUndefinedFacts: true });
const { events } = await engine.run(facts);
for (const { type, params } of events) console.log(`${type}  ${params.title}`);
