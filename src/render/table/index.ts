import type { Document } from '../../model/document.ts';
import type { RenderOptions } from '../words.ts';
import { renderAgreementTable } from './agreement.ts';
import { renderComparisonTable } from './comparison.ts';
import { renderExplanationTable } from './explanation.ts';
import { renderPortfolioTable } from './portfolio.ts';
import { renderReportTable } from './report.ts';
import { renderRoadmapTable } from './roadmap.ts';

export function renderTable(document: Document, options: RenderOptions): string {
  switch (document.kind) {
    case 'report':
      return renderReportTable(document, options);
    case 'explanation':
      return renderExplanationTable(document, options);
    case 'agreement':
      return renderAgreementTable(document, options);
    case 'comparison':
      return renderComparisonTable(document, options);
    case 'portfolio':
      return renderPortfolioTable(document, options);
    case 'roadmap':
      return renderRoadmapTable(document, options);
  }
}
