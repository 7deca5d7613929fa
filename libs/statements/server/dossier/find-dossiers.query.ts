import { statementProblem, type DossierContent, type DossierDocument } from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';
import { DossierDocumentEntity } from './dossier-document.entity';
import { DossierPartyEntity } from './dossier-party.entity';
import { DossierEntity } from './dossier.entity';

/** Dossiers per page of the list. */
const PAGE = 50;

/** A dossier's row with its parties and documents. */
export interface StoredDossier {
  readonly row: DossierEntity;
  readonly content: DossierContent;
}

/** @throws Problem dossier-not-found */
export async function findDossier(tx: EntityManager, id: string): Promise<StoredDossier> {
  const row = await tx.findOneBy(DossierEntity, { id });
  if (!row) throw statementProblem('dossier-not-found', { dossierId: id });
  const parties = await tx.find(DossierPartyEntity, {
    where: { dossierId: id },
    order: { position: 'ASC' },
  });
  const documents = await tx.find(DossierDocumentEntity, {
    where: { dossierId: id },
    order: { addedAt: 'ASC', id: 'ASC' },
  });
  return { row, content: toContent(row, parties, documents) };
}

/** One page: open ones first, what is due soonest at the top. @param after id of the last one seen */
export async function findDossiers(
  tx: EntityManager,
  after: string | null,
): Promise<{ rows: DossierEntity[]; nextCursor: string | null }> {
  const key = `(state <> 'open', coalesce(due_on, 'infinity'::date), id)`;
  const ids = await tx.query<{ id: string }[]>(
    `SELECT id FROM dossier
     WHERE $1::uuid IS NULL OR ${key} > (SELECT state <> 'open', coalesce(due_on, 'infinity'::date), id FROM dossier WHERE id = $1)
     ORDER BY state <> 'open', coalesce(due_on, 'infinity'::date), id LIMIT ${PAGE + 1}`,
    [after],
  );
  const shown = ids.slice(0, PAGE).map(({ id }) => id);
  const found = await tx.findBy(DossierEntity, shown.map((id) => ({ id }))); // prettier-ignore
  const rows = shown.flatMap((id) => found.find((row) => row.id === id) ?? []);
  return {
    rows: shown.length === 0 ? [] : rows,
    nextCursor: ids.length > PAGE ? (shown.at(-1) ?? null) : null,
  };
}

function toContent(
  row: DossierEntity,
  parties: readonly DossierPartyEntity[],
  documents: readonly DossierDocumentEntity[],
): DossierContent {
  return {
    kind: row.kind,
    language: row.language,
    product: row.product,
    request: row.request,
    dueOn: row.dueOn,
    state: row.state,
    summary: row.summary,
    custody: {
      ...row.custody,
      parties: parties.map(({ id, supplierId, siteId, name, siteName, country, role, tier, origin }) => ({
        id,
        supplierId,
        siteId,
        name,
        siteName,
        country,
        role,
        tier,
        origin,
      })),
    },
    answers: row.answers,
    diligence: row.diligence,
    documents: documents.map(toDocument),
  };
}

export function toDocument(row: DossierDocumentEntity): DossierDocument {
  const { id, details, fileName, mediaType, bytes, sha256, addedBy, addedAt } = row;
  return { ...details, id, fileName, mediaType, bytes, sha256, addedBy, addedAt: addedAt.toISOString() };
}
