import { Companies } from '@firebreak/identity/server';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  knownLawFacts,
  NO_LAW_FACTS,
  statementProblem,
  type LawFacts,
  type LawFactsView,
  type SaveLawFacts,
} from '@firebreak/statements/model';
import { SupplyChainFigures } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StatementEntity } from '../statement.entity';
import { today } from '../today';
import { CompanyLawFactsEntity } from './company-law-facts.entity';

/** How the region is written in addresses. */
const XINJIANG = ['xinjiang', 'xin jiang', '新疆'];

/** What decides which laws apply to the company: as typed, beside what its records know. */
@Injectable()
export class LawFactsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
    private readonly supplyChain: SupplyChainFigures,
  ) {}

  get(): Promise<LawFactsView> {
    return this.db.inCompany((tx) => this.view(tx));
  }

  /**
   * Keeps what somebody typed, as a whole.
   * @throws Problem law-facts-changed when somebody else saved since; with what they saved
   */
  save({ facts, version }: SaveLawFacts): Promise<LawFactsView> {
    return this.db.inCompany(async (tx) => {
      const row = { ...toRow(facts), version: version + 1, updatedBy: currentActor().name };
      const written =
        version === 0
          ? (
              await tx
                .createQueryBuilder()
                .insert()
                .into(CompanyLawFactsEntity)
                .values(row)
                .orIgnore()
                .returning('version')
                .execute()
            ).raw.length
          : (await tx.update(CompanyLawFactsEntity, { version }, row)).affected;
      const view = await this.view(tx);
      if (!written) throw statementProblem('law-facts-changed', { current: view });
      return view;
    });
  }

  private async view(tx: EntityManager): Promise<LawFactsView> {
    const [row] = await tx.find(CompanyLawFactsEntity, { take: 1 });
    const [statement] = await tx.find(StatementEntity, {
      select: { periodTo: true, organisation: true },
      order: { periodTo: 'DESC' },
      take: 1,
    });
    const { name, country } = await this.companies.get();
    const records = knownLawFacts(
      {
        company: { name, country },
        statement: statement
          ? { legalForm: statement.organisation.legalForm, periodTo: statement.periodTo }
          : null,
        sitesInXinjiang: await this.supplyChain.sitesNaming(tx, 'CN', XINJIANG),
      },
      today(),
    );
    return {
      typed: row ? toFacts(row) : NO_LAW_FACTS,
      ...records,
      version: row?.version ?? 0,
      updatedAt: row?.updatedAt.toISOString() ?? null,
      updatedBy: row?.updatedBy ?? null,
    };
  }
}

function toRow({ group, ...facts }: LawFacts) {
  return { ...facts, groupPosition: group, sectors: [...facts.sectors] };
}

function toFacts(row: CompanyLawFactsEntity): LawFacts {
  return {
    form: row.form,
    group: row.groupPosition,
    countsSubsidiaries: row.countsSubsidiaries,
    yearEnd: row.yearEnd,
    sectors: row.sectors,
    places: row.places,
    amounts: row.amounts,
    people: row.people,
    answers: row.answers,
  };
}
