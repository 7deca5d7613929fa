import {
  disclosureProblem,
  MAX_PARTIES,
  partyFaults,
  tidyParty,
  type PartyInput,
  type PartyView,
  type SaveParty,
} from '@firebreak/supply-chain/model';
import type { FieldError } from '@firebreak/platform/model';
import { platformProblem } from '@firebreak/platform/model';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DisclosedPartyEntity } from './disclosed-party.entity';
import { toPartyView } from './list-parties.query';

/** Keeps the rows of a list as they are written, one at a time or pasted. The caller is in the owner's transaction. */
@Injectable()
export class DisclosedParties {
  /**
   * Saves one row, if the writer saw the one that it replaces; version 0 makes it. Sending the same row again
   * is no conflict: a phone that lost the reply just tries once more.
   * @throws Problem input-invalid, party-not-own, party-list-full; party-changed-elsewhere with what is stored now
   */
  async save(tx: EntityManager, id: string, { version, ...input }: SaveParty): Promise<PartyView> {
    const party = tidyParty(input);
    refuse(partyFaults(party).map(({ field, code, message }) => ({ field, code, message })));
    const stored = await tx.findOne(DisclosedPartyEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (stored?.sourceRequestId) throw disclosureProblem('party-not-own');
    if (stored && isSame(stored, party)) return toPartyView(stored);
    if ((stored?.version ?? 0) !== version) {
      throw disclosureProblem('party-changed-elsewhere', { stored: stored ? toPartyView(stored) : null });
    }
    if (!stored) await checkRoom(tx, 1);
    const saved = tx.create(DisclosedPartyEntity, {
      ...(stored ?? {}),
      id,
      ...party,
      version: version + 1,
      savedAt: new Date(),
    });
    await tx.save(saved);
    return toPartyView(await tx.findOneByOrFail(DisclosedPartyEntity, { id }));
  }

  /**
   * Adds rows, all or none; those whose id is there already are passed over.
   * @throws Problem input-invalid naming row and field, party-list-full
   */
  async add(tx: EntityManager, parties: readonly (PartyInput & { readonly id: string })[]): Promise<number> {
    refuse(
      parties.flatMap((party, at) =>
        partyFaults(party).map(({ field, code, message }) => ({
          field: `parties.${at}.${field}`,
          code,
          message,
        })),
      ),
    );
    const there = await tx.findBy(DisclosedPartyEntity, { id: In(parties.map(({ id }) => id)) });
    const known = new Set(there.map(({ id }) => id));
    const added = parties.filter(({ id }) => !known.has(id));
    await checkRoom(tx, added.length);
    // A millisecond apart, so that they stay in the order in which they were pasted.
    const now = Date.now();
    await tx.insert(
      DisclosedPartyEntity,
      added.map(({ id, ...party }, at) => ({
        ...{ id, ...tidyParty(party), version: 1 },
        createdAt: new Date(now + at),
      })),
    );
    return added.length;
  }

  /** Removes an own row and what was received through it; doing it twice changes nothing. @throws Problem party-not-own */
  async remove(tx: EntityManager, id: string): Promise<void> {
    const stored = await tx.findOneBy(DisclosedPartyEntity, { id });
    if (stored?.sourceRequestId) throw disclosureProblem('party-not-own');
    await tx.delete(DisclosedPartyEntity, { id });
  }
}

function isSame(stored: DisclosedPartyEntity, party: PartyInput): boolean {
  return (Object.keys(party) as (keyof PartyInput)[]).every((field) => stored[field] === party[field]);
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw platformProblem('input-invalid', { errors });
}

async function checkRoom(tx: EntityManager, more: number): Promise<void> {
  const rows = await tx.countBy(DisclosedPartyEntity, {});
  if (rows + more > MAX_PARTIES) throw disclosureProblem('party-list-full', { limit: MAX_PARTIES, rows });
}
