import { demoAudits, type DemoAudit } from './demo-audits';
import { DEMO_COMPANY, DEMO_PEOPLE, type DemoPerson } from './demo-people';
import { demoQuestionnaires, type DemoQuestionnaire } from './demo-questionnaires';
import { demoSupplyChain, type DemoSupplyChain } from './demo-supply-chain';

/** Everything about the demo company, with keys instead of ids. */
export interface DemoCompany extends DemoSupplyChain {
  readonly name: string;
  readonly country: string;
  readonly asOf: string;
  readonly people: readonly DemoPerson[];
  readonly questionnaires: readonly DemoQuestionnaire[];
  readonly audits: readonly DemoAudit[];
  readonly statement: { readonly framework: 'UK'; readonly periodFrom: string; readonly periodTo: string };
}

/**
 * A buyer of garments and electronics with 60 suppliers and 130 sites in 25 countries. Companies and people
 * are invented, places are real, and nothing depends on chance: the same day gives the same company.
 * @param asOf the day the demo is loaded; dates lie back from it
 */
export function demoCompany(asOf: string): DemoCompany {
  const lastYear = Number(asOf.slice(0, 4)) - 1;
  return {
    ...DEMO_COMPANY,
    asOf,
    people: DEMO_PEOPLE,
    ...demoSupplyChain(),
    questionnaires: demoQuestionnaires(asOf),
    audits: demoAudits(asOf),
    // The company's year runs from April to March.
    statement: { framework: 'UK', periodFrom: `${lastYear}-04-01`, periodTo: `${lastYear + 1}-03-31` },
  };
}
