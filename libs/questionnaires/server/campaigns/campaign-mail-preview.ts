import { Companies } from '@firebreak/identity/server';
import { platformProblem } from '@firebreak/platform/model';
import { AppConfig, CompanyDb } from '@firebreak/platform/server';
import {
  askedTemplate,
  closestLanguage,
  builtInTemplate,
  type SentParts,
} from '@firebreak/questionnaires/model';
import {
  campaignFaults,
  type CampaignContent,
  type MailPreview,
  type PlannedRecipient,
} from '@firebreak/questionnaires/model/campaigns';
import { Injectable } from '@nestjs/common';
import { openUntil } from '../questionnaire-dates';
import { invitationMail } from '../questionnaire-mails';
import { minutesFor } from '../respondent-mails';
import { noteFor } from './campaign-note';
import { CampaignPlans } from './campaign-plans';

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
    const errors = campaignFaults(content, null);
    if (errors.length > 0) throw platformProblem('input-invalid', { errors });
    return this.db.inCompany(async (tx) => {
      const plan = await this.plans.plan(tx, content, campaignId);
      const one = plan.find(({ leftOut, language }) => leftOut === null && language === wish) ?? null;
      const { name: buyer } = await this.companies.get();
      return this.mailTo(one, content, { buyer, wish });
    });
  }

  private mailTo(
    one: PlannedRecipient | null,
    content: CampaignContent,
    { buyer, wish }: { readonly buyer: string; readonly wish: string },
  ): MailPreview {
    const { parts, language } = one?.parts ? { ...one, parts: one.parts } : exampleOf(content, wish);
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
        message: noteFor(content, { supplier, contact, buyer, dueOn, language, parts }),
        minutes: minutesFor(askedTemplate(parts)),
        url: `${this.config.publicUrl}/answer/…`,
      },
      'invitation',
    );
    return { language, subject, text, html: html ?? '', supplierName: one?.candidate.name ?? null };
  }
}

/** Where nobody is to be asked in that language: what the last rule gives, as it is for everybody else. */
function exampleOf({ rules }: CampaignContent, wish: string): { parts: SentParts; language: string } {
  const template = builtInTemplate(rules.at(-1)?.template ?? '');
  const parts = { templateCode: template.code, templateVersion: template.version, asked: null };
  return { parts, language: closestLanguage(template, wish) };
}
