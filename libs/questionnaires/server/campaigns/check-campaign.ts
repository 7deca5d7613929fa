import { platformProblem } from '@firebreak/platform/model';
import { campaignFaults, codesIn, type CampaignContent } from '@firebreak/questionnaires/model/campaigns';
import type { EntityManager } from 'typeorm';
import { newestVersions } from '../templates/find-templates.query';

/**
 * Whether a campaign may be kept or started as it is, with the templates that there are now.
 * @param today calendar date that the due date is compared with; null for a draft
 * @throws Problem input-invalid, also for a rule whose template was retired since it was written
 */
export async function checkCampaign(
  tx: EntityManager,
  content: CampaignContent,
  today: string | null,
): Promise<void> {
  const found = await newestVersions(tx, codesIn(content));
  const templates = [...found.values()].map(({ template: { code, scope }, retired }) => ({
    code,
    scope,
    retired,
  }));
  const errors = campaignFaults(content, templates, today);
  if (errors.length > 0) throw platformProblem('input-invalid', { errors });
}
