import type { Document } from '../../model/document.ts';
import type { RenderOptions } from '../words.ts';
import { renderReportTable } from './report.ts';

/** A document for the terminal. Reports are what a start shows; the other kinds load when there is one. */
export async function renderTable(document: Document, options: RenderOptions): Promise<string> {
  switch (document.kind) {
    case 'report':
      return renderReportTable(document, options);
    case 'explanation':
      return (await import('./explanation.ts')).renderExplanationTable(document, options);
    case 'agreement':
      return (await import('./agreement.ts')).renderAgreementTable(document, options);
    case 'comparison':
      return (await import('./comparison.ts')).renderComparisonTable(document, options);
    case 'portfolio':
      return (await import('./portfolio.ts')).renderPortfolioTable(document, options);
    case 'roadmap':
      return (await import('./roadmap.ts')).renderRoadmapTable(document, options);
  }
}
