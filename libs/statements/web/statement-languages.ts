import { languageOf } from '@firebreak/platform/web';
import { STATEMENT_LANGUAGES, type StatementLanguage } from '@firebreak/statements/model';

/** A language as a person chooses it: by its own name. */
export interface StatementLanguageChoice {
  readonly id: StatementLanguage;
  readonly name: string;
}

/** Languages of statements that neither the interface nor the suppliers' pages have. */
const NAMES: Readonly<Partial<Record<StatementLanguage, string>>> = { de: 'Deutsch', nb: 'Norsk bokmål' };

/** The name of a statement's language in that language. */
export function statementLanguageOf(id: StatementLanguage): StatementLanguageChoice {
  const known = NAMES[id];
  // What has no name here is a language of the interface or of suppliers.
  return { id, name: known ?? languageOf(id as Parameters<typeof languageOf>[0]).name };
}

/** Every language in which statements are written, in the order of the choice. */
export const STATEMENT_LANGUAGE_CHOICES: readonly StatementLanguageChoice[] =
  STATEMENT_LANGUAGES.map(statementLanguageOf);
