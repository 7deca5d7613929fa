import {
  allowedMoves,
  findingType,
  type CorrectiveActionView,
  type EvidenceFile,
  type FindingEventView,
  type FindingSummary,
  type FindingView,
} from '@firebreak/audits/model';
import { currentActor } from '@firebreak/platform/server';
import { In, type EntityManager } from 'typeorm';
import { CorrectiveActionEntity } from './corrective-action.entity';
import { FindingEventEntity } from './finding-event.entity';
import { FindingEvidenceEntity } from './finding-evidence.entity';
import { FindingEntity } from './finding.entity';
import { findingSummaries } from './list-findings.query';

/** Findings with everything that belongs to them, as the reader may see and move them. */
export async function findingViews(
  tx: EntityManager,
  by: { readonly auditId: string } | { readonly findingId: string },
  today: string,
): Promise<FindingView[]> {
  const summaries = await findingSummaries(tx, by, today);
  const findingId = In(summaries.map(({ id }) => id));
  const rows = await tx.findBy(FindingEntity, { id: findingId });
  const actions = await tx.find(CorrectiveActionEntity, {
    where: { findingId },
    order: { plannedAt: 'ASC', id: 'ASC' },
  });
  const events = await tx.find(FindingEventEntity, { where: { findingId }, order: { at: 'ASC', id: 'ASC' } });
  const files = await tx.findBy(FindingEvidenceEntity, { findingId });
  const fileOf = (id: string | null) => toEvidence(files.find((file) => file.id === id));
  const viewOf = (summary: FindingSummary) => (row: FindingEntity) =>
    toView(summary, row, {
      actions: actions
        .filter((action) => action.findingId === row.id)
        .map((action) => toAction(action, fileOf)),
      history: events.filter((event) => event.findingId === row.id).map((event) => toEvent(event, fileOf)),
    });
  return summaries.flatMap((summary) => rows.filter(({ id }) => id === summary.id).map(viewOf(summary)));
}

function toView(
  summary: FindingSummary,
  row: FindingEntity,
  parts: Pick<FindingView, 'actions' | 'history'>,
): FindingView {
  const type = findingType(row.code);
  const claimedByReader = row.state === 'closure-claimed' && row.claimedBy === currentActor().id;
  return {
    ...summary,
    description: row.description,
    closureEvidence: type?.closureEvidence ?? '',
    immediateContainment: type?.immediateContainment ?? false,
    ...parts,
    moves: allowedMoves(row.state).filter((move) => move !== 'verify' || !claimedByReader),
    needsOtherVerifier: claimedByReader,
  };
}

type FileOf = (id: string | null) => EvidenceFile | null;

function toAction(row: CorrectiveActionEntity, fileOf: FileOf): CorrectiveActionView {
  const { id, owner, dueOn, description, state, evidenceFileId } = row;
  return { id, owner, dueOn, description, state, evidenceFile: fileOf(evidenceFileId) };
}

function toEvent(row: FindingEventEntity, fileOf: FileOf): FindingEventView {
  const { id, kind, state, note, evidenceFileId, actorName, at } = row;
  return { id, kind, state, note, evidenceFile: fileOf(evidenceFileId), actorName, at: at.toISOString() };
}

function toEvidence(file: FindingEvidenceEntity | undefined): EvidenceFile | null {
  return file ? { id: file.id, name: file.name } : null;
}
