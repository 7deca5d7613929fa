import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { Texts } from '@firebreak/platform/web';
import type { TemplateListItem } from '@firebreak/questionnaires/model';
import { campaignFaults, type CampaignContent } from '@firebreak/questionnaires/model/campaigns';
import { localDay } from '../../local-day';
import { newCampaign } from '../rule-values';

/** The campaign that is being written; the steps of the form read and change it. */
@Injectable()
export class CampaignEdit {
  private readonly texts = inject(Texts);
  readonly today = localDay();
  readonly content = signal<CampaignContent>(newCampaign(this.today));
  /** Faults show once the person tried to go on. */
  readonly tried = signal(false);

  /** Built-in questionnaires and the company's own, as far as they are offered. */
  readonly templates = httpResource<{ items: readonly TemplateListItem[] }>(() => ({
    url: '/api/questionnaire-templates',
    params: { language: this.texts.language() },
  }));
  readonly offered = computed(() => (this.templates.hasValue() ? this.templates.value().items : null));

  readonly faults = computed(() => campaignFaults(this.content(), this.offered(), this.today));

  change(change: Partial<CampaignContent>): void {
    this.content.update((content) => ({ ...content, ...change }));
  }

  /** The first fault of these fields, once it is to be shown. A field stands for what lies below it. */
  faultOf(...fields: readonly string[]): string | null {
    return this.tried() ? (this.faultIn(fields)?.code ?? null) : null;
  }

  /** Whether any of these fields, or what lies below them, is at fault. */
  faultIn(fields: readonly string[]) {
    return this.faults().find(({ field }) =>
      fields.some((one) => field === one || field.startsWith(`${one}.`)),
    );
  }
}
