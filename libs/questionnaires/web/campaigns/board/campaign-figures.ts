import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { FbNumberPipe, FbPercentPipe, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import { languageName } from '@firebreak/questionnaires/model';
import type { CampaignFigures } from '@firebreak/questionnaires/model/campaigns';

/** How a campaign goes: response, time, languages, and what people leave open. */
@Component({
  selector: 'fb-campaign-figures',
  imports: [FbNumberPipe, FbPercentPipe, ProblemMessage, Skeleton],
  templateUrl: './campaign-figures.html',
  styleUrl: './campaign-figures.scss',
})
export class CampaignFiguresCard {
  protected readonly t = injectTexts();
  protected readonly languageName = languageName;

  readonly campaignId = input.required<string>();
  protected readonly figures = httpResource<CampaignFigures>(
    () => `/api/campaigns/${this.campaignId()}/figures`,
  );

  reload(): void {
    this.figures.reload();
  }
}
