import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import { monthEndsBefore, type RiskOverviewView } from '@firebreak/risk/model';
import { ExplainedScores } from '../explained-scores';
import { idsIn, namesOf } from '../score-names.query';
import { bandsOn, bandSpend, moversSince, tierRisks } from './risk-overview.query';

const MONTHS = 11;
const MOVERS = 8;
const DAYS_OF_MOVES = 30;
const DAY = 86_400_000;

/** How risk moved, and how it lies over tiers and spend. */
@Injectable()
export class RiskOverview {
  constructor(
    private readonly db: CompanyDb,
    private readonly explained: ExplainedScores,
  ) {}

  /** @param now when it is asked */
  get(now = new Date()): Promise<RiskOverviewView> {
    const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
    return this.db.inCompany(async (tx) => {
      const since = dayOf(now.getTime() - DAYS_OF_MOVES * DAY);
      const movers = await moversSince(tx, this.explained, since, MOVERS);
      const steps = movers.flatMap(({ main }) => main?.after ?? main?.before ?? []);
      return {
        months: await bandsOn(tx, monthEndsBefore(dayOf(now.getTime()), MONTHS)),
        tiers: await tierRisks(tx),
        spend: await bandSpend(tx),
        movers,
        names: await namesOf(tx, idsIn(steps)),
      };
    });
  }
}
