import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  FbCountryPipe,
  Formats,
  Icon,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import { shownScore, type RiskPath, type RiskPathsView } from '@firebreak/risk/model';
import { afterEachRun } from '../runs-done';
import { StepWords } from '../words/step-words';

/** Where the risk below a supplier comes from: the strongest paths, each from the supplier down to whose risk it is. */
@Component({
  selector: 'fb-risk-paths',
  imports: [FbCountryPipe, Icon, ProblemMessage, RiskBadge, RouterLink, Skeleton],
  templateUrl: './risk-paths.html',
  styleUrl: './risk-paths.scss',
})
export class RiskPaths {
  private readonly formats = inject(Formats);
  private readonly words = inject(StepWords);
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;

  readonly supplierId = input.required<string>();

  protected readonly found = httpResource<RiskPathsView>(
    () => `/api/risk/suppliers/${this.supplierId()}/paths`,
  );

  constructor() {
    afterEachRun(() => this.found.reload());
  }

  protected points(points: number): string {
    return this.words.points(points);
  }

  protected share(ratio: number): string {
    return this.formats.share(ratio);
  }

  /** Points that came by other paths than those shown. */
  protected others({ below, paths }: RiskPathsView): number {
    return below - paths.reduce((sum, { points }) => sum + points, 0);
  }

  /** The supplier whose own risk comes up the path. */
  protected source({ stops }: RiskPath) {
    return stops.at(-1);
  }
}
