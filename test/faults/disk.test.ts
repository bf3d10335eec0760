/** A disk that is really full, and a folder that really takes nothing, under an interview and under every other write. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/files/write.ts';
import type { UserError } from '../../src/model/problem.ts';
import { TestTerminal } from '../ask/terminal.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'disk-')));
const disk = path.join(folder, 'disk');
mkdirSync(disk);
/** Only the superuser may mount a small disk, and in some containers not even they. */
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0;
let terminals: TestTerminal[] = [];
const open = async (command: string, where: string) => {
  const terminal = await TestTerminal.open(command, where);
  terminals.push(terminal);
  return terminal;
};

afterEach(async () => {
  await Promise.all(terminals.map((each) => each.close()));
  terminals = [];
});
afterAll(() => {
  if (isMounted) execFileSync('umount', [disk]);
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const SHOP = path.resolve(import.meta.dirname, '../ask/fixtures/shop.yaml');
const ANSWERS = 'rubric: repair-shop@2\nlanguage: en\ninstitution: { name: Shop, trade: bicycles, towns: null, staff: null }\nrespondent: {}\nanswers: {}\n';

describe.runIf(isMounted)('a disk that is full (needs the right to mount one)', () => {
  it('takes a part of a write, which then never comes to replace what was there', async () => {
    const file = path.join(disk, 'report.json');
    writeFileSync(file, 'old');
    const error = await writeWhole(file, 'x'.repeat(200_000)).catch((each: UserError) => each);
    expect((error as UserError).problems.map(({ code }) => code)).toEqual(['disk-full']);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(disk)).toEqual(['report.json']);
    rmSync(file);
  });

  it('holds an interview up, which loses nothing and goes on once there is room', { timeout: 120_000 }, async () => {
    const [file, ballast] = [path.join(disk, 'bank.yaml'), path.join(disk, 'ballast')];
    const fill = () => spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1k', 'count=100']);
    writeFileSync(file, ANSWERS);
    const t = await open(`genai-readiness assess bank.yaml --rubric ${SHOP} --lang en; genai-readiness assess bank.yaml --rubric ${SHOP} --lang zh-CN`, disk);
    await t.menu('Go on');
    await t.press('1');
    await t.menu('Where are the tools');
    await t.press('1');
    await t.menu('Is the bench lit?', 'saved ✓');
    const saved = readFileSync(file, 'utf8');
    fill();
    await t.press('1');
    await t.menu('Not saved', 'the disk is full', 'r   Try again');
    expect(readFileSync(file, 'utf8')).toBe(saved);
    expect(readdirSync(disk).sort()).toEqual(['ballast', 'bank.yaml', 'bank.yaml.lock']);
    rmSync(ballast);
    await t.press('r');
    await t.sees('saved ✓');
    expect(readFileSync(file, 'utf8')).toContain('lit:');
    await t.press('q');
    // The second sitting is left on the full disk, and says what became of it.
    await t.menu('继续');
    await t.press('1');
    await t.menu('已保存 ✓');
    const before = readFileSync(file, 'utf8');
    fill();
    await t.press('1');
    await t.menu('未能保存', '磁盘已满');
    await t.press('Down', 'Enter');
    await t.sees('磁盘已满', '[exit 2]');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(disk).sort()).toEqual(['ballast', 'bank.yaml']);
  });
});

describe('two interviews on one file', () => {
  it('the second is told, in both languages, and may take over; the first then stops', { timeout: 120_000 }, async () => {
    // The home directory is a symbolic link, as it is in many institutions.
    mkdirSync(path.join(folder, 'volume'));
    symlinkSync('volume', path.join(folder, 'home'));
    const home = path.join(folder, 'home');
    writeFileSync(path.join(home, 'bank.yaml'), ANSWERS);
    const command = `genai-readiness assess bank.yaml --rubric ${SHOP}`;
    const first = await open(command, home);
    await first.menu('Go on');
    await first.press('1');
    await first.menu('Where are the tools');
    const second = await open(`${command} --lang en; ${command} --lang zh-CN; ${command} --lang en --take-over`, path.join(folder, 'volume'));
    await second.sees('Go on');
    await second.press('1');
    await second.menu('Where are the tools');
    await second.press('2');
    await second.sees('saved ✓');
    await first.press('1');
    await first.sees('has taken bank.yaml over', '[exit 2]');
    await second.press('q');
    await second.sees('another interview has bank.yaml open', '另一处自评正在使用', '[exit 0]');
    expect(readFileSync(path.join(home, 'bank.yaml'), 'utf8')).toContain('tools: { level: 2');
    expect(readdirSync(home)).toEqual(['bank.yaml']);
  });
});
