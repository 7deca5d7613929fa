import { numberOf, type FigureSet } from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { StatementFigures } from './statement-figures.service';

let app: TestApp;
let person: TestClient;
let figures: FigureSet;

const today = new Date().toISOString().slice(0, 10);
const PERIOD = { from: `${Number(today.slice(0, 4)) - 1}-01-01`, to: today };

async function made(url: string, body: object): Promise<string> {
  const answer = await person.post<{ id: string }>(url, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

/** Two direct suppliers, one of which names a subcontractor; two sites that tell different things. */
beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
  const named = (name: string, suppliesOwnCompany: boolean) =>
    made('/api/suppliers', { name, country: 'BD', isic: '14', suppliesOwnCompany });
  const garments = await named('Dhaka Garments', true);
  const knits = await named('Tirupur Knits', true);
  const sewing = await named('Savar Sewing', false);
  await made('/api/supply-links', { supplierId: sewing, buyerSupplierId: garments, kind: 'subcontractor' });
  const site = { country: 'BD', goods: [{ hs: '610910', name: 'T-shirts' }] };
  await made(`/api/suppliers/${garments}/sites`, { ...site, name: 'A', headcount: 300, migrantShare: 0.5 });
  await made(`/api/suppliers/${knits}/sites`, { ...site, name: 'B', headcount: 100, migrantShare: 0.1 });
  await made(`/api/suppliers/${sewing}/sites`, { ...site, name: 'C', migrantShare: 1 });
  await app.drainJobs();
  figures = await app.inCompany(person.companyId, (tx) =>
    app.get(StatementFigures).gather(tx, PERIOD, today),
  );
});
afterAll(() => app.close());

describe('figures of a statement', () => {
  it('tell how far the chain is known and who works in it', () => {
    expect(numberOf(figures, 'supply-chain.subcontractors')).toBe(1);
    // One of the two direct suppliers has a supplier that is known.
    expect(numberOf(figures, 'supply-chain.known-beyond-tier-1')).toBe(0.5);
    // (300 x 0.5 + 100 x 0.1) / 400; the site without a headcount weighs nothing.
    expect(numberOf(figures, 'supply-chain.migrant-ratio')).toBeCloseTo(0.4, 10);
    expect(numberOf(figures, 'supply-chain.women-ratio')).toBeNull();
    expect(numberOf(figures, 'supply-chain.sites-with-headcount')).toBe(2);
    expect(figures.breakdowns.find(({ id }) => id === 'supply-chain.by-good')?.rows).toEqual([
      { key: '6109', label: 'T-shirts', value: 3 },
    ]);
    expect(figures.breakdowns.find(({ id }) => id === 'supply-chain.by-status')?.rows).toEqual([
      { key: 'active', value: 3 },
    ]);
  });

  it('count runs, audits, actions and campaigns of the period, and a known 0 as 0', () => {
    expect(numberOf(figures, 'risk.runs')).toBeGreaterThan(0);
    expect(figures.figures.find(({ id }) => id === 'risk.last-run')?.value).toBe(today);
    expect(numberOf(figures, 'audits.actions')).toBe(0);
    expect(numberOf(figures, 'questionnaires.campaigns')).toBe(0);
    // Nothing was released: that is not nobody.
    expect(numberOf(figures, 'questionnaires.feedback-suppliers')).toBeNull();
  });
});
