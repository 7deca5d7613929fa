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
  type HeldDocument,
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
import {
  AttachDocuments,
  heldDocuments,
  placesThatTake,
  type Attached,
  type Attachment,
} from './attach-documents';

const OPEN = ['sent', 'opened', 'in-progress'];

/** By whom a questionnaire is filled in from a vault. */
export interface FilledBy {
  readonly name: string;
  /** Whom the questionnaire had been sent to when it was linked to the vault. */
  readonly invitedEmail: string | null;
}

/** What of a questionnaire may be filled in. */
export interface Fillable {
  readonly state: FillState;
  /** Keys of the places that have an answer already; never which. */
  readonly answered: ReadonlySet<string>;
  /** Keys of those of the places in question that take documents. */
  readonly taking: ReadonlySet<string>;
  readonly held: readonly HeldDocument[];
}

/** Fills in questionnaires of the current company, a customer's, from what a supplier handed over. */
@Injectable()
export class FillQuestionnaire {
  constructor(
    private readonly db: CompanyDb,
    private readonly answers: SavedAnswers,
    private readonly documents: AttachDocuments,
  ) {}

  /**
   * Whether it can be filled in, and what there is already.
   * @param keys of places that documents could go to
   */
  state(id: string, invitedEmail: string | null, keys: readonly string[]): Promise<Fillable> {
    return this.db.inCompany(async (tx) => {
      const questionnaire = await tx.findOneBy(QuestionnaireEntity, { id });
      const state = fillState(questionnaire, invitedEmail, new Date());
      if (!questionnaire || state !== 'open')
        return { state, answered: new Set(), taking: new Set(), held: [] };
      const { answers, response } = await storedResponse(tx, id);
      return {
        state,
        answered: new Set(answers.map(({ question }) => question)),
        taking: await placesThatTake(tx, questionnaire, keys, response),
        held: await heldDocuments(tx, id),
      };
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

  /** Attaches documents where there is room, after `fill`. The caller holds the questionnaire's lock. */
  async attach(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    attachments: readonly Attachment[],
    by: FilledBy,
    at: Date,
  ): Promise<readonly Attached[]> {
    if (fillState(questionnaire, by.invitedEmail, at) !== 'open') return [];
    return this.documents.attach(tx, questionnaire, attachments, at);
  }
}

function fillState(row: QuestionnaireEntity | null, invitedEmail: string | null, at: Date): FillState {
  if (!row || !OPEN.includes(statusAt(row, at))) return 'ended';
  return row.recipientEmail === invitedEmail ? 'open' : 'link-again';
}
