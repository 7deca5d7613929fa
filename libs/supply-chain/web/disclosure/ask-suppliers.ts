import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  Field,
  FieldControl,
  LANGUAGES,
  PageHeader,
  ProblemMessage,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import type { AskForDisclosure, CascadeView, DisclosureRecipientView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { DisclosureStatusChip } from './disclosure-status-chip';

const TIME_TO_ANSWER_IN_DAYS = 21;
const DAY_IN_MS = 86_400_000;
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

interface Contact extends DisclosureRecipientView {
  readonly to: string;
  readonly speaks: string;
  readonly reachable: boolean;
  /** The person wants to ask it, or has not said otherwise. */
  readonly wanted: boolean;
}

/** Asks suppliers whom they buy from: whom, at which address, until when, and why in the buyer's words. */
@Component({
  selector: 'fb-ask-suppliers',
  imports: [
    DisclosureStatusChip,
    EmptyState,
    Field,
    FieldControl,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './ask-suppliers.html',
  styleUrl: './ask-suppliers.scss',
})
export class AskSuppliersPage {
  protected readonly t = injectTexts();
  protected readonly languages = LANGUAGES;
  private readonly http = inject(HttpClient);

  /** Ids chosen on another page, joined by commas. */
  readonly suppliers = input<string>();

  /** Without a choice: those whose answer would map most. */
  private readonly cascade = httpResource<CascadeView>(() =>
    this.suppliers() ? undefined : '/api/disclosures/cascade',
  );
  private readonly ids = computed(() => {
    const chosen = (this.suppliers() ?? '').split(',').filter(Boolean);
    if (chosen.length > 0 || !this.cascade.hasValue()) return chosen;
    return this.cascade
      .value()
      .gaps.filter(({ action }) => action === 'ask')
      .map(({ supplierId }) => supplierId);
  });
  protected readonly recipients = httpResource<{ items: readonly DisclosureRecipientView[] }>(() =>
    this.ids().length > 0
      ? { url: '/api/disclosures/recipients', params: { supplierId: this.ids() } }
      : undefined,
  );
  protected readonly unread = computed(() => this.cascade.error() ?? this.recipients.error());
  protected readonly nobody = computed(() => this.cascade.hasValue() && this.ids().length === 0);
  /** Ticked or not by hand, by id. */
  private readonly ticks = signal<Readonly<Record<string, boolean>>>({});
  protected readonly edits = signal<Readonly<Record<string, { email?: string; language?: string }>>>({});
  /** Those with an address first; among them, and among the others, who would map most. */
  private readonly inOrder = computed(() => {
    const place = new Map(this.ids().map((id, index) => [id, index]));
    const at = ({ supplierId, email }: DisclosureRecipientView) =>
      (place.get(supplierId) ?? 0) + (email ? 0 : place.size);
    return (this.recipients.hasValue() ? [...this.recipients.value().items] : []).sort(
      (a, b) => at(a) - at(b),
    );
  });
  protected readonly contacts = computed((): readonly Contact[] =>
    this.inOrder().map((recipient) => {
      const edit = this.edits()[recipient.supplierId] ?? {};
      const to = (edit.email ?? recipient.email ?? '').trim();
      const reachable = ADDRESS.test(to);
      // Of those that were only suggested, nobody has to look for an address before the others can be asked.
      const wanted = this.ticks()[recipient.supplierId] ?? (reachable || this.suppliers() !== undefined);
      return { ...recipient, to, speaks: edit.language ?? recipient.language, reachable, wanted };
    }),
  );
  protected readonly asked = computed(() => this.contacts().filter(({ open, wanted }) => !open && wanted));
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly dueOn = linkedSignal(() =>
    new Date(Date.now() + TIME_TO_ANSWER_IN_DAYS * DAY_IN_MS).toISOString().slice(0, 10),
  );
  protected readonly message = signal('');
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly sent = signal(0);
  protected readonly error = signal<unknown>(null);

  protected reload(): void {
    if (this.cascade.error()) this.cascade.reload();
    else this.recipients.reload();
  }

  protected tick(id: string, wanted: boolean): void {
    this.ticks.update((ticks) => ({ ...ticks, [id]: wanted }));
  }

  protected edit(id: string, change: { email?: string; language?: string }): void {
    this.edits.update((edits) => ({ ...edits, [id]: { ...edits[id], ...change } }));
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    const asked = this.asked();
    if (asked.length === 0 || asked.some(({ reachable }) => !reachable) || this.dueOn() < this.today) return;
    this.sending.set(true);
    this.error.set(null);
    const body: AskForDisclosure = {
      recipients: asked.map(({ supplierId, to, speaks }) => ({ supplierId, email: to, language: speaks })),
      dueOn: this.dueOn(),
      ...(this.message().trim() && { message: this.message().trim() }),
    };
    try {
      await firstValueFrom(this.http.post('/api/disclosures', body));
      this.sent.set(asked.length);
    } catch (error) {
      this.error.set(error);
    } finally {
      this.sending.set(false);
    }
  }
}
