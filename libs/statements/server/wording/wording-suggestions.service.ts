import { CompanyDb, enqueue } from '@firebreak/platform/server';
import {
  fitOf,
  LONGEST_SECTION,
  statementProblem,
  SUGGESTION_LIMITS,
  takeSuggestion,
  tidyText,
  type ProposeWording,
  type SectionKind,
  type StatementSuggestions,
  type SuggestionTaken,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { signedInPerson } from '../signed-in-person';
import { ensureChangeable, holdStatement } from '../approval/ensure-changeable';
import { findStatement } from '../find-statements.query';
import { StatementSectionEntity } from '../statement-section.entity';
import { toSectionView } from '../statement-views';
import { StatementSuggestionEntity } from './statement-suggestion.entity';
import { findMadeOn } from './find-made-on.query';
import { toSuggestionView } from './suggestion-views';
import { AnnounceSuggestions, TellOfSuggestions } from './tell-of-suggestions.job';
import { writeSection } from './write-section';

/** Decided suggestions that are shown. */
const MOST_DECIDED = 50;

/**
 * Other wordings, proposed by anybody who may read the statement and decided by those who may write it. Every step
 * holds the statement first, so that two people who decide, write or submit at the same time do it one after the other.
 */
@Injectable()
export class WordingSuggestions {
  constructor(private readonly db: CompanyDb) {}

  /** @throws Problem statement-not-found */
  list(statementId: string): Promise<StatementSuggestions> {
    return this.db.inCompany((tx) => this.view(tx, statementId));
  }

  /**
   * Proposes another wording. It may be proposed while the statement waits for approval, for it may come back.
   * @throws Problem statement-not-found, statement-locked (approved), statement-section-not-found, suggestion-same,
   *   section-too-long, suggestions-used-up; suggestion-outdated with the section as it is, where what it replaces is not there
   */
  propose(statementId: string, kind: SectionKind, input: ProposeWording): Promise<StatementSuggestions> {
    const { scope, position, reason } = input;
    const [original, proposed] = [tidyText(input.original), tidyText(input.proposed)];
    if (original === proposed) throw statementProblem('suggestion-same');
    if (Math.max(original.length, proposed.length) > LONGEST_SECTION)
      throw statementProblem('section-too-long', { most: LONGEST_SECTION });
    return this.db.inCompany(async (tx) => {
      const state = await holdStatement(tx, statementId);
      if (state === 'approved') throw statementProblem('statement-locked', { state });
      const { row, sections } = await findStatement(tx, statementId);
      const section = sections.find((each) => each.kind === kind);
      if (!section) throw statementProblem('statement-section-not-found', { section: kind });
      const fit = fitOf({ scope, original, proposed, position }, section.text, row.language, section.text);
      if (fit.fit !== 'fits') throw outdated(section, fit.fit === 'changed' ? fit.now : null);
      await this.refuseTooMany(tx, sections);
      const { id: proposedBy, name: proposerName } = signedInPerson();
      await tx.insert(StatementSuggestionEntity, {
        ...new StatementSuggestionEntity(),
        ...{ sectionId: section.id, scope, original, proposed, reason, proposedBy, proposerName },
        position: fit.position,
        onVersion: section.version,
      });
      await enqueue(tx, AnnounceSuggestions, {}, { dedupeKey: 'all' });
      return this.view(tx, statementId);
    });
  }

  /**
   * Puts a suggestion into the text, as a new version of the section.
   * @param onto what the person saw that it replaces
   * @throws Problem statement-not-found, statement-locked, suggestion-not-found, suggestion-closed, section-too-long;
   *   suggestion-outdated with the section and what the paragraph is now, where `onto` is not there any more
   */
  take(statementId: string, id: string, onto: string): Promise<SuggestionTaken> {
    return this.db.inCompany(async (tx) => {
      await ensureChangeable(tx, statementId);
      const { row, section, suggestion } = await this.openOne(tx, statementId, id);
      const text = takeSuggestion(section.text, suggestion, onto);
      if (text === null) {
        const madeOn = await findMadeOn(tx, [section], [suggestion]);
        const fit = fitOf(suggestion, section.text, row.language, madeOn(suggestion));
        throw outdated(section, fit.fit === 'gone' ? null : fit.now);
      }
      const written = await writeSection(tx, statementId, section.kind, section.version, {
        text,
        edited: true,
        cause: 'suggested',
      });
      await this.decide(tx, statementId, suggestion, { state: 'taken', becameVersion: written.version });
      return { section: written, suggestions: await this.view(tx, statementId) };
    });
  }

  /**
   * Says no, and why: its author is told.
   * @throws Problem statement-not-found, suggestion-not-found, suggestion-closed
   */
  refuse(statementId: string, id: string, answer: string): Promise<StatementSuggestions> {
    return this.db.inCompany(async (tx) => {
      await holdStatement(tx, statementId);
      const { suggestion } = await this.openOne(tx, statementId, id);
      await this.decide(tx, statementId, suggestion, { state: 'refused', answer });
      return this.view(tx, statementId);
    });
  }

  /**
   * Takes one's own suggestion back.
   * @throws Problem statement-not-found, suggestion-not-found, suggestion-closed, suggestion-not-yours
   */
  withdraw(statementId: string, id: string): Promise<StatementSuggestions> {
    return this.db.inCompany(async (tx) => {
      await holdStatement(tx, statementId);
      const { suggestion } = await this.openOne(tx, statementId, id);
      if (suggestion.proposedBy !== signedInPerson().id) throw statementProblem('suggestion-not-yours');
      await this.decide(tx, statementId, suggestion, { state: 'withdrawn' });
      return this.view(tx, statementId);
    });
  }

  private async openOne(tx: EntityManager, statementId: string, id: string) {
    const { row, sections } = await findStatement(tx, statementId);
    const suggestion = await tx.findOneBy(StatementSuggestionEntity, { id });
    const section = sections.find((each) => each.id === suggestion?.sectionId);
    if (!suggestion || !section) throw statementProblem('suggestion-not-found', { suggestionId: id });
    if (suggestion.state !== 'open')
      throw statementProblem('suggestion-closed', { state: suggestion.state, by: suggestion.deciderName });
    return { row, section, suggestion };
  }

  /** Its author is told, unless they decided it themselves. */
  private async decide(
    tx: EntityManager,
    statementId: string,
    { id, proposedBy }: StatementSuggestionEntity,
    decision: Partial<StatementSuggestionEntity> & Pick<StatementSuggestionEntity, 'state'>,
  ): Promise<void> {
    const { id: decidedBy, name: deciderName } = signedInPerson();
    const decidedAt = new Date();
    const toldAt = decidedBy === proposedBy ? decidedAt : null;
    await tx.update(
      StatementSuggestionEntity,
      { id },
      { ...decision, decidedBy, deciderName, decidedAt, toldAt },
    );
    if (toldAt) return;
    const payload = { statementId, accountId: proposedBy };
    await enqueue(tx, TellOfSuggestions, payload, { dedupeKey: `${statementId} ${proposedBy}` });
  }

  private async refuseTooMany(tx: EntityManager, sections: readonly StatementSectionEntity[]): Promise<void> {
    const where = { sectionId: In(sections.map(({ id }) => id)), state: 'open' as const };
    const own = await tx.countBy(StatementSuggestionEntity, { ...where, proposedBy: signedInPerson().id });
    const all = await tx.countBy(StatementSuggestionEntity, where);
    const { perPerson, perStatement } = SUGGESTION_LIMITS;
    if (own >= perPerson || all >= perStatement)
      throw statementProblem('suggestions-used-up', { most: own >= perPerson ? perPerson : perStatement });
  }

  private async view(tx: EntityManager, statementId: string): Promise<StatementSuggestions> {
    const { row, sections } = await findStatement(tx, statementId);
    const sectionId = In(sections.map(({ id }) => id));
    const open = await tx.find(StatementSuggestionEntity, {
      where: { sectionId, state: 'open' },
      order: { proposedAt: 'ASC', id: 'ASC' },
    });
    const decided = await tx.find(StatementSuggestionEntity, {
      where: { sectionId, state: Not('open') },
      order: { decidedAt: 'DESC', id: 'DESC' },
      take: MOST_DECIDED,
    });
    const madeOn = await findMadeOn(tx, sections, open);
    const inSection = (section: StatementSectionEntity, rows: readonly StatementSuggestionEntity[]) =>
      rows
        .filter((each) => each.sectionId === section.id)
        .map((each) => toSuggestionView(each, section, row.language, madeOn(each)));
    const byDecision = (one: { decidedAt: string | null }, other: { decidedAt: string | null }) =>
      (other.decidedAt ?? '').localeCompare(one.decidedAt ?? '');
    return {
      open: sections.flatMap((section) => inSection(section, open)),
      decided: sections.flatMap((section) => inSection(section, decided)).sort(byDecision),
    };
  }
}

function outdated(section: StatementSectionEntity, now: string | null): Error {
  return statementProblem('suggestion-outdated', { section: toSectionView(section), now });
}
