/** survey-core: loads a questionnaire with the rubric's questions, takes the answers, adds up the score and lists what is open. */
import { readFileSync } from 'node:fs';
import { Model } from 'survey-core';

const [model, answers] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const survey = new Model(model);
survey.data = answers;
const open = survey.getAllQuestions().filter((question) => question.isVisible && question.isEmpty());
console.log(`score ${survey.getVariable('score')}`);
for (const { name, title } of open) console.log(`${name}  ${title}`);
