import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Confirm,
  EmptyState,
  FbDateTimePipe,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  injectTexts,
  type Tone,
} from '@firebreak/platform/web';
import { COUNTRY_INDICES, weightBounds, weightIn } from '@firebreak/risk/model';
import type { VariantFigures, VariantState, VariantView } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';
import { afterEachRun } from '../../runs-done';
import { WeightWords } from '../changes/weight-words';
import { OutcomeView } from '../outcome/outcome-view';
import { DecideForm } from './decide-form';
import { UsedSources } from '../../editions/used-sources';

const TONES: Readonly<Record<VariantState, Tone>> = {
  proposed: 'warning',
  'in-force': 'good',
  refused: 'neutral',
  withdrawn: 'neutral',
  replaced: 'neutral',
};

/** `/risk/what-if/variant`: default and variant side by side, proposals, and who decided what. */
@Component({
  selector: 'fb-variant-page',
  imports: [
    DecideForm,
    EmptyState,
    FbDateTimePipe,
    MatButton,
    OutcomeView,
    PageHeader,
    ProblemMessage,
    Skeleton,
    StatusChip,
    UsedSources,
  ],
  templateUrl: './variant-page.html',
  styleUrl: './variant-page.scss',
})
export class VariantPage {
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  private readonly words = inject(WeightWords);
  protected readonly t = injectTexts();
  protected readonly tones = TONES;

  protected readonly current = httpResource<{ readonly current: VariantFigures | null }>(
    () => '/api/risk/variants/current',
  );
  protected readonly list = httpResource<VariantView[]>(() => '/api/risk/variants');
  protected readonly problem = signal<unknown>(null);
  protected readonly figures = computed(() =>
    this.current.hasValue() ? this.current.value().current : null,
  );
  private readonly bounds = weightBounds(COUNTRY_INDICES);

  constructor() {
    afterEachRun(() => this.current.reload());
  }

  protected mayWithdraw({ state }: VariantView): boolean {
    if (state === 'in-force') return this.session.can('variant:approve');
    return state === 'proposed' && this.session.can('scenario:write');
  }

  /** `Rule of law +20 %`. */
  protected numbersOf({ weights }: VariantView): string[] {
    return this.bounds.flatMap((bound) => {
      const difference = this.words.difference(bound, weightIn(weights, bound));
      return difference ? [`${this.words.label(bound)} ${difference}`] : [];
    });
  }

  protected async withdraw(variant: VariantView): Promise<void> {
    const isSure = await this.confirm.ask({
      heading: this.t('riskWhatIf.variant.withdrawAsk'),
      text: this.t('riskWhatIf.variant.withdrawText'),
      action: this.t('riskWhatIf.variant.withdraw'),
    });
    if (isSure) await this.send(`/api/risk/variants/${variant.id}/withdrawal`, {});
  }

  protected reload(): void {
    this.list.reload();
    this.current.reload();
  }

  private async send(url: string, body: object): Promise<void> {
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.post<VariantView>(url, body));
    } catch (error) {
      this.problem.set(error);
    }
    this.reload();
  }
}
