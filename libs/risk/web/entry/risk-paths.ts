import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
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

/** Points that round to more than 0.0. */
const SEEN = 0.05;

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
  protected readonly seen = SEEN;

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

  protected number(points: number): string {
    return this.formats.number(points, 1);
  }

  protected share(ratio: number): string {
    return this.formats.share(ratio);
  }

  /** The paths that bring what one can read: `0.0` says nothing. */
  protected readonly paths = computed(() =>
    (this.found.hasValue() ? this.found.value().paths : []).filter(({ points }) => points >= SEEN),
  );

  /** Points that came by other paths than those shown. */
  protected others({ below }: RiskPathsView): number {
    return below - this.paths().reduce((sum, { points }) => sum + points, 0);
  }

  /** The suppliers of a path, as the graph's address names them. */
  protected idsOf({ stops }: RiskPath): string {
    return stops.map(({ supplierId }) => supplierId).join(',');
  }

  /** The supplier whose own risk comes up the path. */
  protected source({ stops }: RiskPath) {
    return stops.at(-1);
  }
}
