import type { Document } from '../../model/document.ts';
import type { RenderOptions } from '../words.ts';
import { renderComparisonMarkdown } from './comparison.ts';
import { renderExplanationMarkdown } from './explanation.ts';
import { renderReportMarkdown } from './report.ts';

export function renderMarkdown(document: Document, options: RenderOptions): string {
  switch (document.kind) {
    case 'report':
      return renderReportMarkdown(document, options);
    case 'explanation':
      return renderExplanationMarkdown(document, options);
    case 'comparison':
      return renderComparisonMarkdown(document, options);
  }
}
