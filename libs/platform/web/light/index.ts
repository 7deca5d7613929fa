/*
 * For pages that stand alone and must be there at once on a weak connection: the questionnaire portal, the
 * reporting page. A door beside the catalogue for the same reason as `start`: nothing of Material, charts or
 * lists comes through it.
 */
export { Texts, injectTexts, type TextLoaders } from '../texts/texts';
export { withPlatformTexts } from '../texts/platform-texts';
export { withTexts } from '../texts/with-texts';
export {
  LANGUAGES,
  SUPPLIER_LANGUAGES,
  languageOf,
  parseLanguage,
  parseSupplierLanguage,
  type LanguageId,
  type SupplierLanguageId,
} from '../texts/languages';
export { Formats } from '../formats/formats';
export { toApiProblem, type ApiProblem } from '../api/api-problem';
export { problemText } from '../api/problem-text';
export { PortalFrame } from '../portal/portal-frame';
