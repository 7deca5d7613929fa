import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FbNumberPipe, FbPercentPipe, ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import { languageName } from '@firebreak/questionnaires/model';
import type { CampaignFigures } from '@firebreak/questionnaires/model/campaigns';

const NO_QUESTIONS = { mostSkipped: [], mostAskedAbout: [] } as const;

/** How a campaign goes: response, time, languages, and which questions people leave open or ask about. */
@Component({
  selector: 'fb-campaign-figures',
  imports: [FbNumberPipe, FbPercentPipe, ProblemMessage, Skeleton],
  templateUrl: './campaign-figures.html',
  styleUrl: './campaign-figures.scss',
})
export class CampaignFiguresCard {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly languageName = languageName;

  readonly campaignId = input.required<string>();
  protected readonly figures = httpResource<CampaignFigures>(() => ({
    url: `/api/campaigns/${this.campaignId()}/figures`,
    params: { language: this.texts.language() },
  }));
  protected readonly questions = computed(() => {
    const { mostSkipped, mostAskedAbout } = this.figures.hasValue() ? this.figures.value() : NO_QUESTIONS;
    return [
      { heading: 'skipped', by: 'skippedBy', none: 'noneSkipped', items: mostSkipped },
      { heading: 'asked', by: 'askedBy', none: 'noneAsked', items: mostAskedAbout },
    ];
  });

  private readonly stale = signal(false);

  constructor() {
    effect(() => {
      if (!this.stale() || this.figures.isLoading()) return;
      untracked(() => {
        this.stale.set(false);
        this.figures.reload();
      });
    });
  }

  /** Once what is under way has come, which may be older. */
  reload(): void {
    this.stale.set(true);
  }
}
