import { httpResource } from '@angular/common/http';
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
  isLeaving,
  toApiProblem,
} from '@firebreak/platform/web';
import {
  changesFrom,
  changesText,
  fitsAddress,
  isAnyChange,
  NO_CHANGES,
  weightBounds,
  type ScenarioView,
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
  /** Id of the scenario that holds them, where they are too many for the address. */
  readonly scenario = input<string>();

  private readonly scenarios = httpResource<readonly ScenarioView[]>(() =>
    this.scenario() ? '/api/risk/scenarios' : undefined,
  );
  /** Null for what nobody can read, or a scenario that is not there. */
  private readonly asked = computed((): WhatIfChanges | null => {
    const id = this.scenario();
    if (this.change() || !id) return changesFrom(this.change() ?? '');
    if (!this.scenarios.hasValue()) return this.scenarios.error() ? null : NO_CHANGES;
    return this.scenarios.value().find((saved) => saved.id === id)?.changes ?? null;
  });
  protected readonly changes = linkedSignal<WhatIfChanges>(
    () => this.asked() ?? NO_CHANGES,
    // The address follows the changes: what comes back from it is nothing new.
    { equal: (a, b) => changesText(a) === changesText(b) },
  );
  protected readonly isBroken = computed(() => this.asked() === null);
  /** The address does not hold what is changed, nor does a scenario that it names. */
  protected readonly isTooLong = computed(
    () =>
      !fitsAddress(this.changes()) && changesText(this.changes()) !== changesText(this.asked() ?? NO_CHANGES),
  );
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

  /** From here on the address names the scenario where it cannot hold its changes. */
  protected keepSaved({ id, changes }: ScenarioView): void {
    if (fitsAddress(changes)) return;
    void this.router.navigate([], { queryParams: { scenario: id, change: null }, replaceUrl: true });
  }

  private keepInAddress(changes: WhatIfChanges): void {
    if (!fitsAddress(changes)) return; // the page says so: another address would lose them
    if (isLeaving(this.router)) return;
    const change = changesText(changes) || null;
    void this.router.navigate([], {
      queryParams: { change, scenario: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
