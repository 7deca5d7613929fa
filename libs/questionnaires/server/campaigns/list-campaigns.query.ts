import type { Page } from '@firebreak/platform/model';
import type { CampaignListItem } from '@firebreak/questionnaires/model/campaigns';
import { LessThan, type EntityManager } from 'typeorm';
import { recipientCounts } from './campaign-board.query';
import { CampaignEntity } from './campaign.entity';

const PAGE = 25;

/** Newest first: ids count up with time. @param cursor id of the last one before */
export async function listCampaigns(tx: EntityManager, cursor?: string): Promise<Page<CampaignListItem>> {
  const rows = await tx.find(CampaignEntity, {
    where: cursor ? { id: LessThan(cursor) } : {},
    order: { id: 'DESC' },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const counts = await recipientCounts(
    tx,
    shown.map(({ id }) => id),
  );
  const items = shown.map(({ id, name, state, dueOn, startedAt, createdBy }): CampaignListItem => {
    const of = counts.get(id);
    return {
      id,
      name,
      state,
      dueOn,
      createdBy,
      startedAt: startedAt?.toISOString() ?? null,
      asked: of ? of.total - (of['left-out'] ?? 0) : null,
      submitted: (of?.submitted ?? 0) + (of?.reviewed ?? 0),
    };
  });
  const nextCursor = rows.length > PAGE ? (items.at(-1)?.id ?? null) : null;
  if (cursor) return { items, nextCursor };
  return { items, nextCursor, total: await tx.countBy(CampaignEntity, {}) };
}
