/**
 * All that is measured, as ratios within one run, because machines differ and are noisy: cold starts, scoring, plans and
 * the line filter. Run by `npm run bench`, or `npm run bench start` for one of them.
 */
const PARTS = ['start', 'score', 'plan', 'filter'];

const asked = process.argv.slice(2);
for (const part of asked.length > 0 ? asked : PARTS) await import(`./${part}.ts`);
