/** The answers file that is to be filled in with an editor: what it offers, and what it takes over. */
import { describe, expect, it } from 'vitest';
import { answersTemplate, type TemplateOptions } from '../../src/ask/template.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';
import { shop } from './driver.ts';

const template = (profile: TemplateOptions['profile'], name = '', language: Language = 'en') =>
  answersTemplate({ rubric: shop.definition, language, say: LANGUAGES[language].ask, name, profile, assessed: '2026-11-20', scoreCommand: 'genai-readiness score FILE' });
const read = (text: string) => parseYaml(text, 'template.yaml').value as { institution: object; answers: object; language: string };

describe('a template', () => {
  it.each(['en', 'zh-CN'] as const)('asks what applies to the profile and answers nothing, in %s', async (language) => {
    const text = template({ trade: 'bicycles' }, '', language);
    await expect(text).toMatchFileSnapshot(`__golden__/template-${language}.yaml`);
    const { answers, language: written } = read(text);
    expect(written).toBe(language);
    expect(answers).toEqual({ tools: null, lit: null, supply: null, given: null, late: null });
    expect(read(template({ trade: 'clocks' })).answers).toHaveProperty('springs', null);
  });

  it('takes names and values over as they are, whatever YAML would make of them', () => {
    const profile = { trade: 'clocks', towns: ['north', 'south'], staff: 12 };
    for (const name of ['Repairs', 'no', 'No. 1: "the" #shop\n老王']) expect(read(template(profile, name)).institution).toEqual({ name, ...profile });
    expect(template(profile, 'Repairs')).toContain('name: Repairs  #');
    expect(template(profile, 'no')).toContain('name: "no"  #');
  });

  it('leaves what is needed as null and what is optional as a comment', () => {
    const text = template({});
    expect(read(text).institution).toEqual({ name: '', trade: null });
    expect(text).toContain('  # staff:\n');
  });
});
