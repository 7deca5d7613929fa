import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, ProblemMessage, Skeleton, Texts } from '@firebreak/platform/web';
import { shownScore, type SupplierActionsView } from '@firebreak/risk/model';
import { ActionItem } from './action-item';
import { ExitPath } from './exit-path';

/** How many actions stand there before the reader asks for the others. */
const MOST = 5;

/** What to do next about a supplier, best first, each with what it brings, why, and where it is done. */
@Component({
  selector: 'fb-supplier-actions',
  imports: [ActionItem, ExitPath, ProblemMessage, RouterLink, Skeleton],
  templateUrl: './supplier-actions.html',
  styleUrl: './supplier-actions.scss',
})
export class SupplierActionsCard {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly t = this.texts.t;

  readonly supplierId = input.required<string>();
  /** Id of the newest score: another one makes other actions. */
  readonly scoreId = input.required<string>();

  protected readonly all = signal(false);
  protected readonly actions = httpResource<SupplierActionsView>(() => {
    this.scoreId();
    return {
      url: `/api/risk/suppliers/${this.supplierId()}/actions`,
      params: { language: this.texts.language() },
    };
  });
  private readonly found = computed(() => (this.actions.hasValue() ? this.actions.value().actions : []));
  protected readonly shown = computed(() => (this.all() ? this.found() : this.found().slice(0, MOST)));
  protected readonly hidden = computed(() => this.found().length - this.shown().length);
  protected readonly together = computed(() => {
    const view = this.actions.hasValue() ? this.actions.value() : null;
    if (!view?.together || view.value === null) return null;
    const [from, to] = [shownScore(view.value), shownScore(view.together.value)];
    const confidence = this.formats.number(view.together.confidence, 0);
    return this.t(from === to ? 'riskActions.supplier.togetherSurer' : 'riskActions.supplier.together', {
      from,
      to,
      confidence,
    });
  });
}
