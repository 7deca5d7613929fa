import { Injectable } from '@nestjs/common';
import { CompanyDb } from '@firebreak/platform/server';
import {
  type CountryFigureView,
  type CountryView,
  type EditionView,
  type ListedEntity,
  referenceDataProblem,
  ReferenceSnapshot,
  type SectorBasisView,
  type VocabularyTerm,
} from '@firebreak/reference-data/model';
import { findFigureHistory } from './figure-history.query';
import { editionSet, findEditions } from './editions/edition-set.query';
import {
  findCountryFigures,
  findListedEntities,
  findRows,
  findSectorBasis,
  findStatementFrameworks,
  findTerms,
  type StatementFrameworkRow,
} from './reference-rows.query';

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
   * @param editionId of the sector scores; the current one where absent
   */
  sectorBasis(divisions: readonly string[], editionId?: string): Promise<SectorBasisView[]> {
    return this.db.global((tx) => findSectorBasis(tx, divisions, editionId ?? null));
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

  /** Laws and guidelines under which statements are made, by name. */
  statementFrameworks(): Promise<StatementFrameworkRow[]> {
    return this.db.global(findStatementFrameworks);
  }
}
