import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, isolated, scriptJson } from '../../../src/render/html/markup.ts';
import { HOSTILE } from './reports.ts';

describe('a template', () => {
  it('escapes what is put into it', () => {
    expect(html`<p title="${'"\'><b>'}">${'<script>&'}</p>`.text).toBe('<p title="&quot;&#39;&gt;&lt;b&gt;">&lt;script&gt;&amp;</p>');
  });

  it('keeps markup, also in lists', () => {
    expect(html`<ul>${['<', '>'].map((each) => html`<li>${each}</li>`)}</ul>`.text).toBe('<ul><li>&lt;</li><li>&gt;</li></ul>');
  });

  it('writes numbers as coordinates, never in scientific notation or as negative zero', () => {
    expect(html`${1 / 3} ${1e-9} ${-1e-9} ${250}`.text).toBe('0.33 0 0 250');
  });

  it('lets no text begin or end an element', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(html`${text}`.text)));
  });

  it('keeps text that runs from right to left to itself', () => {
    expect(isolated('שלום').text).toBe('<bdi>שלום</bdi>');
  });
});

describe('data in a script element', () => {
  it('cannot end it, begin a comment or a line, or turn the direction of text', () => {
    expect(scriptJson({ [HOSTILE]: HOSTILE }).text).not.toMatch(/[<>&\u2028\u2029\u202E\u2066]/);
  });

  it('reads back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(scriptJson(value).text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(JSON.parse(scriptJson([HOSTILE]).text)).toEqual([HOSTILE]);
  });
});
