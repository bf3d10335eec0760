import { LANGUAGES } from '../../messages/index.ts';
import type { Document } from '../../model/document.ts';
import type { RenderOptions } from '../words.ts';
import { renderAgreementMarkdown } from './agreement.ts';
import { renderComparisonMarkdown } from './comparison.ts';
import { renderExplanationMarkdown } from './explanation.ts';
import { fitted } from './fit.ts';
import { renderPortfolioMarkdown } from './portfolio.ts';
import { renderReportMarkdown } from './report.ts';
import { renderRoadmapMarkdown } from './roadmap.ts';

/** A document as Markdown that a pull request takes as a comment. */
export function renderMarkdown(document: Document, options: RenderOptions): string {
  return fitted(whole(document, options), LANGUAGES[options.language].report.leftOut);
}

function whole(document: Document, options: RenderOptions): string {
  switch (document.kind) {
    case 'report':
      return renderReportMarkdown(document, options);
    case 'explanation':
      return renderExplanationMarkdown(document, options);
    case 'agreement':
      return renderAgreementMarkdown(document, options);
    case 'comparison':
      return renderComparisonMarkdown(document, options);
    case 'portfolio':
      return renderPortfolioMarkdown(document, options);
    case 'roadmap':
      return renderRoadmapMarkdown(document, options);
  }
}
