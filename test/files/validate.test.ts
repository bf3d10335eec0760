import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaProblems } from '../../src/files/validate.ts';
import { parseYaml } from '../../src/files/yaml.ts';

it('offers the key that was likely meant, but none in a definition of its own, such as a condition', async () => {
  const rubric = readFileSync('fixtures/published/worked-example/rubric.yaml', 'utf8')
    .replace('allowNa:', 'alowNa:')
    .replace('id: q2, type:', 'id: q2, when: { answr: { question: q1 } }, type:');
  const keys = [...(await schemaProblems('rubric', parseYaml(rubric, 'rubric.yaml'))), ...(await schemaProblems('config', parseYaml('langauge: en\ngates: [{ scope: overall, mn: 3 }]\n', 'config.yaml')))];
  expect(keys.filter(({ code }) => code === 'unknown-key').map(({ params }) => params)).toEqual([{ key: 'answr' }, { key: 'alowNa', nearest: 'allowNa' }, { key: 'langauge', nearest: 'language' }, { key: 'mn', nearest: 'min' }]);
});
