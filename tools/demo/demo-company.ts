import { addDays } from '@firebreak/audits/model';
import type { StartStatement } from '@firebreak/statements/model';
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
  readonly statement: StartStatement;
}

/**
 * A buyer of garments and electronics with 60 suppliers and 130 sites in 25 countries. Companies and people
 * are invented, places are real, and nothing depends on chance: the same day gives the same company.
 * @param asOf the day the demo is loaded; dates lie back from it
 */
export function demoCompany(asOf: string): DemoCompany {
  return {
    ...DEMO_COMPANY,
    asOf,
    people: DEMO_PEOPLE,
    ...demoSupplyChain(),
    questionnaires: demoQuestionnaires(asOf),
    audits: demoAudits(asOf),
    statement: demoStatement(asOf),
  };
}

/** Under the laws of the United Kingdom, Australia and Canada, for the twelve months that ended with the last month. */
function demoStatement(asOf: string): StartStatement {
  const monthStart = `${asOf.slice(0, 7)}-01`;
  const from = `${Number(asOf.slice(0, 4)) - 1}${monthStart.slice(4)}`;
  return {
    frameworkIds: ['uk-msa-s54', 'au-msa-2018', 'ca-s211'],
    language: 'en',
    period: { from, to: addDays(monthStart, -1) },
    organisation: {
      name: `${DEMO_COMPANY.name} plc`,
      legalForm: 'company',
      business: 'It designs clothing and small electronics and sells them in 140 shops and online.',
      headquarters: 'Leeds',
      employees: 2350,
      entities: [
        { name: `${DEMO_COMPANY.name} Retail Limited`, country: 'GB', reports: true },
        { name: `${DEMO_COMPANY.name} Australia Pty Ltd`, country: 'AU', reports: true },
        { name: `${DEMO_COMPANY.name} Sourcing Limited`, country: 'HK', reports: false },
      ],
    },
  };
}
