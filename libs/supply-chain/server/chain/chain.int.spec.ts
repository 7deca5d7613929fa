import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import {
  deriveTiers,
  type ChainMember,
  type ChainPage,
  type LinkCertainty,
  type LinkView,
  type SupplierView,
  type SupplyPathsView,
} from '@firebreak/supply-chain/model';
import { refreshTiers, refreshTiersOf } from '../refresh-tiers.query';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** A chain of one company, by names: `['tailor', 'weaver']` says that the weaver supplies the tailor; null buys for the company. */
async function aChain(links: readonly (readonly [string | null, string, LinkCertainty?])[]) {
  const buyer = await app.signUp();
  const ids = new Map<string, string>();
  for (const name of new Set(links.flatMap(([from, to]) => [from, to]))) {
    if (name === null) continue;
    const input = { name, country: 'VN', suppliesOwnCompany: false };
    ids.set(name, (await buyer.post<SupplierView>('/api/suppliers', input)).body.id);
  }
  const linkIds: string[] = [];
  for (const [from, to, certainty = 'declared'] of links) {
    const input = {
      buyerSupplierId: from && ids.get(from),
      supplierId: ids.get(to),
      kind: 'supplier',
      certainty,
    };
    linkIds.push((await buyer.post<LinkView>('/api/supply-links', input)).body.id);
  }
  const id = (name: string) => ids.get(name)!;
  const page = async (name: string, query: string) =>
    (await buyer.get<ChainPage>(`/api/suppliers/${id(name)}/chain?${query}`)).body;
  const tiers = async () => {
    const found = await app.inCompany(buyer.companyId, (tx) =>
      tx.query<{ name: string; tier: number | null }[]>(`SELECT name, tier FROM supplier`),
    );
    return Object.fromEntries(found.map(({ name, tier }) => [name, tier]));
  };
  return { buyer, id, linkIds, page, tiers };
}

const inShort = ({ items }: ChainPage) =>
  items.map((item) => [item.distance, item.name, item.via?.name ?? null, item.inCircle] as const);

describe('the chain of one supplier', () => {
  let chain: Awaited<ReturnType<typeof aChain>>;

  beforeAll(async () => {
    chain = await aChain([
      [null, 'Tailor'],
      ['Tailor', 'Weaver'],
      ['Tailor', 'Dyer', 'suggested'],
      ['Weaver', 'Spinner'],
      ['Dyer', 'Spinner'],
      ['Spinner', 'Farm'],
      ['Farm', 'Weaver'],
      ['Tailor', 'Ghost', 'disputed'],
      ['Dyer', 'Chemist'],
    ]);
  });

  it('lists who supplies it, nearest first and by name, with the way there', async () => {
    const upstream = await chain.page('Tailor', 'direction=upstream');
    expect(inShort(upstream)).toEqual([
      [1, 'Dyer', null, false],
      [1, 'Weaver', null, false],
      [2, 'Chemist', 'Dyer', false],
      [2, 'Spinner', 'Weaver', false], // not by the dyer, of whom nobody is sure
      [3, 'Farm', 'Spinner', false],
    ]);
    expect(upstream).toMatchObject({ nextCursor: null, cutOff: false });
    expect(upstream.items.filter(({ suggested }) => suggested).map(({ name }) => name)).toEqual([
      'Dyer',
      'Chemist',
    ]);
    expect(upstream.items[0]).toEqual({
      id: chain.id('Dyer'),
      name: 'Dyer',
      country: 'VN',
      tier: 2,
      // The risk run may be done by now or not.
      score: upstream.items[0]!.score,
      band: upstream.items[0]!.band,
      distance: 1,
      via: null,
      suggested: true,
      inCircle: false,
    } satisfies ChainMember);
  });

  it('lists whom it supplies, and marks those that supply it in return', async () => {
    expect(inShort(await chain.page('Spinner', 'direction=downstream'))).toEqual([
      [1, 'Dyer', null, false],
      [1, 'Weaver', null, true],
      [2, 'Farm', 'Weaver', true],
      [2, 'Tailor', 'Weaver', false],
    ]);
  });

  it('is paged without a gap or a repeat', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ChainPage = await chain.page(
        'Tailor',
        `direction=upstream&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['Dyer', 'Weaver', 'Chemist', 'Spinner', 'Farm']);
  });

  it('shows the several paths to the own company, and to a buyer', async () => {
    const { buyer, id } = chain;
    const paths = async (name: string, query: string) => {
      const { body } = await buyer.get<SupplyPathsView>(`/api/suppliers/${id(name)}/paths?${query}`);
      return { ...body, paths: body.paths.map((path) => path.stops.map((stop) => stop.name)) };
    };
    const all = await paths('Farm', '');
    expect(all.paths.sort()).toEqual([
      ['Farm', 'Spinner', 'Dyer', 'Tailor'],
      ['Farm', 'Spinner', 'Weaver', 'Tailor'],
    ]);
    expect(all).toMatchObject({ more: false, cutOff: false });
    expect((await paths('Farm', 'limit=1')).more).toBe(true);
    expect((await paths('Farm', `to=${id('Weaver')}`)).paths).toEqual([['Farm', 'Spinner', 'Weaver']]);
    expect((await paths('Ghost', '')).paths).toEqual([]);
  });

  it('names the circle on the record', async () => {
    const { body } = await chain.buyer.get<SupplierView>(`/api/suppliers/${chain.id('Farm')}`);
    expect(body.circle).toEqual(['Farm', 'Weaver', 'Spinner']);
  });

  it.each([
    ['chain', 422],
    ['chain?direction=sideways', 422],
    ['chain?direction=upstream&limit=0', 422],
    ['chain?direction=upstream&cursor=abc', 422],
    [`chain?direction=upstream&cursor=${Buffer.from('["x","y","z"]').toString('base64url')}`, 422],
    ['paths?to=nowhere', 422],
    ['paths?limit=500', 422],
    ['paths?to=0198f6a2-0000-7000-8000-000000000000', 404],
  ])('%s is refused', async (query, status) => {
    expect((await chain.buyer.get(`/api/suppliers/${chain.id('Tailor')}/${query}`)).status).toBe(status);
  });

  it('is nobody else’s to see', async () => {
    const other: TestClient = await app.signUp();
    for (const query of ['chain?direction=upstream', 'paths'])
      expect((await other.get(`/api/suppliers/${chain.id('Tailor')}/${query}`)).status).toBe(404);
  });
});

describe('tiers', () => {
  it('follow every change of a link or supplier', async () => {
    const { buyer, id, linkIds, tiers } = await aChain([
      [null, 'A'],
      ['A', 'B'],
      ['B', 'C'],
      ['C', 'B'],
      ['C', 'D'],
    ]);
    expect(await tiers()).toEqual({ A: 1, B: 2, C: 3, D: 4 });
    const direct = { buyerSupplierId: null, supplierId: id('C'), kind: 'labour-provider' };
    const { body: link } = await buyer.post<LinkView>('/api/supply-links', direct);
    expect(await tiers()).toEqual({ A: 1, B: 2, C: 1, D: 2 });
    expect((await buyer.get<SupplierView>(`/api/suppliers/${id('C')}`)).body.kinds).toEqual([
      'labour-provider',
      'supplier',
    ]);
    await buyer.put(`/api/supply-links/${link.id}`, { ...direct, certainty: 'disputed' });
    expect(await tiers()).toEqual({ A: 1, B: 2, C: 3, D: 4 });
    await buyer.put(`/api/supply-links/${link.id}`, { ...direct, supplierId: id('D') });
    expect(await tiers()).toEqual({ A: 1, B: 2, C: 3, D: 1 });
    await buyer.delete(`/api/supply-links/${linkIds[1]}`);
    expect(await tiers()).toEqual({ A: 1, B: null, C: null, D: 1 }); // B and C hold each other, and nobody holds them
    await buyer.post('/api/supply-links', {
      buyerSupplierId: id('D'),
      supplierId: id('B'),
      kind: 'subcontractor',
    });
    expect(await tiers()).toEqual({ A: 1, B: 2, C: 3, D: 1 });
    expect((await buyer.delete(`/api/suppliers/${id('D')}`)).status).toBe(204);
    expect(await tiers()).toEqual({ A: 1, B: null, C: null });
  });

  it('come out the same, whether derived step by step, anew in the database, or in the model', async () => {
    const companyId = app.aCompanyId();
    await app.inCompany(companyId, async (tx) => {
      await tx.query(
        `INSERT INTO supplier (id, name, name_key, match_key, search_key, country)
         SELECT uuidv7(), 'S' || n, 's' || n, 's' || n, 's' || n, 'VN' FROM generate_series(1, 300) n`,
      );
      const ids = (await tx.query<{ id: string }[]>(`SELECT id FROM supplier ORDER BY id`)).map(
        ({ id }) => id,
      );
      await tx.query(
        `INSERT INTO supply_link (id, buyer_supplier_id, supplier_id, kind, certainty)
         SELECT DISTINCT ON (b, s) uuidv7(), CASE WHEN b > 300 THEN NULL ELSE ($1::uuid[])[b] END, ($1::uuid[])[s], 'supplier',
                CASE WHEN n % 7 = 0 THEN 'disputed' ELSE 'declared' END
           FROM (SELECT n, 1 + (n * 7919) % 308 AS b, 1 + (n * 104729) % 300 AS s FROM generate_series(1, 420) n) x
          WHERE b <> s`,
        [ids],
      );
      const derived = async () =>
        Object.fromEntries(
          (
            await tx.query<{ id: string; tier: number }[]>(
              `SELECT id, tier FROM supplier WHERE tier IS NOT NULL ORDER BY id`,
            )
          ).map(({ id, tier }) => [id, tier]),
        );
      const fromModel = async () => {
        const links = await tx.query<{ buyerSupplierId: string | null; supplierId: string }[]>(
          `SELECT buyer_supplier_id AS "buyerSupplierId", supplier_id AS "supplierId" FROM supply_link
            WHERE certainty <> 'disputed'`,
        );
        return Object.fromEntries([...deriveTiers(links)].sort());
      };
      await refreshTiers(tx);
      expect(await derived()).toEqual(await fromModel());
      expect(Object.keys(await derived()).length).toBeGreaterThan(50);
      const gone = await tx.query<[{ supplier_id: string }[], number]>(
        `DELETE FROM supply_link WHERE right(id::text, 1) IN ('1', '2') RETURNING supplier_id`,
      );
      await refreshTiersOf(
        tx,
        gone[0].map((row) => row.supplier_id),
      );
      expect(await derived()).toEqual(await fromModel());
    });
  });

  it('end right where many change the chain at once', async () => {
    const { buyer, id, tiers } = await aChain([
      [null, 'A'],
      ['A', 'B'],
      ['B', 'C'],
      ['C', 'D'],
      ['D', 'E'],
    ]);
    const pairs = [
      ['A', 'C'],
      ['A', 'D'],
      ['B', 'E'],
      ['A', 'E'],
      ['E', 'B'],
      ['C', 'B'],
    ] as const;
    const answers = await Promise.all(
      pairs.map(([from, to]) =>
        buyer.post('/api/supply-links', {
          buyerSupplierId: id(from),
          supplierId: id(to),
          kind: 'subcontractor',
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(pairs.map(() => 201));
    expect(await tiers()).toEqual({ A: 1, B: 2, C: 2, D: 2, E: 2 });
  });
});
