import { CompanyDb } from '@firebreak/platform/server';
import {
  askedSites,
  isFor,
  isGiven,
  isStale,
  sharedPlaces,
  valueFor,
  type AnswerValue,
  type FillState,
  type VaultEntry,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { circumstancesOf } from '../open-form';
import { dayOf, statusAt } from '../questionnaire-dates';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { SavedAnswers } from '../saved-answers';
import { storedResponse } from '../stored-response.query';
import { findTemplates } from '../templates/find-templates.query';

const OPEN = ['sent', 'opened', 'in-progress'];

/** By whom a questionnaire is filled in from a vault. */
export interface FilledBy {
  readonly name: string;
  /** Whom the questionnaire had been sent to when it was linked to the vault. */
  readonly invitedEmail: string | null;
}

/** Fills in questionnaires of the current company, a customer's, from what a supplier handed over. */
@Injectable()
export class FillQuestionnaire {
  constructor(
    private readonly db: CompanyDb,
    private readonly answers: SavedAnswers,
  ) {}

  /** Whether it can be filled in, and which places have an answer already; never which. */
  state(
    id: string,
    invitedEmail: string | null,
  ): Promise<{ state: FillState; answered: ReadonlySet<string> }> {
    return this.db.inCompany(async (tx) => {
      const questionnaire = await tx.findOneBy(QuestionnaireEntity, { id });
      const state = fillState(questionnaire, invitedEmail, new Date());
      if (state !== 'open') return { state, answered: new Set() };
      const { answers } = await storedResponse(tx, id);
      return { state, answered: new Set(answers.map(({ question }) => question)) };
    });
  }

  /**
   * Fills the places that have no answer yet, by the rules of the portal. The caller holds the questionnaire's lock and
   * has seen that the signature over the entries holds.
   * @returns keys of the places that were filled
   */
  async fill(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    entries: readonly VaultEntry[],
    keys: readonly string[],
    by: FilledBy,
    at: Date,
  ): Promise<readonly string[]> {
    if (keys.length === 0 || fillState(questionnaire, by.invitedEmail, at) !== 'open') return [];
    const circumstances = circumstancesOf(questionnaire);
    const places = sharedPlaces(questionnaire, await findTemplates(tx, [questionnaire]), circumstances);
    const sites = askedSites(circumstances);
    const today = dayOf(at);
    const values = places.flatMap((place): [string, AnswerValue][] => {
      const entry = keys.includes(place.key) ? entries.find((one) => isFor(one, place)) : undefined;
      const value = entry && valueFor(entry.value, sites);
      return entry && isGiven(value) && !isStale(entry, today) ? [[place.key, value]] : [];
    });
    return this.answers.fillEmpty(tx, questionnaire, values, by.name, at);
  }
}

function fillState(row: QuestionnaireEntity | null, invitedEmail: string | null, at: Date): FillState {
  if (!row || !OPEN.includes(statusAt(row, at))) return 'ended';
  return row.recipientEmail === invitedEmail ? 'open' : 'link-again';
}
