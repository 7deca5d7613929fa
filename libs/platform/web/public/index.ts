/*
 * The part of the catalogue that pages without the frame are made of (answering a questionnaire, signing in).
 * A door of its own, because the bundler loads everything behind an index.ts together: a supplier on a
 * weak connection shall not load tables, charts and menus. Pages inside the frame import '@firebreak/platform/web'.
 */
export { withPlatformTexts } from '../texts/platform-texts';
export { LANGUAGES, languageOf, parseLanguage, type LanguageId } from '../texts/languages';
export { Texts, injectTexts, type TextLoaders } from '../texts/texts';
export { withTexts } from '../texts/with-texts';
export { Formats } from '../formats/formats';
export {
  FbCountryPipe,
  FbDatePipe,
  FbDateTimePipe,
  FbMoneyPipe,
  FbNumberPipe,
  FbPercentPipe,
  FbRelativePipe,
} from '../formats/format.pipes';
export { ProblemMessage } from '../api/problem';
export { toApiProblem, type ApiProblem, type FieldProblem } from '../api/api-problem';
export { problemText } from '../api/problem-text';
export { PublicFrame } from '../page/public-frame';
export { PageTitle } from '../page/page-title';
export { Field } from '../form/field';
export { FieldControl } from '../form/field-control';
export { ErrorSummary } from '../form/error-summary';
export { serverErrors } from '../form/server-errors';
export { FileDrop } from '../form/file-drop';
export { Skeleton } from '../feedback/skeleton';
export { EmptyState } from '../feedback/empty-state';
export { StatusChip, type Tone } from '../badge/status-chip';
export { Icon } from '../icon/icon';
export type { IconName } from '../icon/icon-name';
