import type { VaultAnswerView, VaultChangeView, VaultDocumentView } from '@firebreak/questionnaires/model';
import { isSameSite, isStale } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { VaultAnswerEntity } from './vault-answer.entity';
import { VaultDocumentEntity } from './vault-document.entity';

/** What the vault says now: of each question the highest version, where that wasn't taken out. */
export async function vaultAnswers(tx: EntityManager, today: string): Promise<VaultAnswerView[]> {
  const rows = await tx
    .createQueryBuilder(VaultAnswerEntity, 'answer')
    .distinctOn(['answer.template', 'answer.question', 'answer.site'])
    .orderBy('answer.template')
    .addOrderBy('answer.question')
    .addOrderBy('answer.site')
    .addOrderBy('answer.version', 'DESC')
    .getMany();
  return rows.flatMap((row) => {
    const { value } = row;
    return value === null ? [] : [{ ...toEntry(row), value, stale: isStale(row, today) }];
  });
}

function toEntry(row: VaultAnswerEntity) {
  return {
    template: row.template,
    templateVersion: row.templateVersion,
    question: row.question,
    site: row.site || null,
    answeredOn: row.answeredOn,
    validUntil: row.validUntil,
    source: sourceOf(row),
    version: row.version,
  };
}

/** Where an answer of the vault stands: `site` null for the company as a whole. */
export interface AnswerPlace {
  readonly template: string;
  readonly question: string;
  readonly site: string | null;
}

/** The newest state of one answer, also one that was taken out. */
export function latestAnswer(
  tx: EntityManager,
  { template, question, site }: AnswerPlace,
): Promise<VaultAnswerEntity | null> {
  return tx.findOne(VaultAnswerEntity, {
    where: { template, question, site: site ?? '' },
    order: { version: 'DESC' },
  });
}

const MOST_CHANGES_SHOWN = 50;

/** Newest first. */
export async function answerChanges(
  tx: EntityManager,
  { template, question, site }: AnswerPlace,
): Promise<VaultChangeView[]> {
  const rows = await tx.find(VaultAnswerEntity, {
    where: { template, question, site: site ?? '' },
    order: { version: 'DESC' },
    take: MOST_CHANGES_SHOWN,
  });
  return rows.map((row) => ({
    version: row.version,
    value: row.value,
    answeredOn: row.answeredOn,
    validUntil: row.validUntil,
    source: sourceOf(row),
    changedAt: row.changedAt.toISOString(),
    changedBy: row.changedBy,
  }));
}

export async function vaultDocuments(tx: EntityManager, today: string): Promise<VaultDocumentView[]> {
  const rows = await tx.find(VaultDocumentEntity, { order: { template: 'ASC', question: 'ASC', id: 'ASC' } });
  return rows.map((row) => toDocumentView(row, today));
}

export function toDocumentView(row: VaultDocumentEntity, today: string): VaultDocumentView {
  return {
    id: row.id,
    template: row.template,
    question: row.question,
    name: row.name,
    mediaType: row.mediaType,
    sizeInBytes: row.sizeInBytes,
    sha256: row.sha256,
    validUntil: row.validUntil,
    source: sourceOf(row),
    addedAt: row.addedAt.toISOString(),
    stale: isStale(row, today),
  };
}

function sourceOf(row: Pick<VaultAnswerEntity, 'sourceKind' | 'sourceCustomer'>) {
  return { kind: row.sourceKind, customer: row.sourceCustomer };
}

/** The label under which the vault knows a site, however that is written here; null for one that it doesn't know. */
export async function knownSite(tx: EntityManager, label: string): Promise<string | null> {
  const rows = await tx
    .createQueryBuilder(VaultAnswerEntity, 'answer')
    .select('DISTINCT answer.site', 'site')
    .where(`answer.site <> ''`)
    .getRawMany<{ site: string }>();
  return rows.find(({ site }) => isSameSite(site, label))?.site ?? null;
}
