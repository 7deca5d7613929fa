import { stepText } from './step-text';

const say = (key: string, values: Readonly<Record<string, string>> = {}) =>
  `${key.replace('questionnaireResult.words.', '')} ${Object.values(values).join(' ')}`.trim();
const reader = { buyer: 'Kestrel', reader: 'bn' };
const draft = { text: 'বাংলা', language: 'bn', origin: 'unreviewed', same: true } as const;

describe('the text of a step', () => {
  it('puts the recommendation first where it is what was agreed, and says that nobody has reviewed it', () => {
    const shown = stepText({ action: 'Return them.', language: 'en', recommended: draft }, reader, say);
    expect(shown).toMatchObject({ heading: 'বাংলা', language: 'bn' });
    expect(shown.notes.map(({ text }) => text)).toEqual(['drafted', 'original Kestrel English']);
    expect(shown.notes[1]?.quoted).toEqual({ text: 'Return them.', language: 'en' });
    const reviewed = { ...draft, origin: 'reviewed' } as const;
    const signed = stepText({ action: 'Return them.', language: 'en', recommended: reviewed }, reader, say);
    expect(signed.notes.map(({ key }) => key)).toEqual(['original']);
  });

  it('puts words that a person wrote first, names their language, and shows the recommendation as another text', () => {
    const recommended = { ...draft, same: false };
    const shown = stepText({ action: 'By Friday.', language: 'es', recommended }, reader, say);
    expect(shown).toMatchObject({ heading: 'By Friday.', language: 'es' });
    expect(shown.notes.map(({ text }) => text)).toEqual(['written Kestrel Español', 'beside', 'drafted']);
    expect(shown.notes[1]?.quoted).toMatchObject({ text: 'বাংলা', language: 'bn' });
  });

  it('says nothing where the reader has the words in its language, or nobody knows their language', () => {
    const own = stepText({ action: 'শুক্রবার', language: 'bn', recommended: null }, reader, say);
    expect(own).toEqual({ heading: 'শুক্রবার', language: 'bn', notes: [] });
    expect(stepText({ action: 'x', language: null, recommended: null }, reader, say).notes).toEqual([]);
  });
});
