/** The agreement of several respondents in words; every format lays it out in its own way. */
import type { Agreement, SplitQuestion, Voice } from '../model/agreement.ts';
import { alphaText, denialText } from './panel.ts';
import type { Words } from './words.ts';

export interface AgreementFacts {
  title: string;
  about: string[];
  /** Overall first, then dimensions. */
  measures: { name: string; alpha: string; interval: string; units: string; raters: string; exact: string; provisional: boolean }[];
  warning: string;
  how: string;
  favour: { name: string; least: string; merged: string; most: string }[];
  splits: { name: string; id: string; points: string; answers: string; merged: string; notes: string[] }[];
  disputed: string[];
  decided: string[];
}

export function agreementWords(agreement: Agreement, words: Words): AgreementFacts {
  const { say, panel, texts } = words;
  const { overall, dimensions, rubric, asOf, institution, respondents, bootstrap } = agreement;
  const parts = [{ name: panel.all, part: overall }, ...dimensions.map((part) => ({ name: words.name('dimensions', part.id), part }))];
  return {
    title: panel.title(institution, respondents.length),
    about: [respondents.join(say.separator), `${texts.rubric} ${rubric.version}`, say.asOf(words.day(asOf))].filter((text) => text !== ''),
    measures: parts.map(({ name, part }) => ({
      name,
      alpha: part.reason === null ? `${part.provisional ? '! ' : ''}${alphaText(part.alpha)}` : panel.noAlphaShort[part.reason],
      interval: part.interval === null ? '' : say.interval(alphaText(part.interval.low), alphaText(part.interval.high)),
      units: String(part.units),
      raters: String(part.respondents),
      exact: words.percent(part.exact),
      provisional: part.provisional,
    })),
    warning: overall.provisional ? panel.provisionalBecause(alphaText(overall.undecided)) : '',
    how: panel.about(bootstrap.draws, bootstrap.seed),
    favour: parts.map(({ name, part }) => ({ name, least: standing(part.least, words), merged: standing(part.merged, words), most: standing(part.most, words) })),
    splits: agreement.reconcile.map((split) => ({
      name: words.questionName({ id: split.question, topic: split.topic }),
      id: split.question,
      points: words.points(split.worth),
      answers: split.answers.map((each) => panel.said(each.respondent, voiceText(each, split, words))).join(' · '),
      merged: panel.mergedAs(givenText(split, split.merged, words)),
      notes: split.answers.flatMap(({ respondent, note }) => (note ? [panel.quoted(respondent, note)] : [])),
    })),
    disputed: agreement.disputed,
    decided: agreement.decided.map((each) => {
      const name = words.questionName({ id: each.question, topic: each.topic });
      const how = panel.decidedAs(givenText({ ...each, question: each.question }, each.answer, words), each.by, each.at);
      return [name, each.question, how, ...(each.note ? [each.note] : [])].join(' · ');
    }),
  };
}

type Asked = Pick<SplitQuestion, 'question' | 'type'>;

const givenText = ({ question: id, type }: Asked, given: Voice['answer'], words: Words): string => words.answer({ id, type }, given);

/** What one respondent says. */
export function voiceText({ answer, na, unknown }: Omit<Voice, 'respondent' | 'value' | 'note'>, asked: Asked, words: Words): string {
  if (na !== null) return denialText(na, words);
  return unknown ? words.panel.unknown : givenText(asked, answer, words);
}

function standing({ score, level, levelHigh }: Agreement['overall']['least'], words: Words): string {
  return `${words.score(score)} · ${words.level({ level, levelHigh })}`;
}
