import { httpResource } from '@angular/common/http';
import { Injectable, computed, signal } from '@angular/core';
import type { FilledPlace, VaultReceiptView } from '@firebreak/questionnaires/model';

/** Signed copies that came with one questionnaire, and what they filled in. Provide it where the questionnaire is read. */
@Injectable()
export class ReceivedFills {
  /** Of the questionnaire. */
  readonly id = signal<string | null>(null);

  readonly receipts = httpResource<{ items: readonly VaultReceiptView[] }>(() => {
    const id = this.id();
    return id === null ? undefined : `/api/questionnaires/${id}/vault-receipts`;
  });
  /** By the place's key, as the newest copy says. */
  private readonly byPlace = computed(() => {
    const items = this.receipts.hasValue() ? this.receipts.value().items : [];
    const oldestFirst = items.toReversed().flatMap(({ filled }) => filled);
    return new Map(oldestFirst.map((place) => [place.key, place]));
  });

  /** Documents of the questionnaire that were attached from a copy whose signature proves them. */
  private readonly documents = computed(() => {
    const items = this.receipts.hasValue() ? this.receipts.value().items : [];
    const proven = items.filter(({ signature }) => signature === 'valid');
    return new Set(proven.flatMap(({ documents }) => documents.flatMap(({ attached }) => attached)));
  });

  hasDocument(id: string): boolean {
    return this.documents().has(id);
  }

  at(key: string): FilledPlace | null {
    return this.byPlace().get(key) ?? null;
  }
}
