import {
  codesIn,
  planCampaign,
  type CampaignCandidate,
  type CampaignContent,
  type PlannedRecipient,
} from '@firebreak/questionnaires/model/campaigns';
import { parseSupplierFilter } from '@firebreak/supply-chain/model';
import { SupplierDirectory, type MatchingSupplier } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findNewest } from '../templates/find-templates.query';
import { queuedElsewhere, supplierHistories, type SupplierHistory } from './supplier-histories.query';

const NEVER: SupplierHistory = { lastAskedOn: null, lastAnsweredOn: null, waiting: [] };

/** Works out whom a campaign asks what, as things stand now. */
@Injectable()
export class CampaignPlans {
  constructor(private readonly suppliers: SupplierDirectory) {}

  /**
   * A template that was retired after the start is asked all the same: the campaign goes on as it was started.
   * @param campaignId whose own waiting recipients don't stand in the way; null for one that is not kept yet
   */
  async plan(
    tx: EntityManager,
    content: Pick<CampaignContent, 'audience' | 'rules' | 'additions'>,
    campaignId: string | null,
  ): Promise<readonly PlannedRecipient[]> {
    const found = await this.suppliers.matching(tx, parseSupplierFilter(content.audience.filter));
    const histories = await supplierHistories(tx, null);
    const queued = await queuedElsewhere(tx, campaignId);
    const candidates = found.map((supplier): CampaignCandidate =>
      candidateOf(supplier, histories.get(supplier.id) ?? NEVER, queued.get(supplier.id) ?? []),
    );
    return planCampaign(candidates, content, await findNewest(tx, codesIn(content)));
  }
}

function candidateOf(
  supplier: MatchingSupplier,
  { waiting, ...history }: SupplierHistory,
  queued: readonly string[],
): CampaignCandidate {
  return { ...supplier, ...history, waiting: queued.length > 0 ? [...waiting, ...queued] : waiting };
}
