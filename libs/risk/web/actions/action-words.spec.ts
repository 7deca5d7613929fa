import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { Texts } from '@firebreak/platform/web';
import risk from '../i18n/en.json' with { type: 'json' };
import { ActionWords } from './action-words';
import en from './i18n/en.json' with { type: 'json' };

describe('ActionWords', () => {
  let words: ActionWords;
  const context = { names: { 'site-1': 'Unit 1' }, sections: { E: 'Freedom and documents' } };

  beforeEach(async () => {
    const config = { availableLangs: ['en'], defaultLang: 'en' };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideTransloco({ config }),
      ],
    });
    const texts = TestBed.inject(Texts);
    const always = (file: object) => () => Promise.resolve({ default: file });
    await texts.add('risk', { en: always(risk), es: always(risk), ar: always(risk) });
    await texts.add('riskActions', { en: always(en), es: always(en), ar: always(en) });
    words = TestBed.inject(ActionWords);
  });

  it('names the site of an audit, and the supplier where it has none', () => {
    const audit = { kind: 'audit' as const, subject: 'site-1', facts: {} };
    expect(words.title(audit, context)).toBe('Audit Unit 1');
    expect(words.title({ ...audit, subject: null }, context)).toBe('Audit the supplier');
  });

  it('says what an effect assumes, and from whom that is taken', () => {
    const asked = { kind: 'send-questionnaire' as const, subject: null };
    expect(
      words.assumption({ ...asked, facts: { expected: 41.6, expectedFrom: 12, answeredOn: null } }),
    ).toBe('If the answers are like those of your 12 suppliers that have answered: 42 of 100.');
    expect(
      words.assumption({ ...asked, facts: { expected: null, expectedFrom: 2, answeredOn: null } }),
    ).toContain('Too few suppliers');
    const audit = { kind: 'audit' as const, subject: null };
    expect(
      words.assumption({ ...audit, facts: { expected: null, expectedFrom: null, answers: 3, remedies: 1 } }),
    ).toContain('verifies 3 answers as given and 1 remedy under way');
  });

  it('gives the reasons for a section in one sentence, countries and sectors by name', () => {
    const reasons = [
      { section: 'E', because: 'trafficking-report', of: 'BD' },
      { section: 'E', because: 'typical-of-sector', of: '14' },
    ] as const;
    expect(words.reasons(reasons, context)).toEqual([
      'Look first at “Freedom and documents”: Bangladesh stands low in the trafficking report and typical of Clothing.',
    ]);
  });

  it('leads to where it is done, but not those who may not do it', () => {
    const remedy = { kind: 'remedy' as const, subject: 'finding-1', facts: { kind: 'finding' } };
    expect(words.link(remedy, 'supplier-1')).toEqual({ to: ['/audits', 'findings', 'finding-1'] });
    const incident = { ...remedy, facts: { kind: 'incident' } };
    expect(words.link(incident, 'supplier-1')).toEqual({ to: ['/suppliers', 'supplier-1', 'audits'] });
    // Nobody is signed in here, so nobody may send.
    expect(words.link({ kind: 'send-questionnaire', subject: null, facts: {} }, 'supplier-1')).toBeNull();
  });
});
