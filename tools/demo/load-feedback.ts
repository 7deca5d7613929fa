import { CompanyDb } from '@firebreak/platform/server';
import {
  PURCHASING_PRACTICES,
  type Frequency,
  type PurchasingPractice,
} from '@firebreak/questionnaires/model';
import { GivenFeedback, ReleasedFeedback } from '@firebreak/questionnaires/server';
import type { DataSource, EntityManager } from 'typeorm';
import type { DemoApp } from './demo-app';
import type { DemoCompany } from './demo-company';
import { idOf, type LoadedIds } from './load-supply-chain';
import { seededRandom, seedOf } from './seeded-random';

/** How likely suppliers are to have met a practice: the demo company changes late and pays on time. */
const LIKELIHOOD: Readonly<Record<PurchasingPractice, number>> = {
  'late-orders': 0.5,
  'short-lead-times': 0.6,
  'late-changes': 0.75,
  'price-below-cost': 0.4,
  'late-payment': 0.15,
  cancellation: 0.2,
  'extra-hours': 0.55,
};

const COMMENTS = [
  'Please fix the order quantities before we book the fabric.',
  'Colours change after the samples are approved. Each change costs us a week.',
  'We get paid on time. Thank you, that is not usual.',
  'A forecast for the season would let us plan the work without overtime.',
  'The target price has not moved for three years, the minimum wage has.',
  'Two seasons’ notice before a style is dropped would help us keep people employed.',
];

/** What the suppliers that answered a questionnaire say about the demo company, released in two steps. */
export async function loadFeedback(
  app: DemoApp,
  owner: DataSource,
  demo: DemoCompany,
  ids: LoadedIds,
  companyId: string,
): Promise<void> {
  const answered = demo.questionnaires.filter(({ state }) => state === 'submitted' || state === 'reviewed');
  const db = app.get(CompanyDb);
  const give = (suppliers: typeof answered) =>
    db.runAs(companyId, async () => {
      for (const { supplier } of suppliers) {
        const comment = COMMENTS[answered.findIndex((one) => one.supplier === supplier)];
        const feedback = { answers: answersOf(supplier), ...(comment && { comment }) };
        const id = idOf(ids.suppliers, supplier);
        await app.get(GivenFeedback).record(id, `${id}@supplier.example`, feedback);
      }
    });
  await give(answered.slice(0, 10));
  await turnMonth(app, owner, companyId);
  await give(answered.slice(10));
  await turnMonth(app, owner, companyId);
}

function answersOf(supplier: string): Partial<Record<PurchasingPractice, Frequency>> {
  const random = seededRandom(seedOf(`${supplier} feedback`));
  return Object.fromEntries(
    PURCHASING_PRACTICES.map((practice) => {
      const met = random.chance(LIKELIHOOD[practice]);
      return [practice, met ? (random.chance(0.5) ? 'often' : 'sometimes') : 'never'];
    }),
  );
}

/** Totals move at the turn of a month: what was given so far was given in the month before. */
async function turnMonth(app: DemoApp, owner: DataSource, companyId: string): Promise<void> {
  await owner.transaction(async (tx: EntityManager) => {
    await tx.query(`SELECT set_config('app.company_id', $1, true)`, [companyId]);
    await tx.query(`UPDATE feedback_release SET month = (month - interval '1 month')::date`);
    await tx.query(`UPDATE feedback_step SET month = (month - interval '1 month')::date`);
  });
  await app.get(ReleasedFeedback).releaseDue();
}
