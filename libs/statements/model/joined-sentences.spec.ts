import { NO_FIGURES } from './figure';
import type { StatementLanguage } from './language';
import { sentencesOf } from './sentences';

const cut = (text: string, language: StatementLanguage) =>
  sentencesOf(text, NO_FIGURES, language).map((sentence) => sentence.text);

it('does not end a German sentence at the day of a date or at an abbreviation', () => {
  expect(cut('Das Jahr endete am 31. März 2026. Danach kam Neues.', 'de')).toEqual([
    'Das Jahr endete am 31. März 2026.',
    'Danach kam Neues.',
  ]);
  expect(cut('Wir kaufen z. B. Baumwolle ein. Nach § 10 Abs. 2 LkSG berichten wir.', 'de')).toEqual([
    'Wir kaufen z. B. Baumwolle ein.',
    'Nach § 10 Abs. 2 LkSG berichten wir.',
  ]);
});

it('ends a German sentence at a number that is the last word', () => {
  expect(cut('Der Kodex gilt bis Stufe 2. Die Audits folgen.', 'de')).toEqual([
    'Der Kodex gilt bis Stufe 2.',
    'Die Audits folgen.',
  ]);
});
