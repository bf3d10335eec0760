/**
 * From a key to the lines of the next screen, in milliseconds: a whole interview by the built-in rubric, with its file
 * written behind. Once at the pace of a person, who lets each answer be saved, and once as fast as keys can come.
 * Run by `npm run bench:redraw`; the 95th percentile is to stay under 16.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Conversation } from '../src/ask/conversation.ts';
import { frame } from '../src/ask/lines.ts';
import { InterviewSession } from '../src/ask/session.ts';
import type { View } from '../src/ask/view.ts';
import { readAnswers } from '../src/files/answers-reader.ts';
import { loadRubric } from '../src/files/rubric.ts';
import { LANGUAGES } from '../src/messages/index.ts';
import { paintFor } from '../src/render/table/paint.ts';

const rubric = await loadRubric('eight-principles');
const language = 'en';
const { ask: say, cli } = LANGUAGES[language];
const view: View = { rubric: rubric.definition, language, say, colon: cli.colon, file: 'answers.yaml', paint: paintFor(true), color: true, width: 79, rows: 24, plain: false };

/** An interview on a file of its own: one that another has written to would be a change from elsewhere. */
function begun(): Conversation {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'redraw-')), 'answers.yaml');
  const session = new InterviewSession({ file, rubric: rubric.definition, opened: undefined, language: () => language, now: () => new Date(), read: async (text) => (await readAnswers(text, rubric, file)).answers });
  return new Conversation({ session, choices: { language, rubric, rubricNamed: undefined, target: undefined }, offers: [], asOf: '2026-11-20', frameworks: new Map(), rubric: () => Promise.resolve('') });
}

/** What a person presses at a question of each type; now and then they look around first. */
const KEYS = { level: [['2'], ['g', 'b', '3'], ['?', 'b', '1']], boolean: [['1']], choice: [['1']], multi: [['1', '2', 'enter'], ['b', '1', 'enter']], number: [['4', 'enter'], ['u']] };

async function interview(saves: boolean): Promise<number[]> {
  const conversation = begun();
  const times: number[] = [];
  const draw = () => frame(conversation.draw(view), view.rows, { above: '', below: '' });
  const press = async (key: string) => {
    const start = performance.now();
    conversation.panel.press(key === 'enter' ? { name: 'return' } : { sequence: key });
    draw();
    times.push(performance.now() - start);
    if (saves) await conversation.settled();
    else await new Promise(setImmediate);
  };
  draw();
  await press('1');
  for (let i = 0; i < 1000; i += 1) {
    const { step } = conversation.session.interview;
    if (step.kind === 'review') break;
    const { field } = conversation.panel;
    if (field) {
      field.edited('Bank of Example', 15);
      if (step.kind === 'institution' && step.id === 'staff') field.edited('1200', 4);
      field.submit();
      draw();
    } else if (step.kind === 'question') {
      const { type } = rubric.definition.dimensions.flatMap(({ topics }) => topics.flatMap(({ questions }) => questions)).find(({ id }) => id === step.id) ?? { type: 'level' as const };
      const ways = KEYS[type];
      for (const key of ways[i % ways.length] ?? []) await press(key);
    } else {
      await press('1');
      if (conversation.session.interview.step === step) await press('enter');
    }
  }
  await conversation.settled();
  return times.sort((a, b) => a - b);
}

const at = (times: number[], share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN).toFixed(1).padStart(6);
await interview(false);
console.log('keys to screen, ms        keys    p50    p95    max');
for (const [name, saves] of [['each answer saved', true], ['as fast as keys come', false]] as const) {
  const times = await interview(saves);
  console.log(`  ${name.padEnd(22)} ${String(times.length).padStart(5)} ${at(times, 0.5)} ${at(times, 0.95)} ${at(times, 1)}`);
}
