import type { QualityReport } from '@firebreak/risk/model';
import report from '../quality-report.json' with { type: 'json' };

/** What the back-test last found. It writes the file as a QualityReport, whose pairs JSON can only know as lists. */
export const QUALITY = report as unknown as QualityReport;
