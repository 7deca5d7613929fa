import { AuditFigures } from '@firebreak/audits/server';
import { QuestionnaireFigures } from '@firebreak/questionnaires/server';
import { ReferenceData } from '@firebreak/reference-data/server';
import { RiskFigures } from '@firebreak/risk/server';
import {
  figureSetOf,
  summariseProgramme,
  type FigureSet,
  type StatementPeriod,
} from '@firebreak/statements/model';
import { SupplyChainFigures } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProgrammeRegisters } from './programme/programme-registers.service';

/** Gathers what the capabilities know for a statement. */
@Injectable()
export class StatementFigures {
  constructor(
    private readonly supplyChain: SupplyChainFigures,
    private readonly risk: RiskFigures,
    private readonly audits: AuditFigures,
    private readonly questionnaires: QuestionnaireFigures,
    private readonly reference: ReferenceData,
    private readonly programme: ProgrammeRegisters,
  ) {}

  /** @param asOf today, as a calendar date */
  async gather(tx: EntityManager, period: StatementPeriod, asOf: string): Promise<FigureSet> {
    // The register is read as it is today, so the scores are those of today too, not of the period's last day.
    const until = { from: period.from, to: period.to > asOf ? period.to : asOf };
    const { sectors } = await this.reference.snapshot();
    const summaries = {
      supplyChain: await this.supplyChain.figures(tx, period),
      risk: await this.risk.figures(tx, until),
      audits: await this.audits.figures(tx, period),
      questionnaires: await this.questionnaires.figures(tx, period),
      chainDetails: await this.supplyChain.details(tx, period),
      riskRuns: await this.risk.runs(tx, period),
      auditDetails: await this.audits.details(tx, period),
      questionnaireDetails: await this.questionnaires.details(tx, period),
      programme: summariseProgramme(await this.programme.records(tx), period),
      sectorTitles: Object.fromEntries(sectors.map(({ code, title }) => [code, title])),
    };
    return figureSetOf(summaries, asOf);
  }
}
