import { DossierSpeech } from './dossier-speech';

const FIRST_STRONG = '\u2068';
const END = '\u2069';

it('keeps names and days of another script apart in lines from right to left', () => {
  const arabic = new DossierSpeech('ar');
  const said = arabic.say('recordsAsOf', { day: '2026-03-01' });
  expect(said).toContain(`${FIRST_STRONG}2026-03-01${END}`);
  expect(arabic.alone(said)).toBe(said);
  expect(arabic.alone('19 U.S.C. 1307')).toBe(`${FIRST_STRONG}19 U.S.C. 1307${END}`);
  expect(arabic.list(['HR', null, '', 'Ada'])).toBe(`${FIRST_STRONG}HR${END}، ${FIRST_STRONG}Ada${END}`);
});

it('adds nothing to lines from left to right', () => {
  const french = new DossierSpeech('fr');
  expect(french.say('recordsAsOf', { day: '2026-03-01' })).toBe('Dossiers de l’entreprise au 2026-03-01.');
  expect(french.row(['un', null, 'deux'])).toBe('un ; deux');
  expect(french.alone('Seul')).toBe('Seul');
});
