import type { CampaignContent } from './campaign';
import type { CampaignCandidate } from './campaign-candidate';

/** A supplier that can be written to and was never asked. */
export function aCandidate(change: Partial<CampaignCandidate> = {}): CampaignCandidate {
  return {
    id: '01990000-0000-7000-8000-000000000001',
    name: 'Teal Mills',
    country: 'BD',
    isic: '14',
    tier: 1,
    band: 'medium',
    spendAmount: 50_000,
    spendCurrency: 'EUR',
    contactName: 'Rina',
    contactEmail: 'rina@teal.example',
    contactLanguage: 'en',
    mergedIntoId: null,
    waiting: [],
    lastAskedOn: null,
    lastAnsweredOn: null,
    ...change,
  };
}

/** The whole questionnaire from high risk on, the quick check for the rest. */
export function aCampaign(change: Partial<CampaignContent> = {}): CampaignContent {
  return {
    name: 'Spring round',
    audience: { filter: {}, spend: null, asked: 'any', answeredBefore: null },
    rules: [
      { when: { band: ['high', 'very-high'] }, template: 'firebreak-baseline' },
      { when: {}, template: 'firebreak-quick-check' },
    ],
    additions: [],
    dueOn: '2026-06-30',
    messages: {},
    messageLanguage: 'en',
    reminders: [],
    escalateAfterDays: null,
    ...change,
  };
}
