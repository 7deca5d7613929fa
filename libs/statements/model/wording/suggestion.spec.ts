import { fitOf, paragraphsOf, takeSuggestion, type SuggestedWording } from './suggestion';

const TEXT = [
  'We buy from {{supply-chain.suppliers}} suppliers in many countries.',
  'We ask them to sign our code.',
  '- no fees\n- no kept passports',
  'We ask them to sign our code.',
].join('\n\n');

const aSuggestion = (changes: Partial<SuggestedWording> = {}): SuggestedWording => ({
  scope: 'paragraph',
  original: 'We ask them to sign our code.',
  proposed: 'Every supplier signs our code.',
  position: 1,
  ...changes,
});

describe('fitOf', () => {
  it('finds the paragraph where it was, or nearest to it', () => {
    expect(fitOf(aSuggestion(), TEXT, 'en', TEXT)).toMatchObject({ fit: 'fits', position: 1 });
    expect(fitOf(aSuggestion({ position: 3 }), TEXT, 'en', TEXT)).toMatchObject({ fit: 'fits', position: 3 });
    const moved = `A new first paragraph.\n\n${TEXT}`;
    expect(fitOf(aSuggestion({ position: 3 }), moved, 'en', TEXT)).toMatchObject({
      fit: 'fits',
      position: 2,
    });
  });

  it('shows what a changed paragraph became', () => {
    const changed = TEXT.replaceAll('sign our code', 'sign our new code');
    expect(fitOf(aSuggestion(), changed, 'en', TEXT)).toEqual({
      fit: 'changed',
      now: 'We ask them to sign our new code.',
      position: 1,
    });
  });

  it('says when nothing like the paragraph is left', () => {
    const [first = ''] = paragraphsOf(TEXT);
    expect(fitOf(aSuggestion(), first, 'en', TEXT)).toEqual({ fit: 'gone' });
    expect(fitOf(aSuggestion(), '', 'en', TEXT)).toEqual({ fit: 'gone' });
  });

  it('takes no neighbour that is like it for what it became', () => {
    const alike = 'We ask them to read our code.';
    const both = `${TEXT}\n\n${alike}`;
    const rest = both.replaceAll('We ask them to sign our code.', '');
    expect(fitOf(aSuggestion(), rest, 'en', both)).toEqual({ fit: 'gone' });
    expect(fitOf(aSuggestion(), rest, 'en', TEXT)).toMatchObject({ fit: 'changed', now: alike });
  });

  it('holds a suggestion for the whole section against the whole section', () => {
    const whole = aSuggestion({ scope: 'section', original: TEXT });
    expect(fitOf(whole, `${TEXT}\n`, 'en', TEXT)).toMatchObject({ fit: 'fits' });
    expect(fitOf(whole, `${TEXT} More.`, 'en', TEXT)).toMatchObject({ fit: 'changed', now: `${TEXT} More.` });
  });
});

describe('takeSuggestion', () => {
  it('replaces the paragraph that was meant, and no other', () => {
    const taken = takeSuggestion(TEXT, aSuggestion({ position: 3 }), 'We ask them to sign our code.');
    expect(paragraphsOf(taken ?? '')).toEqual([
      ...paragraphsOf(TEXT).slice(0, 3),
      'Every supplier signs our code.',
    ]);
  });

  it('replaces one paragraph by several, or by none', () => {
    const [first = '', ...rest] = paragraphsOf(TEXT);
    const split = takeSuggestion(TEXT, aSuggestion({ proposed: '## Code\n\nAll sign.', position: 0 }), first);
    expect(split).toBe(['## Code', 'All sign.', ...rest].join('\n\n'));
    expect(takeSuggestion(TEXT, aSuggestion({ proposed: '', position: 0 }), first)).toBe(rest.join('\n\n'));
  });

  it('replaces what the paragraph became only when that was seen', () => {
    const changed = TEXT.replaceAll('sign our code', 'sign our new code');
    expect(takeSuggestion(changed, aSuggestion(), aSuggestion().original)).toBeNull();
    const onto = 'We ask them to sign our new code.';
    expect(takeSuggestion(changed, aSuggestion(), onto)).toContain('Every supplier signs our code.');
  });

  it('replaces a list as a whole', () => {
    const list = '- no fees\n- no kept passports';
    const taken = takeSuggestion(TEXT, aSuggestion({ proposed: '- no fees', position: 2 }), list);
    expect(paragraphsOf(taken ?? '')[2]).toBe('- no fees');
  });

  it('replaces the whole section only as it was seen', () => {
    const whole = aSuggestion({ scope: 'section', proposed: 'Short.' });
    expect(takeSuggestion(TEXT, whole, TEXT)).toBe('Short.');
    expect(takeSuggestion(`${TEXT} More.`, whole, TEXT)).toBeNull();
  });
});
