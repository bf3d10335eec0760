/** Every word that the program itself says, in each of its languages. */
import { en, type Messages } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type { Messages };
export type Language = 'en' | 'zh-CN';

export const LANGUAGES: Record<Language, Messages> = { en, 'zh-CN': zhCN };

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

/** The program's language nearest to a language tag or locale name such as `zh_CN.UTF-8`; undefined when it has none. */
export function nearestLanguage(tag: string | undefined): Language | undefined {
  if (!tag) return undefined;
  const primary = tag.toLowerCase().split(/[-_.@]/)[0];
  if (primary === 'zh') return 'zh-CN';
  return primary === 'en' ? 'en' : undefined;
}
