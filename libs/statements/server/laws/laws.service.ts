import type { EditionView } from '@firebreak/reference-data/model';
import { ReferenceData } from '@firebreak/reference-data/server';
import {
  companyOf,
  forceOf,
  statementProblem,
  type CriterionGroup,
  type Law,
  type LawEdition,
  type LawList,
  type LawSummary,
  type LawThreshold,
  type LawView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { StatementFrameworks } from '../statement-frameworks.service';
import { toLaw } from './law-data';

/** The editions that the pages of laws rest on. */
const DATASETS = ['statement-frameworks', 'statement-thresholds', 'statement-criteria-map'];

/** Laws and guidelines with everything that the reference data says of them; nothing of them is written down here. */
@Injectable()
export class LawsService {
  constructor(
    private readonly reference: ReferenceData,
    private readonly frameworks: StatementFrameworks,
  ) {}

  /** All of them, in the order of the thresholds: by jurisdiction, as the data has them. */
  async list(): Promise<LawList> {
    const [laws, thresholds, writable] = await Promise.all([this.laws(), this.thresholds(), this.writable()]);
    const place = new Map(thresholds.map(({ id }, at) => [id, at]));
    return {
      laws: laws
        .map((law) => toSummary(law, writable.has(law.id)))
        .sort((a, b) => (place.get(a.id) ?? place.size) - (place.get(b.id) ?? place.size)),
      editions: await this.editions(),
    };
  }

  /** @throws Problem statement-framework-not-found */
  async get(id: string): Promise<LawView> {
    const laws = await this.laws();
    const law = laws.find((each) => each.id === id);
    if (!law) throw statementProblem('statement-framework-not-found', { frameworkId: id });
    const [map, writable] = await Promise.all([this.map(), this.writable()]);
    return {
      ...law,
      force: forceOf(law),
      writable: writable.has(id),
      criteria: law.criteria.map((criterion) => ({
        ...criterion,
        together: companyOf(map, laws, criterion.id),
      })),
      lawNames: Object.fromEntries(laws.map((each) => [each.id, each.name])),
      editions: await this.editions(),
    };
  }

  /** Whom the laws bind and when, in figures: our own reading. */
  async thresholds(): Promise<LawThreshold[]> {
    const terms = await this.reference.termBodies('statement-thresholds');
    return terms.map(({ body }) => body as LawThreshold);
  }

  /** Which criteria one answer serves: our own work. */
  async map(): Promise<CriterionGroup[]> {
    const terms = await this.reference.termBodies('statement-criteria-map');
    return terms.map(({ body }) => body as CriterionGroup);
  }

  /** Those with these codes, with all that the data says of them; a code that it does not know is passed over. */
  async chosen(ids: readonly string[]): Promise<Law[]> {
    return (await this.laws()).filter(({ id }) => ids.includes(id));
  }

  private async laws(): Promise<Law[]> {
    return (await this.reference.statementFrameworks()).map(toLaw);
  }

  private async writable(): Promise<Set<string>> {
    return new Set(
      (await this.frameworks.list()).filter(({ asksForStatement }) => asksForStatement).map(({ id }) => id),
    );
  }

  private async editions(): Promise<LawEdition[]> {
    const current = (await this.reference.editions()).filter((edition) => edition.current);
    return DATASETS.flatMap((dataset) => current.filter((edition) => edition.dataset === dataset)).map(
      toEdition,
    );
  }
}

function toSummary(law: Law, writable: boolean): LawSummary {
  const { id, name, jurisdiction, legalBasis, asOf, threshold, reportingDeadline, criteria } = law;
  return {
    id,
    name,
    jurisdiction,
    legalBasis,
    asOf,
    threshold,
    reportingDeadline,
    force: forceOf(law),
    criteriaCount: criteria.length,
    mandatoryCount: criteria.filter(({ mandatory }) => mandatory).length,
    officialCount: criteria.filter(({ wording }) => wording === 'official').length,
    writable,
    pendingCount: law.pendingReforms.length,
  };
}

function toEdition(edition: EditionView): LawEdition {
  const { id, title, publisher, edition: name, year, licence, credit, citation, address } = edition;
  return { id, title, publisher, edition: name, year, licence, credit, citation, address };
}
