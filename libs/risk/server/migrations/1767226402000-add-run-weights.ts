import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs keep the weights they used, so that a score can be recomputed whatever becomes of the defaults. */
export class AddRunWeights1767226402000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      `ALTER TABLE risk_run ADD weights jsonb NOT NULL DEFAULT '${JSON.stringify(WEIGHTS_SO_FAR)}'`,
    );
    await db.query(`ALTER TABLE risk_run ALTER weights DROP DEFAULT`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE risk_run DROP weights`);
  }
}

/** Those of fb-1, which every run before this migration used. */
const WEIGHTS_SO_FAR = {
  version: 'fb-1',
  country: {
    tip: 0.2,
    'wgi-rule-of-law': 0.12,
    'wgi-voice': 0.12,
    'wgi-stability': 0.06,
    hdi: 0.08,
    ilo: 0.08,
    cpi: 0.04,
    'gsi-vulnerability': 0.1,
    ituc: 0.1,
    'gsi-prevalence': 0.05,
    'gsi-response': 0.05,
  },
  base: { country: 0.6, sector: 0.4 },
  goods: { 'uflpa-xinjiang': 0.8, 'dol-forced': 0.6, 'dol-derived': 0.45, 'dol-child': 0.25 },
  workforce: {
    migrant: 0.15,
    agency: 0.15,
    labourProvider: 0.05,
    housing: 0.05,
    pieceRate: 0.05,
    most: 0.35,
  },
  controls: { effect: 0.5 },
  chain: { perTier: 0.5 },
  hotSpot: { absence: 0.6 },
};
