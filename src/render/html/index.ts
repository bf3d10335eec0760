/** Documents as self-contained pages for people who will not open a terminal. */
import type { Language } from '../../messages/index.ts';
import type { Document } from '../../model/document.ts';
import type { RenderOptions } from '../words.ts';
import { agreementView } from './agreement.ts';
import { comparisonView } from './comparison.ts';
import { explanationView } from './explanation.ts';
import { languagesOf, page, type View } from './page.ts';
import { portfolioView } from './portfolio.ts';
import { reportView } from './report.ts';
import { roadmapView } from './roadmap.ts';

export function renderHtml(document: Document, { language: asked }: RenderOptions): string {
  return page(document, languagesOf(document, asked).map((language) => viewOf(document, language)));
}

function viewOf(document: Document, language: Language): View {
  switch (document.kind) {
    case 'report':
      return reportView(document, language);
    case 'explanation':
      return explanationView(document, language);
    case 'agreement':
      return agreementView(document, language);
    case 'comparison':
      return comparisonView(document, language);
    case 'portfolio':
      return portfolioView(document, language);
    case 'roadmap':
      return roadmapView(document, language);
  }
}
