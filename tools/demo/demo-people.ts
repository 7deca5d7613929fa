import type { Role } from '@firebreak/identity/model';

/** A colleague at the demo company who can log in. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export const DEMO_COMPANY = { name: 'Wrenmoor Outfitters', country: 'GB' } as const;

/** The same for every demo account, printed at start: a demo has nothing to protect. */
export const DEMO_PASSWORD = 'look-around-freely';

/** One colleague for each role; the first founded the company. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { name: 'Ada Merrow', email: 'admin@wrenmoor.example', role: 'admin' },
  { name: 'Priyanka Holt', email: 'procurement@wrenmoor.example', role: 'procurement' },
  { name: 'Esther Quill', email: 'esg@wrenmoor.example', role: 'esg-officer' },
  { name: 'Tomás Arrieta', email: 'auditor@wrenmoor.example', role: 'auditor' },
  { name: 'Noor Haddadin', email: 'analyst@wrenmoor.example', role: 'case-analyst' },
  { name: 'Vera Lindqvist', email: 'viewer@wrenmoor.example', role: 'viewer' },
];
