import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { DisclosurePortalView, DisclosurePreview, SharedParty } from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';

/** Exactly what the customer will see, and nothing is sent before somebody says so by name. */
@Component({
  selector: 'fb-check-disclosure',
  templateUrl: './check-disclosure.html',
  styleUrl: './check-disclosure.scss',
})
export class CheckDisclosure {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  private readonly disclosing = inject(Disclosing);

  readonly view = input.required<DisclosurePortalView>();
  readonly back = output();
  readonly missing = output<'list' | 'questions'>();
  readonly sent = output();

  protected readonly preview = signal<DisclosurePreview | null>(null);
  protected readonly name = signal('');
  protected readonly sending = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly isEmpty = computed(() => {
    const snapshot = this.preview()?.snapshot;
    return !snapshot || (snapshot.parties.length === 0 && snapshot.counted.length === 0);
  });

  constructor() {
    effect(() => {
      const { recipientName } = this.view();
      untracked(() => {
        if (this.name() === '') this.name.set(recipientName ?? '');
        if (!this.preview()) void this.look();
      });
    });
  }

  protected describe(party: SharedParty): string {
    const { kind, country, region, address, good, isic, share, since } = party;
    const sector = isic && this.texts.find(`disclosurePortal.isic.${isic.slice(0, 2)}`);
    const parts = [
      this.t(`disclosurePortal.kind.${kind}`),
      address,
      [region, this.formats.country(country)].filter(Boolean).join(', '),
      good,
      sector,
      share === null ? null : this.formats.percent(share),
      since === null ? null : this.t('disclosurePortal.check.since', { day: this.formats.date(since) }),
    ];
    return parts.filter(Boolean).join(' · ');
  }

  /** The party that this one supplies; null where it supplies the list's owner. */
  protected above(party: { readonly parentKey: string | null }): string | null {
    if (party.parentKey === null) return null;
    const parent = this.preview()?.snapshot.parties.find(({ key }) => key === party.parentKey);
    return parent?.name ?? this.t('disclosurePortal.unnamed');
  }

  protected async look(): Promise<void> {
    await this.attempt(async () => this.preview.set(await this.disclosing.preview()));
  }

  protected async send(): Promise<void> {
    const seen = this.preview();
    if (!seen || seen.missing.length > 0) return;
    if (!this.name().trim()) return this.failure.set(this.t('disclosurePortal.check.nameMissing'));
    this.sending.set(true);
    const done = await this.attempt(() =>
      this.disclosing.confirm({ fingerprint: seen.fingerprint, name: this.name().trim() }),
    );
    this.sending.set(false);
    if (done) this.sent.emit();
    else await this.refresh();
  }

  /** The list may have changed in another window: what is shown next is what it is now. */
  private async refresh(): Promise<void> {
    const failure = this.failure();
    await this.look();
    this.failure.set(failure);
  }

  private async attempt(fn: () => Promise<void>): Promise<boolean> {
    this.failure.set(null);
    try {
      await fn();
      return true;
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
      return false;
    }
  }
}
