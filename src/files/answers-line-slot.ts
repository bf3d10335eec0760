/** How the value of an answer is read from a line, by the type of its question. */
import type { Said } from '../model/answers.ts';
import type { ChoiceQuestion, MultiQuestion, NumberQuestion, Question } from '../model/rubric.ts';
import { VALUE_KEYS } from '../model/vocabulary.ts';
import { CLOSE_LIST, COMMA, Lexicon, OPEN_LIST, QUOTE, type JsonCursor } from './json-cursor.ts';

/** Takes a value that fits the question; false where it does not. An empty selection is no answer. */
type Take = (cursor: JsonCursor, said: Said) => boolean;

/** One question, with the place that each line's answer is written to. */
export interface Slot {
  valueKey: string;
  allowNa: boolean;
  take: Take;
  said: Said;
}

export function slotOf(question: Question): Slot {
  return { valueKey: VALUE_KEYS[question.type], allowNa: question.allowNa === true, take: taking(question), said: { given: undefined, na: undefined, grade: 0 } };
}

function taking(question: Question): Take {
  switch (question.type) {
    case 'level': {
      const { length } = question.levels;
      return (cursor, said) => {
        const value = cursor.number();
        said.given = value;
        return Number.isInteger(value) && value >= 0 && value < length;
      };
    }
    case 'boolean':
      return takeBoolean;
    case 'choice':
      return choosing(question);
    case 'multi':
      return selecting(question);
    case 'number':
      return measuring(question);
  }
}

const YES_NO = new Lexicon(['no', 'yes']);

function takeBoolean(cursor: JsonCursor, said: Said): boolean {
  if (cursor.peek() === QUOTE) {
    const found = YES_NO.take(cursor, -1);
    said.given = found === 1;
    return found >= 0;
  }
  said.given = cursor.word('true');
  return said.given || cursor.word('false');
}

function choosing({ options }: ChoiceQuestion): Take {
  const ids = new Lexicon(options.map(({ id }) => id));
  return (cursor, said) => {
    const found = ids.take(cursor, -1);
    said.given = ids.words[found];
    return found >= 0;
  };
}

function selecting({ options }: MultiQuestion): Take {
  const ids = new Lexicon(options.map(({ id }) => id));
  return (cursor, said) => {
    const chosen: string[] = [];
    let alone = false;
    if (!cursor.take(OPEN_LIST)) return false;
    said.given = undefined;
    if (cursor.take(CLOSE_LIST)) return true;
    const mark = ids.newMark();
    let option = -1;
    do {
      option = ids.take(cursor, option);
      if (option < 0 || !ids.mark(option, mark)) return false;
      chosen.push(ids.words[option]!);
      alone ||= options[option]!.exclusive === true;
    } while (cursor.take(COMMA));
    said.given = chosen;
    return cursor.take(CLOSE_LIST) && !(alone && chosen.length > 1);
  };
}

function measuring({ min = -Infinity, max = Infinity }: NumberQuestion): Take {
  return (cursor, said) => {
    const value = cursor.number();
    said.given = value;
    return Number.isFinite(value) && value >= min && value <= max;
  };
}
