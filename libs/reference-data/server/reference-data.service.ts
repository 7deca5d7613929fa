import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  type CorrectEdition,
  type CountryFigureView,
  type CountryView,
  type EditionView,
  type ListedEntity,
  referenceDataProblem,
  ReferenceSnapshot,
  type SectorBasisView,
  type VocabularyTerm,
} from '@firebreak/reference-data/model';
import { correctEdition } from './editions/correct-edition';
import { findFigureHistory } from './figure-history.query';
import { editionSet, findEditions } from './editions/edition-set.query';
import {
  findCountryFigures,
  findListedEntities,
  findRows,
  findSectorBasis,
  findStatementFrameworks,
  findStatementMetrics,
  findTermBodies,
  findTerms,
  type StatementFrameworkRow,
  type TermBody,
} from './reference-rows.query';

/** Reference data as a correction would make it. */
export interface CorrectedReference {
  /** The edition that the correction would come to; it is in no table. */
  readonly corrected: EditionView;
  readonly snapshot: ReferenceSnapshot;
}

/** Some 5 MB each; companies that pin the same editions share one. */
const MOST_SNAPSHOTS = 8;

/** Reference data for the capabilities above, and for the browser. */
@Injectable()
export class ReferenceData {
  /** By the editions that they are made of, the one used last at the end. */
  private readonly cached = new Map<string, ReferenceSnapshot>();

  constructor(private readonly db: CompanyDb) {}

  /**
   * All reference data, held in memory: of each dataset the edition that was pinned, else the current one. One small
   * query tells whether an edition changed since.
   *
   * @param pinned ids of editions, at most one a dataset
   */
  snapshot(pinned: readonly string[] = []): Promise<ReferenceSnapshot> {
    return this.db.global(async (tx) => {
      const editions = await editionSet(tx, pinned);
      const key = [...editions, '|', ...[...pinned].sort()].join(' ');
      const known = this.cached.get(key);
      const snapshot = known ?? new ReferenceSnapshot(await findRows(tx, editions, pinned));
      this.cached.delete(key);
      this.cached.set(key, snapshot);
      for (const oldest of this.cached.keys()) {
        if (this.cached.size <= MOST_SNAPSHOTS) break;
        this.cached.delete(oldest);
      }
      return snapshot;
    });
  }

  /**
   * All reference data as it would be with a correction: the correction is published, read and taken back, so that what
   * is tried is what would come. Nothing is stored and nobody is told.
   *
   * @param pinned ids of editions, none of the dataset that is corrected
   * @throws Problem edition-not-found, edition-not-correctable, input-invalid
   */
  withCorrection(
    id: string,
    correction: CorrectEdition,
    pinned: readonly string[],
  ): Promise<CorrectedReference> {
    return this.db.global(async (tx) => {
      await tx.query(`SAVEPOINT before_correction`);
      try {
        const corrected = await correctEdition(tx, id, correction, currentActor());
        const rows = await findRows(tx, await editionSet(tx, pinned), pinned);
        return { corrected, snapshot: new ReferenceSnapshot(rows) };
      } finally {
        await tx.query(`ROLLBACK TO SAVEPOINT before_correction`);
      }
    });
  }

  /** Every edition that was ever loaded. */
  editions(): Promise<EditionView[]> {
    return this.db.global(findEditions);
  }

  /** @throws Problem country-not-found */
  async country(iso2: string): Promise<CountryView> {
    const snapshot = await this.snapshot();
    const country = snapshot.country(iso2);
    if (!country) throw referenceDataProblem('country-not-found', { country: iso2 });
    const figures = await this.db.global((tx) => findCountryFigures(tx, iso2));
    return { ...country, figures, listedGoods: snapshot.listedGoods(iso2) };
  }

  /** A country's figures over the years, oldest first. */
  figureHistory(iso2: string): Promise<CountryFigureView[]> {
    return this.db.global((tx) => findFigureHistory(tx, iso2));
  }

  /**
   * What the scores of these ISIC divisions were made of.
   * @param pinned ids of editions; without one of the sector scores the current edition tells
   */
  sectorBasis(divisions: readonly string[], pinned: readonly string[] = []): Promise<SectorBasisView[]> {
    return this.db.global(async (tx) => findSectorBasis(tx, divisions, await editionSet(tx, pinned)));
  }

  /** Names on the public lists of import bans, as far as they were found. */
  listedEntities(): Promise<ListedEntity[]> {
    return this.db.global(findListedEntities);
  }

  /** @throws Problem vocabulary-not-found */
  async vocabulary(name: string): Promise<VocabularyTerm[]> {
    const terms = await this.db.global((tx) => findTerms(tx, name));
    if (terms.length === 0) throw referenceDataProblem('vocabulary-not-found', { vocabulary: name });
    return terms;
  }

  /** Terms of one vocabulary in their order, with everything that the data says of each; empty for one that is not there. */
  termBodies(vocabulary: string): Promise<TermBody[]> {
    return this.db.global((tx) => findTermBodies(tx, vocabulary));
  }

  /** Metrics of a statement's quality as the current edition spells them; whoever uses them knows their shape. */
  statementMetrics(): Promise<{ body: unknown }[]> {
    return this.db.global(findStatementMetrics);
  }

  /** Laws and guidelines under which statements are made, by name. */
  statementFrameworks(): Promise<StatementFrameworkRow[]> {
    return this.db.global(findStatementFrameworks);
  }
}
