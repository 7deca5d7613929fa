import { mayBeReplaced, releasedQuestion, type Contribution } from '@firebreak/questionnaires/model';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { Benchmark } from './benchmark.service';

interface CellRow {
  readonly question: string;
  readonly dimension: 'all' | 'sector';
  readonly key: string;
  readonly option: string;
  readonly suppliers: number;
}

/** The same draws every time: a small generator with a seed. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const QUESTIONS = Array.from({ length: 120 }, (_, at) => `Q${at}`);

describe('the benchmark', () => {
  let app: TestApp;
  const contributions = new Map<string, Contribution[]>();

  let companies: string[] = [];
  const draw = drawing(20261127);

  beforeAll(async () => {
    app = await startTestApp();
    companies = Array.from({ length: 9 }, () => app.aCompanyId());
    const rows = new Map<string, (CellRow & { template: string })[]>(companies.map((id) => [id, []]));
    for (const question of QUESTIONS) {
      const of: Contribution[] = [];
      const most = draw(3) === 0 ? 40 : 7;
      for (const company of companies.slice(0, 3 + draw(7))) {
        for (const group of ['13', '14', '15', null].filter(() => draw(4) > 0)) {
          const suppliers = 1 + draw(most);
          const yes = draw(suppliers + 1);
          of.push({ company, group, suppliers, chosen: { yes, no: suppliers - yes } });
        }
      }
      contributions.set(question, of);
      for (const company of companies) {
        const own = of.filter((one) => one.company === company);
        rows.get(company)?.push(...cellRows(question, own));
      }
    }
    for (const [company, cells] of rows) await count(company, cells);
  });
  afterAll(() => app.close());

  /** Puts a company's counts in the place of those that it had. */
  async function count(company: string, cells: readonly (CellRow & { template: string })[]): Promise<void> {
    await app.inCompany(company, async (tx) => {
      await tx.query(`DELETE FROM benchmark_count`);
      await tx.query(
        `INSERT INTO benchmark_count (template_code, question, dimension, key, option, suppliers)
         SELECT template, question, dimension, key, option, suppliers FROM jsonb_to_recordset($1)
           AS c (template text, question text, dimension text, key text, option text, suppliers int)`,
        [JSON.stringify(cells)],
      );
    });
  }

  async function nextQuarter(): Promise<void> {
    await app.owner.query(`UPDATE benchmark_release SET quarter = quarter - interval '3 months'
       WHERE quarter = (SELECT max(quarter) FROM benchmark_release)`);
    await app.get(Benchmark).release();
    await app.owner.query(
      `DELETE FROM benchmark_release WHERE quarter < (SELECT max(quarter) FROM benchmark_release)`,
    );
  }

  const released = async () => {
    const { rows } = await app.owner.query<CellRow>(
      `SELECT * FROM benchmark_cell WHERE template_code = 'test'`,
    );
    return new Map(
      QUESTIONS.map((code) => [code, figures(rows.filter(({ question }) => question === code))]),
    );
  };

  /** Some companies counted otherwise, one joined, one counts far more. */
  const changed = (question: string): Contribution[] => {
    const one = contributions.get(question) ?? [];
    const most = draw(6);
    return one.flatMap((cell, at) => {
      if (draw(6) < most) return [cell];
      const more = draw(5) === 0 ? 30 : draw(8);
      const suppliers = cell.suppliers + more;
      return at === 0 && more === 3
        ? []
        : [{ ...cell, suppliers, chosen: { ...cell.chosen, no: (cell.chosen['no'] ?? 0) + more } }];
    });
  };

  function cellRows(question: string, own: readonly Contribution[]): (CellRow & { template: string })[] {
    const sums = new Map<string, CellRow & { template: string }>();
    const add = (dimension: CellRow['dimension'], key: string, option: string, suppliers: number) => {
      const known = sums.get(`${dimension} ${key} ${option}`)?.suppliers ?? 0;
      const cell = { template: 'test', question, dimension, key, option, suppliers: known + suppliers };
      if (cell.suppliers > 0) sums.set(`${dimension} ${key} ${option}`, cell);
    };
    for (const { group, suppliers, chosen } of own) {
      for (const [option, count] of [['', suppliers] as const, ...Object.entries(chosen)]) {
        add('all', '', option, count);
        add('sector', group ?? '', option, count);
      }
    }
    return [...sums.values()];
  }

  /** A figure that nobody chose is not stored: nothing and zero are the same. */
  const figures = (cells: readonly CellRow[]) =>
    Object.fromEntries(
      cells
        .filter(({ suppliers }) => suppliers > 0)
        .map(({ dimension, key, option, suppliers }) => [`${dimension} ${key} ${option}`, suppliers])
        .sort(),
    );

  it('comes out by the same rule in the database as in the model', async () => {
    const { rows } = await app.owner.query<CellRow>(`SELECT * FROM benchmark_cells()`);
    let withGroups = 0;
    let heldBack = 0;
    for (const question of QUESTIONS) {
      const of = contributions.get(question) ?? [];
      const { all, groups } = releasedQuestion(of);
      const cells = [
        ...(all ? [{ dimension: 'all' as const, key: '', cell: all }] : []),
        ...[...groups].map(([key, cell]) => ({ dimension: 'sector' as const, key, cell })),
      ].flatMap(({ dimension, key, cell }) =>
        Object.entries({ '': cell.suppliers, ...cell.chosen }).map(([option, suppliers]) => ({
          question,
          dimension,
          key,
          option,
          suppliers,
        })),
      );
      expect([question, figures(rows.filter((row) => row.question === question))]).toEqual([
        question,
        figures(cells),
      ]);
      withGroups += groups.size > 0 ? 1 : 0;
      heldBack += all && groups.size < 3 ? 1 : 0;
    }
    // The draw has both kinds, or it would compare nothing.
    expect(withGroups).toBeGreaterThan(10);
    expect(heldBack).toBeGreaterThan(10);
  });

  it('is released once a quarter', async () => {
    const told = () =>
      app.runAs(app.aCompanyId(), () => app.get(Benchmark).view()).then(({ questions }) => questions);
    expect(await told()).toBe(0); // the quarter's release was made at the start, of nothing
    await app.get(Benchmark).release();
    expect(await told()).toBe(0);
    await nextQuarter();
    expect(await told()).toBeGreaterThan(10);
  });

  it('replaces figures where the change may be told, and leaves the others as they were', async () => {
    const before = await released();
    const now = new Map(QUESTIONS.map((question) => [question, changed(question)]));
    for (const company of companies) {
      const own = (question: string) => (now.get(question) ?? []).filter((one) => one.company === company);
      await count(company, QUESTIONS.flatMap((question) => cellRows(question, own(question)))); // prettier-ignore
    }
    const { rows } = await app.owner.query<{ question: string; enough: boolean }>(
      `SELECT question, enough FROM benchmark_moved()`,
    );
    const { rows: fresh } = await app.owner.query<CellRow>(`SELECT * FROM benchmark_cells()`);
    await nextQuarter();
    const after = await released();
    const seen = { replaced: 0, kept: 0 };
    for (const { question, enough } of rows) {
      const said = mayBeReplaced(contributions.get(question) ?? [], now.get(question) ?? []);
      expect([question, enough]).toEqual([question, said]);
      const expected = enough
        ? figures(fresh.filter((row) => row.question === question))
        : before.get(question);
      expect([question, after.get(question)]).toEqual([question, expected]);
      seen[enough ? 'replaced' : 'kept']++;
    }
    expect(Math.min(seen.replaced, seen.kept)).toBeGreaterThan(10);
  });

  it('takes figures down that somebody who left is part of, as its counts would be the difference', async () => {
    const [leaver = ''] = companies;
    const before = await released();
    const { rows } = await app.owner.query<{ question: string }>(
      `SELECT DISTINCT question FROM benchmark_released_count WHERE company_id = $1`,
      [leaver],
    );
    const its = new Set(rows.map(({ question }) => question));
    await app.runAs(leaver, () => app.get(Benchmark).decide(false));
    for (const table of ['benchmark_count', 'benchmark_released_count']) {
      const left = await app.owner.query(`SELECT FROM ${table} WHERE company_id = $1`, [leaver]);
      expect([table, left.rowCount]).toEqual([table, 0]);
    }
    expect(await released()).toEqual(before); // until the next release
    // Changes of others since the last release may be enough together with this one.
    const { rows: moved } = await app.owner.query<{ question: string; enough: boolean }>(
      `SELECT question, enough FROM benchmark_moved()`,
    );
    const { rows: fresh } = await app.owner.query<CellRow>(`SELECT * FROM benchmark_cells()`);
    await nextQuarter();
    const after = await released();
    let takenDown = 0;
    for (const { question, enough } of moved) {
      const stands = its.has(question) ? {} : before.get(question);
      const expected = enough ? figures(fresh.filter((row) => row.question === question)) : stands;
      expect([question, after.get(question)]).toEqual([question, expected]);
      takenDown += !enough && its.has(question) ? 1 : 0;
    }
    expect(takenDown).toBeGreaterThan(10);
  });

  it.each([
    `SELECT * FROM benchmark_cells()`,
    `INSERT INTO benchmark_cell VALUES ('a', 'b', 'all', '', '', 10)`,
    `DELETE FROM benchmark_cell`,
    `DELETE FROM benchmark_release`,
    `SELECT * FROM benchmark_released_count`,
    `SELECT * FROM benchmark_question`,
    `SELECT * FROM benchmark_moved()`,
  ])('refuses the app: %s', async (sql) => {
    const tried = app.inCompany(app.aCompanyId(), (tx) => tx.query(sql));
    await expect(tried).rejects.toThrow('permission denied');
  });

  it('shows a company no counts of another', async () => {
    const seen = await app.inCompany(app.aCompanyId(), (tx) => tx.query(`SELECT * FROM benchmark_count`));
    expect(seen).toEqual([]);
  });
});
