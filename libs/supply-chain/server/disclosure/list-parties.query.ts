import {
  disclosureStatusAt,
  type DisclosureStage,
  type ListedParty,
  type PartyView,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { DisclosedPartyEntity } from './disclosed-party.entity';

interface PassedOnRow {
  readonly party_id: string;
  readonly id: string;
  readonly stage: DisclosureStage;
  readonly sent_at: Date;
  readonly link_expires_at: Date;
}

/** The current company's list, in the order in which it was written; what came at once by name. */
export async function listParties(tx: EntityManager): Promise<PartyView[]> {
  const parties = await tx.find(DisclosedPartyEntity, {
    order: { createdAt: 'ASC', name: 'ASC', id: 'ASC' },
  });
  const rows = await tx.query<PassedOnRow[]>(
    `SELECT DISTINCT ON (party_id) party_id, id, stage, sent_at, link_expires_at FROM disclosure_request
      WHERE party_id IS NOT NULL AND stage <> 'cancelled' ORDER BY party_id, id DESC`,
  );
  const passedOn = new Map(rows.map((row) => [row.party_id, row]));
  return parties.map((party) => toPartyView(party, passedOn.get(party.id)));
}

/** A row as its owner sees it. */
export function toPartyView(party: DisclosedPartyEntity, passedOn?: PassedOnRow): PartyView {
  const { id, name, country, region, address, kind, good, hs, isic, share, since, email } = party;
  return {
    ...{ id, name, country, region, address, kind, good, hs, isic, share, since, email },
    parentId: party.parentId,
    parties: party.parties,
    steps: party.steps,
    version: party.version,
    savedAt: party.savedAt.toISOString(),
    received: party.sourceRequestId !== null,
    limit: party.mostShown,
    passedOn: passedOn
      ? {
          requestId: passedOn.id,
          status: disclosureStatusAt(
            { stage: passedOn.stage, linkExpiresAt: passedOn.link_expires_at },
            new Date(),
          ),
          sentAt: passedOn.sent_at.toISOString(),
        }
      : null,
  };
}

/** A row as sharing needs it. */
export function toListedParty(party: PartyView): ListedParty {
  const { id, parentId, steps, parties, name, country, region, address, kind } = party;
  const { good, hs, isic, share, since, limit } = party;
  const place = { parentId, steps, name, country, region, address };
  return { id, ...place, parties, kind, good, hs, isic, share, since, limit };
}
