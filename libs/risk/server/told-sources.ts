import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import type { RiskSource } from '@firebreak/risk/model';
import { ScoreSources } from '@firebreak/supply-chain/server';
import { CurrentReference } from './current-reference';
import { newestRun } from './newest-run.query';

/** Tells the register, whose lists and files have scores beside suppliers, what these were made from. */
@Injectable()
export class ToldSources implements OnModuleInit {
  constructor(
    private readonly db: CompanyDb,
    private readonly references: CurrentReference,
    private readonly sources: ScoreSources,
  ) {}

  onModuleInit(): void {
    this.sources.comeFrom(() => this.ofNewestRun());
  }

  /** Of the current company, in the order of telling. */
  private ofNewestRun(): Promise<RiskSource[]> {
    return this.db.inCompany(async (tx) => {
      const run = await newestRun(tx);
      return run ? this.references.sources(run.editions) : [];
    });
  }
}
