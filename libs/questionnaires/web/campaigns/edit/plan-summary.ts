import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { FbNumberPipe, ProblemMessage, Skeleton, Texts, type ListPage } from '@firebreak/platform/web';
import { languageName, type TemplateListItem } from '@firebreak/questionnaires/model';
import type { CampaignPreview, LeftOutReason } from '@firebreak/questionnaires/model/campaigns';

/** A resource of the preview, as far as it is shown. */
export type PlanResource = Pick<ListPage<never>, 'hasValue' | 'error' | 'isLoading' | 'reload'> & {
  value(): CampaignPreview | undefined;
};

/** Whom the campaign would ask what, and whom not and why; kept up to date while it is written. */
@Component({
  selector: 'fb-plan-summary',
  imports: [FbNumberPipe, MatButton, ProblemMessage, RouterLink, Skeleton],
  templateUrl: './plan-summary.html',
  styleUrl: './plan-summary.scss',
})
export class PlanSummary {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly languageName = languageName;

  readonly plan = input.required<PlanResource>();
  /** Only those left out for this are listed; null for all. */
  readonly reason = input<LeftOutReason | null>(null);
  readonly reasonChange = output<LeftOutReason | null>();
  /** How many of those left out come before the ones that are shown. */
  readonly from = input(0);
  readonly fromChange = output<number>();

  protected readonly found = computed(() => (this.plan().hasValue() ? (this.plan().value() ?? null) : null));
  private readonly templates = httpResource<{ items: readonly TemplateListItem[] }>(() => ({
    url: '/api/questionnaire-templates',
    params: { language: this.texts.language() },
  }));
  private readonly titles = computed(
    () =>
      new Map(
        (this.templates.hasValue() ? this.templates.value().items : []).map(({ code, title }) => [
          code,
          title,
        ]),
      ),
  );

  protected titleOf({ template, modules }: { template: string; modules: readonly string[] }): string {
    return [template, ...modules].map((code) => this.titles().get(code) ?? code).join(' + ');
  }
}
