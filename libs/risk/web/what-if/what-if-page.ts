import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  FbDatePipe,
  PageHeader,
  ProblemMessage,
  Skeleton,
  injectTexts,
  toApiProblem,
} from '@firebreak/platform/web';
import {
  changesFrom,
  changesText,
  isAnyChange,
  NO_CHANGES,
  weightBounds,
  type WhatIfChanges,
} from '@firebreak/risk/model';
import { ChangeList } from './changes/change-list';
import { EditionChoice } from './changes/edition-choice';
import { FindingChoice } from './changes/finding-choice';
import { SiteChoice } from './changes/site-choice';
import { VolumeMoves } from './changes/volume-moves';
import { WeightSliders } from './changes/weight-sliders';
import { OutcomeGlance } from './outcome/outcome-glance';
import { OutcomeView } from './outcome/outcome-view';
import { PortfolioClient } from './portfolio-client';
import { SaveScenarioForm } from './scenarios/save-scenario-form';
import { UsedSources } from '../editions/used-sources';

/** How long the address waits for a slider to come to rest. */
const REST_IN_MS = 300;

/** `/risk/what-if`: the whole portfolio under other weights and inputs, worked out in the browser. */
@Component({
  selector: 'fb-what-if-page',
  imports: [
    ChangeList,
    EditionChoice,
    EmptyState,
    FbDatePipe,
    FindingChoice,
    MatButton,
    OutcomeGlance,
    OutcomeView,
    PageHeader,
    ProblemMessage,
    RouterLink,
    SaveScenarioForm,
    SiteChoice,
    Skeleton,
    VolumeMoves,
    WeightSliders,
    UsedSources,
  ],
  providers: [PortfolioClient],
  templateUrl: './what-if-page.html',
  styleUrl: './what-if-page.scss',
})
export class WhatIfPage {
  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly client = inject(PortfolioClient);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The changes, from the address: whoever gets it sees the same. */
  readonly change = input<string>();

  protected readonly changes = linkedSignal<WhatIfChanges>(
    () => changesFrom(this.change() ?? '') ?? NO_CHANGES,
    // The address follows the changes: what comes back from it is nothing new.
    { equal: (a, b) => changesText(a) === changesText(b) },
  );
  protected readonly isBroken = computed(() => changesFrom(this.change() ?? '') === null);
  protected readonly isChanged = computed(() => isAnyChange(this.changes()));
  protected readonly bounds = computed(() => weightBounds(this.client.summary()?.loaded ?? []));
  /** Why the changes are not possible, in the reader's words. */
  protected readonly refused = computed(() => {
    const refusal = this.client.refused();
    if (!refusal) return null;
    const { who, from } = refusal.about;
    const name = (id = '') => this.client.summary()?.names[id] ?? this.t('riskWhatIf.gone');
    return this.t(`riskWhatIf.refusal.${refusal.reason}`, { who: name(who), from: name(from) });
  });
  protected readonly isUnscored = computed(() => {
    const error = this.client.error();
    return error !== null && toApiProblem(error).code === 'what-if-not-scored';
  });

  constructor() {
    void this.client.load();
    // Whoever has left gets no changes into the address of another page.
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    effect(() => {
      const changes = this.changes();
      if (this.client.summary()) untracked(() => this.client.show(changes));
    });
  }

  protected set(changes: WhatIfChanges): void {
    this.changes.set(changes);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keepInAddress(changes), REST_IN_MS);
  }

  protected reset(): void {
    this.set(NO_CHANGES);
  }

  private keepInAddress(changes: WhatIfChanges): void {
    const change = changesText(changes) || null;
    void this.router.navigate([], {
      queryParams: { change },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
