import type { Page } from '@firebreak/platform/model';
import { MOST_WAITING, type SignalCount, type SignalView } from '@firebreak/supply-chain/model';
import { SignalCompany } from './signal-company.fixture';
import { SignalRuns } from './signal-runs.service';

const RULE = 'labour-provider-ships-goods';

describe('more signals than anybody reads', () => {
  let company: SignalCompany;

  beforeAll(async () => {
    company = await SignalCompany.start();
    await providersThatShip(MOST_WAITING + 5);
  });
  afterAll(() => company.close());

  /** Each makes one good, the sixth and the seventh two. */
  const providersThatShip = (count: number) =>
    company.sql(
      `WITH made AS (
         INSERT INTO supplier (id, name, name_key, match_key, search_key, country, kinds)
         SELECT uuidv7(), 'Hands ' || n, 'hands', 'hands', 'hands', 'BD', '{labour-provider}'
           FROM generate_series(1, $1::int) n RETURNING id, name
       ), located AS (
         INSERT INTO site (id, supplier_id, name, country, location_precision)
         SELECT uuidv7(), id, name, 'BD', 'country' FROM made RETURNING id, name
       )
       INSERT INTO site_good (id, site_id, name)
       SELECT uuidv7(), id, good FROM located, LATERAL (
         SELECT 'Shirts' AS good UNION ALL SELECT 'Trousers' WHERE name IN ('Hands 6', 'Hands 7')) g`,
      [count],
    );
  const run = () =>
    company.app.runAs(company.reviewer.companyId, () => company.app.get(SignalRuns).run(new Date()));
  const page = async (query: string) =>
    (await company.reviewer.get<Page<SignalView>>(`/api/signals?${query}`)).body.items;
  const count = async () => {
    const { body } = await company.reviewer.get<SignalCount[]>('/api/signals/counts');
    return body.find(({ rule }) => rule === RULE);
  };

  it('are written up to the number that can wait, the worst among them and on top, and the rest is counted', async () => {
    expect(await run()).toEqual({
      appeared: MOST_WAITING,
      standing: 0,
      cleared: 0,
      leftOut: { [RULE]: 5 },
    });
    const worst = await page('limit=3');
    expect(worst.map(({ facts }) => facts['count'])).toEqual([2, 2, 1]);
    expect(await count()).toMatchObject({ states: { new: MOST_WAITING }, leftOut: 5 });
    expect(await run()).toMatchObject({ appeared: 0, standing: MOST_WAITING, leftOut: { [RULE]: 5 } });
  });

  it('give way to the next when somebody has decided', async () => {
    for (const { id } of await page('limit=2'))
      await company.reviewer.post(`/api/signals/${id}/dismiss`, { note: 'An agency with a shop.' });
    expect(await run()).toMatchObject({ appeared: 2, standing: MOST_WAITING, leftOut: { [RULE]: 3 } });
    expect(await count()).toMatchObject({ states: { new: MOST_WAITING, dismissed: 2 } });
  });

  it('leave no entry in the audit trail; what a person decides does', async () => {
    const entries = await company.sql<{ action: string; actor: string; state: string }>(
      `SELECT action, actor_name AS actor, after ->> 'state' AS state FROM audit_entry
        WHERE record_table = 'signal' ORDER BY at, id`,
    );
    expect(entries).toEqual([
      { action: 'changed', actor: 'Ada Buyer', state: 'dismissed' },
      { action: 'changed', actor: 'Ada Buyer', state: 'dismissed' },
    ]);
  });
});
