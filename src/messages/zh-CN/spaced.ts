/** 中西文之间的空格。 */
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z0-9()&.%]/;

/** 名称可中可西：汉字与西文字母、数字、半角括号相接处留一空格，全角标点旁不留。 */
export function spaced(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const meets = (a: string, b: string) => (HAN.test(a) && LATIN.test(b)) || (LATIN.test(a) && HAN.test(b));
  return texts.reduce((line, text, i) => {
    const value = String(values[i - 1] ?? '');
    const before = meets(line.at(-1) ?? '', value.at(0) ?? '') ? ' ' : '';
    const after = meets(value.at(-1) ?? '', text.at(0) ?? '') ? ' ' : '';
    return line + before + value + after + text;
  });
}
