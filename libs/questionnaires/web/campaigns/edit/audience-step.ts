import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import { parseSupplierFilter, supplierFilterParams, type SavedView } from '@firebreak/supply-chain/model';
import type { AskedBefore, CampaignAudience } from '@firebreak/questionnaires/model/campaigns';
import { chosenFilters } from '../chosen-filters';
import { ConditionChips } from '../condition-chips';
import { CampaignEdit } from './campaign-edit';

/** Whom the campaign is for. */
@Component({
  selector: 'fb-audience-step',
  imports: [ConditionChips, Field, FieldControl],
  templateUrl: './audience-step.html',
  styleUrl: './step.scss',
})
export class AudienceStep {
  protected readonly t = injectTexts();
  protected readonly edit = inject(CampaignEdit);
  protected readonly chips = ['band', 'country', 'sector', 'tier', 'kind', 'status'];
  protected readonly askedBefore: readonly AskedBefore[] = ['any', 'never-asked', 'not-since'];

  protected readonly audience = computed(() => this.edit.content().audience);
  protected readonly list = chosenFilters(
    () => this.audience().filter,
    (filter) => this.change({ filter }),
  );
  protected readonly views = httpResource<SavedView[]>(() => '/api/saved-views');
  protected readonly savedViews = computed(() => (this.views.hasValue() ? this.views.value() : []));

  protected change(change: Partial<CampaignAudience>): void {
    this.edit.change({ audience: { ...this.audience(), ...change } });
  }

  /** Takes the filters of a view of the supplier list. */
  protected takeView(id: string): void {
    const view = this.savedViews().find((one) => one.id === id);
    if (view) this.change({ filter: supplierFilterParams(parseSupplierFilter(view.params)) });
  }

  protected setGood(text: string): void {
    this.list.setFilter('good', text.trim() ? [text.trim()] : []);
  }

  protected setAsked(asked: string): void {
    const known = this.askedBefore.find((one) => one === asked) ?? 'any';
    this.change({ asked: known, answeredBefore: known === 'not-since' ? this.edit.today : null });
  }

  protected setSpend(from: string, to: string, currency: string): void {
    const known = /^[A-Z]{3}$/.test(currency) ? currency : 'EUR';
    const least = Number(from);
    const none = from.trim() === '' && to.trim() === '';
    this.change({
      spend: none
        ? null
        : { from: Math.max(0, least || 0), to: to.trim() === '' ? null : Number(to), currency: known },
    });
  }
}
