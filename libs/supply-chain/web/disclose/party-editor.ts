import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import {
  LINK_KINDS,
  countryCodes,
  partyFaults,
  type LinkKind,
  type PartyInput,
  type PartyView,
} from '@firebreak/supply-chain/model';
import { Disclosing, inputOf } from './disclosing';
import { EMPTY_DRAFT, draftOf, partyOf, type PartyDraft } from './party-draft';
import { SECTORS } from './sectors';

/** One row, saved as it is typed: as soon as name and country are there, after each field that is left. */
@Component({
  selector: 'fb-party-editor',
  templateUrl: './party-editor.html',
  styleUrl: './party-editor.scss',
})
export class PartyEditor {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);
  private readonly disclosing = inject(Disclosing);

  /** The row to change; absent for a new one. */
  readonly party = input<PartyView>();
  readonly newId = input<string>();
  readonly done = output();

  protected readonly kinds = LINK_KINDS;
  protected readonly sectors = SECTORS;
  protected readonly id = computed(() => this.party()?.id ?? this.newId() ?? '');
  protected readonly draft = linkedSignal<string, PartyDraft>({
    source: this.id,
    computation: () => {
      const party = this.party();
      return party ? draftOf(inputOf(party)) : EMPTY_DRAFT;
    },
  });
  /** Fields that were left: only those are told to be wrong. */
  private readonly left = signal<ReadonlySet<string>>(new Set());
  protected readonly failure = signal<string | null>(null);
  protected readonly countries = computed(() =>
    countryCodes()
      .map((value) => ({ value, label: this.formats.country(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, this.texts.locale())),
  );
  protected readonly conflict = computed(() => this.disclosing.conflicts()[this.id()]);
  private readonly faults = computed(() => partyFaults(partyOf(this.draft())));

  protected fault(field: keyof PartyInput): string | null {
    const fault = this.left().has(field) ? this.faults().find((each) => each.field === field) : undefined;
    return fault ? this.t(`disclosurePortal.fault.${fault.code}`) : null;
  }

  protected type(field: keyof PartyDraft, value: string): void {
    // The kind comes from a list of kinds.
    this.draft.update((draft) => ({ ...draft, [field]: field === 'kind' ? (value as LinkKind) : value }));
  }

  protected leave(field: keyof PartyInput, value: string): void {
    this.type(field, value);
    this.left.update((fields) => new Set([...fields, field]));
    if (this.faults().length === 0) void this.disclosing.save(this.id(), partyOf(this.draft()));
  }

  protected finish(): void {
    const untouched = this.draft() === EMPTY_DRAFT && !this.party();
    if (untouched) return this.done.emit();
    this.left.set(new Set(Object.keys(EMPTY_DRAFT)));
    if (this.faults().length > 0) return;
    void this.disclosing.save(this.id(), partyOf(this.draft()));
    this.done.emit();
  }

  protected async remove(): Promise<void> {
    try {
      if (this.party()) await this.disclosing.remove(this.id());
      this.done.emit();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    }
  }

  protected async settle(keep: 'mine' | 'theirs'): Promise<void> {
    const theirs = this.conflict();
    await this.disclosing.settle(this.id(), keep);
    if (keep === 'theirs' && theirs) this.draft.set(draftOf(inputOf(theirs)));
  }
}
