import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink, type Params } from '@angular/router';
import {
  Confirm,
  EmptyState,
  FbDatePipe,
  FbDateTimePipe,
  FbNumberPipe,
  PageHeader,
  ProblemMessage,
  RiskBadge,
  Session,
  Skeleton,
  StatusChip,
  injectTexts,
} from '@firebreak/platform/web';
import { changesText, fitsAddress, RISK_BANDS, type ScenarioView } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';
import { OutcomeView } from '../outcome/outcome-view';
import { ProposeForm } from './propose-form';

/** So many stand side by side. */
const MOST_COMPARED = 3;

/** `/risk/what-if/scenarios`: what was saved, and up to three of it side by side. Which ones is in the address. */
@Component({
  selector: 'fb-scenarios-page',
  imports: [
    EmptyState,
    FbDatePipe,
    FbDateTimePipe,
    FbNumberPipe,
    MatButton,
    OutcomeView,
    PageHeader,
    ProblemMessage,
    ProposeForm,
    RiskBadge,
    RouterLink,
    Skeleton,
    StatusChip,
  ],
  templateUrl: './scenarios-page.html',
  styleUrl: './scenarios-page.scss',
})
export class ScenariosPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  protected readonly t = injectTexts();
  protected readonly bands = RISK_BANDS;

  /** Ids of the scenarios that are compared, from the address. */
  readonly compare = input<string>();

  protected readonly list = httpResource<ScenarioView[]>(() => '/api/risk/scenarios');
  protected readonly problem = signal<unknown>(null);
  protected readonly mayWrite = computed(() => this.session.can('scenario:write'));
  private readonly ids = computed(() => (this.compare() ?? '').split(',').filter((id) => id !== ''));
  protected readonly chosen = computed(() => {
    const all = this.list.hasValue() ? this.list.value() : [];
    return this.ids()
      .flatMap((id) => all.find((scenario) => scenario.id === id) ?? [])
      .slice(0, MOST_COMPARED);
  });
  protected readonly isFull = computed(() => this.chosen().length >= MOST_COMPARED);

  protected isChosen({ id }: ScenarioView): boolean {
    return this.chosen().some((scenario) => scenario.id === id);
  }

  /** The changes themselves, so that whoever gets the link needs nothing else; by name where they are too many. */
  protected linkTo({ id, changes }: ScenarioView): Params {
    return fitsAddress(changes) ? { change: changesText(changes) } : { scenario: id };
  }

  protected changesWeights({ changes: { weights } }: ScenarioView): boolean {
    return Object.keys(weights).length > 0;
  }

  protected afterOf({ outcome }: ScenarioView, band: string): number {
    return outcome.bands.find((row) => row.band === band)?.after ?? 0;
  }

  protected toggle(scenario: ScenarioView): void {
    const others = this.chosen().filter(({ id }) => id !== scenario.id);
    const next = others.length < this.chosen().length ? others : [...others, scenario];
    const compare = next.map(({ id }) => id).join(',') || null;
    void this.router.navigate([], { queryParams: { compare }, replaceUrl: true });
  }

  protected async delete({ id, name }: ScenarioView): Promise<void> {
    const isSure = await this.confirm.ask({
      heading: this.t('riskWhatIf.scenarios.deleteAsk', { name }),
      text: this.t('riskWhatIf.scenarios.deleteText'),
      action: this.t('riskWhatIf.scenarios.delete'),
      danger: true,
    });
    if (!isSure) return;
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.delete(`/api/risk/scenarios/${id}`));
    } catch (error) {
      this.problem.set(error);
    }
    this.list.reload();
  }
}
