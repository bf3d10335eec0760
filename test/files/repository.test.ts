/** A file is named as its repository names it, from wherever the program is run and however the file was given. */
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nameInRepository } from '../../src/files/repository.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'repository-')));
const repository = path.join(folder, 'repository');
const deep = path.join(repository, 'risk', 'genai');
mkdirSync(path.join(repository, '.git'), { recursive: true });
mkdirSync(deep, { recursive: true });
mkdirSync(path.join(folder, 'plain'));
writeFileSync(path.join(deep, 'bank.yaml'), '');
writeFileSync(path.join(folder, 'outside.yaml'), '');
symlinkSync(repository, path.join(folder, 'link'));

it.each([
  ['from the root', 'risk/genai/bank.yaml', repository, 'risk/genai/bank.yaml'],
  ['from a folder below the root', 'bank.yaml', deep, 'risk/genai/bank.yaml'],
  ['as an absolute path', path.join(deep, 'bank.yaml'), repository, 'risk/genai/bank.yaml'],
  ['through a link', path.join(folder, 'link/risk/genai/bank.yaml'), repository, 'risk/genai/bank.yaml'],
  ['beside the folder', '../genai/bank.yaml', deep, 'risk/genai/bank.yaml'],
  ['outside the repository', path.join(folder, 'outside.yaml'), deep, '../outside.yaml'],
  ['outside any repository, from the folder itself', path.join(folder, 'outside.yaml'), path.join(folder, 'plain'), '../outside.yaml'],
  ['that is no longer there', 'gone.yaml', deep, 'risk/genai/gone.yaml'],
])('a file given %s', (_, file, from, expected) => {
  expect(nameInRepository(file, from)).toBe(expected);
});
