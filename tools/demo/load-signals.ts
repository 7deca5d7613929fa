import { addDays } from '@firebreak/audits/model';
import { CompanyDb, type Actor } from '@firebreak/platform/server';
import type { SignalRule } from '@firebreak/supply-chain/model';
import { SignalQuestions, SignalReplies, SignalRuns, SignalsService } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';
import type { DemoApp } from './demo-app';
import { idOf, type LoadedIds } from './load-supply-chain';
import { tokenMailedTo } from './mailed-token';

/** The day's first second: what was asked weeks ago was asked then. */
const weeksAgo = (asOf: string, weeks: number) => new Date(`${addDays(asOf, -7 * weeks)}T09:00:00Z`);

/**
 * Facts that do not fit together, of five suppliers; what a reviewer did about them, and what one of them answered.
 * @param actorOf who does what in the demo company
 */
export async function loadSignals(
  app: DemoApp,
  ids: LoadedIds,
  companyId: string,
  actorOf: (role: string) => Actor,
  asOf: string,
): Promise<void> {
  const db = app.get(CompanyDb);
  await db.runAs(companyId, () => db.inCompany((tx) => plantFacts(tx, ids, asOf)), actorOf('procurement'));
  await db.runAs(companyId, () => app.get(SignalRuns).run(new Date(`${asOf}T06:00:00Z`)));
  const review = <T>(fn: () => Promise<T>) => db.runAs(companyId, fn, actorOf('esg-officer'));
  const signalOf = async (key: string, rule: SignalRule): Promise<string> => {
    const { items } = await review(() =>
      app.get(SignalsService).list({ supplierId: idOf(ids.suppliers, key), rule: [rule] }),
    );
    if (!items[0]) throw new Error(`the demo's ${key} raises no ${rule}`);
    return items[0].id;
  };
  /** @returns the link's token, read out of the mail before that is on its way */
  const ask = async (key: string, rule: SignalRule, weeks: number): Promise<string> => {
    const email = `compliance@${key}.example`;
    const question = { email, language: 'en', dueOn: addDays(asOf, 14 - 7 * weeks) };
    const id = await signalOf(key, rule);
    return review(() =>
      db.inCompany(async (tx) => {
        await app.get(SignalQuestions).ask(id, question, weeksAgo(asOf, weeks));
        return tokenMailedTo(tx, email, 'reply');
      }),
    );
  };

  const overloaded = await signalOf('lanmaw', 'orders-above-capacity');
  await ask('lanmaw', 'orders-above-capacity', 6);
  await review(() =>
    app
      .get(SignalsService)
      .confirm(
        overloaded,
        'No answer, and the labels of two orders name a workshop that is not on record.',
        weeksAgo(asOf, 2),
      ),
  );
  const sharedPhone = await signalOf('nodirpar', 'shared-phone');
  await review(() =>
    app
      .get(SignalsService)
      .dismiss(sharedPhone, 'One export agent answers for both; both factories were visited.'),
  );
  await ask('lanhvan', 'process-missing', 1);
  const token = await ask('rimbunjaya', 'agency-share-jump', 1);
  await app.get(SignalReplies).reply(token, {
    text: 'A new line opened in August and its people came through Jalinan Kerja Sumber, whose licence is attached to our last questionnaire. From January they get contracts of our own.',
    by: 'Head of human resources',
  });
}

/** Capacity, orders, processes and shares as people would have entered them over the last months. */
async function plantFacts(tx: EntityManager, ids: LoadedIds, asOf: string): Promise<void> {
  const supplier = (key: string) => idOf(ids.suppliers, key);
  const sitesOf = (key: string, set: string, values: unknown[] = []) =>
    tx.query(`UPDATE site SET ${set} WHERE supplier_id = $1`, [supplier(key), ...values]);
  const ordered = (key: string, pieces: number) =>
    tx.query(
      `UPDATE supply_link SET volume_per_month = $2, volume_unit = 'pieces' WHERE supplier_id = $1 AND buyer_supplier_id IS NULL`,
      [supplier(key), pieces],
    );
  await sitesOf('lanmaw', `capacity_per_month = 40000, capacity_unit = 'pieces'`);
  await ordered('lanmaw', 180_000);
  await sitesOf('sehrabad', `headcount = 60, capacity_per_month = 190000, capacity_unit = 'pieces'`);
  await sitesOf('lanhvan', `processes = '{cutting, packing}'`);
  await tx.query(
    `INSERT INTO site_good (id, site_id, hs, name, role)
     SELECT uuidv7(), id, '5208', 'Cotton fabric', 'uses' FROM site WHERE supplier_id = $1`,
    [supplier('lanhvan')],
  );
  await tx.query(
    `UPDATE supplier SET contact_phone = '+880 2 5550 0142', phone_key = '880255500142' WHERE id = ANY ($1::uuid[])`,
    [['jolmira', 'nodirpar'].map(supplier)],
  );
  const site = idOf(ids.sites, 'rimbunjaya/1');
  await tx.query(`UPDATE site SET agency_share = 0.18 WHERE id = $1`, [site]);
  await tx.query(`UPDATE site_workforce_history SET noted_on = $2, agency_share = 0.18 WHERE site_id = $1`, [
    site,
    addDays(asOf, -150),
  ]);
  await tx.query(`UPDATE site SET agency_share = 0.55 WHERE id = $1`, [site]);
}
