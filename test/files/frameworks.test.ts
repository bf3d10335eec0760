import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadFramework, loadFrameworks } from '../../src/files/frameworks.ts';
import type { UserError } from '../../src/model/problem.ts';

let rubric: string;
const own = (name: string) => path.join(rubric, 'frameworks', name);
const orchard = () => readFileSync(own('orchard-code.yaml'), 'utf8');

beforeEach(() => {
  rubric = mkdtempSync(path.join(tmpdir(), 'frameworks-'));
  cpSync(path.join(import.meta.dirname, '../../fixtures/rubrics/with-frameworks'), rubric, { recursive: true });
});

const problemsOf = (loading: Promise<unknown>) =>
  loading.then(
    () => [],
    (error: UserError) => error.problems.map(({ code, path: at, location }) => ({ code, path: at, line: location?.line })),
  );

describe('a framework', () => {
  it('comes from the program', async () => {
    expect((await loadFramework('nist-ai-rmf-1.0'))?.id).toBe('nist-ai-rmf-1.0');
  });

  it('comes from beside the rubric, be it named as a folder or as a file', async () => {
    expect((await loadFramework('orchard-code', rubric))?.publisher.en).toBe("Growers' union");
    expect((await loadFramework('orchard-code', path.join(rubric, 'rubric.yaml')))?.publisher.en).toBe("Growers' union");
  });

  it('comes from beside the rubric even where the program has one of that id', async () => {
    writeFileSync(own('nist-ai-rmf-1.0.yaml'), orchard().replace('id: orchard-code', 'id: nist-ai-rmf-1.0'));
    expect((await loadFramework('nist-ai-rmf-1.0', rubric))?.publisher.en).toBe("Growers' union");
  });

  it('comes from the program where the rubric brings others', async () => {
    expect((await loadFramework('eu-dora', rubric))?.id).toBe('eu-dora');
  });

  it('is none where nobody has it', async () => {
    expect(await loadFramework('orchard-code')).toBeUndefined();
    expect(await loadFramework('toString')).toBeUndefined();
    expect([...(await loadFrameworks(['orchard-code', 'nobody'], rubric)).keys()]).toEqual(['orchard-code']);
  });

  it('is never looked for in another folder', async () => {
    writeFileSync(path.join(rubric, 'outside.yaml'), orchard().replace('id: orchard-code', 'id: ../outside'));
    expect(await loadFramework('../outside', rubric)).toBeUndefined();
  });

  it('is refused with its place where it does not fit the schema', async () => {
    writeFileSync(own('orchard-code.yaml'), orchard().replace('url:', 'adress:'));
    expect(await problemsOf(loadFramework('orchard-code', rubric))).toEqual([
      { code: 'schema', path: undefined, line: 1 },
      { code: 'unknown-key', path: 'adress', line: 8 },
    ]);
  });

  it('is refused where the file holds another one', async () => {
    writeFileSync(own('orchard-code.yaml'), orchard().replace('id: orchard-code', 'id: orchard'));
    expect(await problemsOf(loadFramework('orchard-code', rubric))).toEqual([{ code: 'framework-other', path: 'id', line: 1 }]);
  });
});
