import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  Field,
  FieldControl,
  Formats,
  RecordSearch,
  injectTexts,
  type NamedRecord,
} from '@firebreak/platform/web';
import { MOST_MOVES, type WhatIfChanges } from '@firebreak/risk/model';
import type { PortfolioSummary } from '../portfolio-messages';

interface MoveDraft {
  readonly buyerId: string;
  readonly fromId: string;
  readonly toId: string;
  /** Percent of what is bought now, as it was typed. */
  readonly percent: string;
}

const NEW: MoveDraft = { buyerId: '', fromId: '', toId: '', percent: '50' };

type SupplierChoice = NamedRecord & { readonly country?: string | null };

/** A form that moves a share of the volume from one supplier to another: the company's own, or that of a supplier. */
@Component({
  selector: 'fb-volume-moves',
  imports: [Field, FieldControl, FormField, MatButton, RecordSearch],
  template: `
    <section class="fb-card">
      <h2>{{ t('riskWhatIf.moves.title') }}</h2>
      <p class="fb-quiet">{{ t('riskWhatIf.moves.lead') }}</p>
      <form novalidate (submit)="$event.preventDefault(); add()">
        <fb-record-search
          url="/api/suppliers"
          [toDetail]="detail"
          [label]="t('riskWhatIf.moves.buyer')"
          [help]="t('riskWhatIf.moves.buyerHelp')"
          [placeholder]="t('riskWhatIf.moves.ourselves')"
          [none]="t('riskWhatIf.nothingFound')"
          [chosenName]="nameOf(draft().buyerId)"
          [formField]="form.buyerId"
        />
        <fb-record-search
          url="/api/suppliers"
          [toDetail]="detail"
          [label]="t('riskWhatIf.moves.from')"
          [placeholder]="t('riskWhatIf.moves.placeholder')"
          [none]="t('riskWhatIf.nothingFound')"
          [chosenName]="nameOf(draft().fromId)"
          [except]="draft().buyerId"
          [formField]="form.fromId"
        />
        <fb-record-search
          url="/api/suppliers"
          [toDetail]="detail"
          [label]="t('riskWhatIf.moves.to')"
          [placeholder]="t('riskWhatIf.moves.placeholder')"
          [none]="t('riskWhatIf.nothingFound')"
          [chosenName]="nameOf(draft().toId)"
          [except]="draft().fromId"
          [formField]="form.toId"
        />
        <fb-field [label]="t('riskWhatIf.moves.share')" [error]="shareError()">
          <input fbControl type="text" inputmode="decimal" [formField]="form.percent" />
        </fb-field>
        <button matButton="outlined" type="submit" [disabled]="isFull()">
          {{ t('riskWhatIf.moves.add') }}
        </button>
      </form>
    </section>
  `,
  styleUrl: './choice.scss',
})
export class VolumeMoves {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();

  readonly summary = input.required<PortfolioSummary>();
  readonly changes = input.required<WhatIfChanges>();
  readonly changed = output<WhatIfChanges>();

  protected readonly draft = signal<MoveDraft>(NEW);
  protected readonly form = form(this.draft, (path) => {
    required(path.fromId);
    required(path.toId);
  });
  private readonly tried = signal(false);
  private readonly share = computed(
    () => Number(this.draft().percent.replace(',', '.').replace('%', '')) / 100,
  );
  protected readonly shareError = computed(() =>
    this.tried() && !(this.share() > 0 && this.share() <= 1) ? this.t('riskWhatIf.moves.shareError') : null,
  );
  protected readonly isFull = computed(() => this.changes().moves.length >= MOST_MOVES);
  protected readonly detail = ({ country }: SupplierChoice) => (country ? this.formats.country(country) : '');

  protected nameOf(id: string): string {
    return this.summary().names[id] ?? '';
  }

  protected add(): void {
    this.tried.set(true);
    this.form().markAsTouched();
    const { buyerId, fromId, toId } = this.draft();
    if (this.form().invalid() || this.shareError() !== null) return;
    const move = { buyerId: buyerId || null, fromId, toId, share: this.share() };
    this.changed.emit({ ...this.changes(), moves: [...this.changes().moves, move] });
    this.draft.set(NEW);
    this.form().reset();
    this.tried.set(false);
  }
}
