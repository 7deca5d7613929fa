/*
 * The design system: what every page is made of. One catalogue, in the order of a page's life.
 *
 * Routes and texts
 *   export const auditsRoutes = withTexts('audits', { en: () => import('./i18n/en.json'), es: …, ar: … }, [
 *     { path: '', title: 'audits.list.title', canActivate: [requires('audit:read')], component: AuditList },
 *   ]);
 *   The files i18n/{en,es,ar}.json hold the keys WITHOUT the scope: { "list": { "title": "Audits" } }.
 *   In a component: `protected readonly t = injectTexts();`, in its template: `{{ t('audits.list.title') }}`.
 *   Values: `{{ name }}`; plurals: `{count, plural, one {# audit} other {# audits}}`.
 *   `problems.<code>` in any of the files words an API problem, `jobs.<job-name>` names a background job.
 *
 * Buttons are Material's: `<button matButton="filled|outlined|text" type="button">` from '@angular/material/button'.
 * Controls are native, with `fbControl` inside `fb-field`. Styles use the tokens of apps/web/src/styles.scss:
 *   --fb-surface, --fb-surface-raised, --fb-ink, --fb-ink-quiet, --fb-line, --fb-primary, --fb-danger, --fb-band-high …
 * and the classes fb-card, fb-quiet, fb-table, fb-link, fb-stack, fb-columns, fb-visually-hidden.
 */

// Start-up (apps/web, tests).
export { providePlatform } from './platform.providers';
export { withPlatformTexts } from './texts/platform-texts';

// Texts and languages.
export { LANGUAGES, SUPPLIER_LANGUAGES, languageOf, parseLanguage, type LanguageId } from './texts/languages';
export { Texts, injectTexts, type TextLoaders } from './texts/texts';
export { withTexts } from './texts/with-texts';

// Dates, numbers, money, countries: as pipes in templates, `Formats` in code.
export { Formats } from './formats/formats';
export {
  FbCountryPipe,
  FbDatePipe,
  FbDateTimePipe,
  FbMoneyPipe,
  FbNumberPipe,
  FbPercentPipe,
  FbRelativePipe,
  FbSharePipe,
} from './formats/format.pipes';

// Who is signed in and what they may do.
export { Session } from './session/session';
export { requires, signedIn } from './session/session.guards';

// API errors: `<fb-problem [error]="page.error()" (retry)="page.reload()" />`.
export { ProblemMessage } from './api/problem';
export { toApiProblem, type ApiProblem, type FieldProblem } from './api/api-problem';
export { problemText } from './api/problem-text';

// Page frames. PublicFrame is for pages without the shell; those import '@firebreak/platform/web/public'.
export { PublicFrame } from './page/public-frame';
export { PageHeader } from './page/page-header';
export { RecordHeader } from './page/record-header';
export { Tabs, type Tab } from './page/tabs';
export { Wizard, type WizardStep } from './page/wizard';
export { isLeaving } from './page/leaving';
export { PageTitle } from './page/page-title';
export { Commands, type Command, type CommandSource } from './page/commands';

// Lists: state in the URL, toolbar with search and filters, rows, export.
export { injectList, type ListOptions, type ListState } from './list/list-state';
export { ListToolbar } from './list/list-toolbar';
export { ListSearch } from './list/list-search';
export { FilterChip, type FilterOption } from './list/filter-chip';
export { TextFilterChip } from './list/text-filter-chip';
export { DataList } from './list/data-list';
export type { ListPage, ListRow } from './list/list-page';
export { Cell, type ListColumn } from './list/cell';
export { ExportMenu } from './list/export-menu';

// Forms: signal forms in `fb-field`s, the summary on top, the server's field errors beside their fields.
export { Field } from './form/field';
export { FieldControl } from './form/field-control';
export { ErrorSummary } from './form/error-summary';
export { serverErrors } from './form/server-errors';
export { FileDrop } from './form/file-drop';
export { TypeAhead, type TypeAheadOption } from './form/type-ahead';
export { RecordSearch, type NamedRecord } from './form/record-search';
export { TypeAheadBox } from './form/type-ahead-box';

// Risk, confidence, states.
export { BANDS, bandColour, bandLevel, parseBand, worstBand, type Band } from './badge/band';
export { RiskBadge } from './badge/risk-badge';
export { ConfidenceBadge } from './badge/confidence-badge';
export { StatusChip, type Tone } from './badge/status-chip';

// Waiting, nothing, done, sure?
export { Skeleton } from './feedback/skeleton';
export { EmptyState } from './feedback/empty-state';
export { Toasts } from './feedback/toasts';
export { Confirm, type Question } from './feedback/confirm';
export { Icon } from './icon/icon';
export type { IconName } from './icon/icon-name';

// Where a figure is from: publisher, edition, licence, and the citation to copy.
export { SourceMark, type SourceFacts } from './source/source-mark';

// Background jobs; their view is JobRunView of platform/model.
export { JobRuns } from './jobs/job-runs';
export { JobProgress } from './jobs/job-progress';
export { progressOf, runProblemText } from './jobs/job-state';

// Charts: `<fb-chart [heading]="finding" [spec]="barChart(…)" />`.
export { Chart } from './chart/chart';
export type { ChartContext, ChartSpec, ChartTable } from './chart/chart-spec';
export { barChart, type BarItem } from './chart/bar-chart';
export { histogram, type Bin } from './chart/histogram';
export { waterfallChart, type WaterfallStep } from './chart/waterfall-chart';
export { heatMap, type HeatMapCell } from './chart/heat-map';
export { lineChart, type LinePoint } from './chart/line-chart';
export { pairedBarChart, type BarPair } from './chart/paired-bar-chart';
export { stackedBarChart, type StackedBar } from './chart/stacked-bar-chart';
export { treemap, type TreemapItem } from './chart/treemap';
export { curveChart } from './chart/curve-chart';
export { saveFile } from './chart/chart-export';
export { CHART_SOURCES } from './chart/chart-sources';

// Map and graph.
export { WorldMap } from './map/world-map';
export type { MapPoint } from './map/map-point';
export { TierGraph } from './graph/tier-graph';
export type { GraphEdge, GraphNode } from './graph/graph-data';

// Theme and density.
export { DENSITIES, THEMES, Theme, type Density, type ThemeName } from './theme/theme';
