import { STATEMENT_LANGUAGES } from '@firebreak/statements/model';
import { STATEMENT_LANGUAGE_CHOICES, statementLanguageOf } from './statement-languages';

it('names every language of statements by its own name, each another', () => {
  expect(STATEMENT_LANGUAGE_CHOICES.map(({ id }) => id)).toEqual([...STATEMENT_LANGUAGES]);
  expect(new Set(STATEMENT_LANGUAGE_CHOICES.map(({ name }) => name)).size).toBe(STATEMENT_LANGUAGES.length);
  expect(statementLanguageOf('de').name).toBe('Deutsch');
  expect(statementLanguageOf('nb').name).toBe('Norsk bokmål');
  expect(statementLanguageOf('fr').name).toBe('Français');
});
