import { Companies } from '@firebreak/identity/server';
import { AppConfig, CompanyDb } from '@firebreak/platform/server';
import {
  askedTemplate,
  closestLanguage,
  type NewestTemplate,
  type SentParts,
} from '@firebreak/questionnaires/model';
import {
  codesIn,
  type CampaignContent,
  type MailPreview,
  type PlannedRecipient,
} from '@firebreak/questionnaires/model/campaigns';
import { Injectable } from '@nestjs/common';
import { openUntil } from '../questionnaire-dates';
import { invitationMail } from '../questionnaire-mails';
import { minutesFor } from '../respondent-mails';
import { findNewest } from '../templates/find-templates.query';
import { noteFor } from './campaign-note';
import { CampaignPlans } from './campaign-plans';
import { checkCampaign } from './check-campaign';

/** Shows the mail as it will look, with a supplier of that language where one is to be asked. */
@Injectable()
export class CampaignMailPreview {
  constructor(
    private readonly db: CompanyDb,
    private readonly plans: CampaignPlans,
    private readonly companies: Companies,
    private readonly config: AppConfig,
  ) {}

  /** @throws Problem input-invalid */
  show(content: CampaignContent, wish: string, campaignId: string | null = null): Promise<MailPreview> {
    return this.db.inCompany(async (tx) => {
      await checkCampaign(tx, content, null);
      const newest = await findNewest(tx, codesIn(content));
      const plan = await this.plans.plan(tx, content, campaignId);
      const one = plan.find(({ leftOut, language }) => leftOut === null && language === wish) ?? null;
      const { name: buyer } = await this.companies.get();
      return this.mailTo(one, content, { buyer, wish, newest });
    });
  }

  private mailTo(
    one: PlannedRecipient | null,
    content: CampaignContent,
    {
      buyer,
      wish,
      newest,
    }: { readonly buyer: string; readonly wish: string; readonly newest: NewestTemplate },
  ): MailPreview {
    const { parts, language } = one?.parts ? { ...one, parts: one.parts } : exampleOf(content, wish, newest);
    const supplier = one?.candidate.name ?? 'Example Mills';
    const contact = one?.candidate.contactName ?? null;
    const { dueOn } = content;
    const { subject, text, html } = invitationMail(
      {
        to: one?.candidate.contactEmail ?? 'somebody@example.org',
        language,
        recipientName: contact,
        buyer,
        supplier,
        dueOn,
        openUntil: openUntil(dueOn),
        message: noteFor(content, { supplier, contact, buyer, dueOn, language, parts, find: newest }),
        minutes: minutesFor(askedTemplate(parts, newest)),
        url: `${this.config.publicUrl}/answer/…`,
      },
      'invitation',
    );
    return { language, subject, text, html: html ?? '', supplierName: one?.candidate.name ?? null };
  }
}

/** Where nobody is to be asked in that language: what the last rule gives, as it is for everybody else. */
function exampleOf(
  { rules }: CampaignContent,
  wish: string,
  newest: NewestTemplate,
): { parts: SentParts; language: string } {
  const template = newest(rules.at(-1)?.template ?? '');
  const parts = { templateCode: template.code, templateVersion: template.version, asked: null };
  return { parts, language: closestLanguage(template, wish) };
}
