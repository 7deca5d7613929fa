import { builtInTemplate } from '../built-in-templates';
import type { Template } from '../template';
import { aCampaign, aCandidate } from './a-candidate.fixture';
import type { CampaignCandidate } from './campaign-candidate';
import { planCampaign, summarisePlan } from './campaign-plan';
import { partCodes, partsFor } from './campaign-rules';

const codesFor = (change: Partial<CampaignCandidate>, content = aCampaign()) => {
  const parts = partsFor(aCandidate(change), content, builtInTemplate);
  return parts && partCodes(parts);
};

describe('rules', () => {
  it.each([
    ['low', 'firebreak-quick-check'],
    ['high', 'firebreak-baseline'],
    ['very-high', 'firebreak-baseline'],
    [null, 'firebreak-quick-check'],
  ] as const)('give band %s %s', (band, code) => {
    expect(codesFor({ band })).toEqual([code]);
  });

  it('count in order: the first that fits', () => {
    const rules = [
      { when: { country: ['BD'] }, template: 'firebreak-homework' },
      { when: { band: ['high' as const] }, template: 'firebreak-baseline' },
    ];
    expect(codesFor({ band: 'high', country: 'BD' }, aCampaign({ rules }))).toEqual(['firebreak-homework']);
    expect(codesFor({ band: 'high', country: 'IN' }, aCampaign({ rules }))).toEqual(['firebreak-baseline']);
    expect(codesFor({ band: 'low', country: 'IN' }, aCampaign({ rules }))).toBeNull();
  });

  it('add modules by sector, a section with its divisions, to a whole questionnaire only', () => {
    const additions = [
      { when: { sector: ['F'] }, module: 'firebreak-construction-site' },
      { when: { sector: ['14'] }, module: 'firebreak-homework' },
      { when: { country: ['BD'], tier: [0] }, module: 'firebreak-labour-provider' },
    ];
    const content = aCampaign({ additions });
    expect(codesFor({ band: 'high', isic: '41' }, content)).toEqual([
      'firebreak-baseline',
      'firebreak-construction-site',
    ]);
    expect(codesFor({ band: 'high', isic: '1410', tier: null }, content)).toEqual([
      'firebreak-baseline',
      'firebreak-homework',
      'firebreak-labour-provider',
    ]);
    expect(codesFor({ band: 'high', isic: null }, content)).toEqual(['firebreak-baseline']);
    expect(codesFor({ band: 'low', isic: '41' }, content)).toEqual(['firebreak-quick-check']);
  });
});

describe('a plan', () => {
  const reasonFor = (
    change: Partial<CampaignCandidate>,
    audience: Partial<ReturnType<typeof aCampaign>['audience']> = {},
  ) => {
    const base = aCampaign();
    const plan = planCampaign(
      [aCandidate(change)],
      { ...base, audience: { ...base.audience, ...audience } },
      builtInTemplate,
    );
    return plan.length === 0 ? 'not in it' : plan[0]?.leftOut;
  };

  it.each([
    [{}, null],
    [{ contactEmail: null }, 'no-address'],
    [{ contactEmail: '' }, 'no-address'],
    [{ waiting: ['firebreak-quick-check'] }, 'already-asked'],
    [{ waiting: ['firebreak-baseline'] }, null], // something else than what this campaign asks
    [{ band: 'high' as const, waiting: ['firebreak-baseline'] }, 'already-asked'],
    [{ mergedIntoId: 'x', contactEmail: null }, 'merged'],
  ])('of %j leaves out: %s', (change, reason) => {
    expect(reasonFor(change)).toBe(reason);
  });

  it('looks at what was asked and answered before', () => {
    expect(reasonFor({ lastAskedOn: '2025-01-01' }, { asked: 'never-asked' })).toBe('not in it');
    expect(reasonFor({}, { asked: 'never-asked' })).toBeNull();
    const since = { asked: 'not-since', answeredBefore: '2026-01-01' } as const;
    expect(reasonFor({ lastAnsweredOn: '2025-12-31' }, since)).toBeNull();
    expect(reasonFor({ lastAnsweredOn: '2026-01-01' }, since)).toBe('not in it');
    expect(reasonFor({ lastAskedOn: '2026-02-01' }, since)).toBeNull();
  });

  it('compares spend in one currency only, and says where it can not', () => {
    const spend = { from: 10_000, to: 60_000, currency: 'EUR' };
    expect(reasonFor({ spendAmount: 10_000 }, { spend })).toBeNull();
    expect(reasonFor({ spendAmount: 60_001 }, { spend })).toBe('not in it');
    expect(reasonFor({ spendCurrency: 'USD' }, { spend })).toBe('spend-unknown');
    expect(reasonFor({ spendAmount: null }, { spend })).toBe('spend-unknown');
    expect(reasonFor({ spendAmount: 1e9 }, { spend: { ...spend, to: null } })).toBeNull();
  });

  it('writes in the language that comes closest', () => {
    const [one] = planCampaign([aCandidate({ contactLanguage: 'es-MX' })], aCampaign(), builtInTemplate);
    expect(one?.language).toBe('es');
    const [other] = planCampaign([aCandidate({ contactLanguage: 'xx' })], aCampaign(), builtInTemplate);
    expect(other?.language).toBe('en');
  });

  it('asks the newest version of a template of the company’s own, in its languages only', () => {
    const own: Template = {
      ...builtInTemplate('firebreak-quick-check'),
      code: 'beds',
      version: '3',
      scope: 'whole',
      translatedTo: ['fr'],
    };
    const newest = (code: string) => (code === 'beds' ? own : builtInTemplate(code));
    const content = aCampaign({
      rules: [{ when: {}, template: 'beds' }],
      additions: [{ when: {}, module: 'firebreak-homework' }],
    });
    const candidates = ['fr', 'es'].map((contactLanguage) => aCandidate({ contactLanguage }));
    const plan = planCampaign(candidates, content, newest);
    expect(plan[0]?.parts).toMatchObject({ templateCode: 'beds', templateVersion: '3' });
    expect(plan.map(({ language }) => language)).toEqual(['fr', 'en']);
  });

  it('is counted by what they get, by language and by reason', () => {
    const candidates = [
      aCandidate({ band: 'high' }),
      aCandidate({ contactLanguage: 'ar' }),
      aCandidate({ contactLanguage: 'ar' }),
      aCandidate({ contactEmail: null }),
    ];
    expect(summarisePlan(planCampaign(candidates, aCampaign(), builtInTemplate))).toEqual({
      matched: 4,
      asked: 3,
      parts: [
        { template: 'firebreak-quick-check', modules: [], count: 2 },
        { template: 'firebreak-baseline', modules: [], count: 1 },
      ],
      languages: [
        { language: 'ar', count: 2 },
        { language: 'en', count: 1 },
      ],
      leftOut: [{ reason: 'no-address', count: 1 }],
    });
  });
});
