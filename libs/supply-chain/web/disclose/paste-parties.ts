import { Component, computed, inject, output, signal } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { PartyInput, PastedParties } from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';

type Reader = (text: string) => PastedParties;

const NOTHING_READ: PastedParties = { rows: [], hasHeader: false, leftOut: 0 };

/**
 * Rows copied from a spreadsheet: what they are read as, what is wrong with which line, then all good ones at once.
 * Reading takes every name of every country, 70 kB compressed: it comes when somebody pastes, not with the page.
 */
@Component({
  selector: 'fb-paste-parties',
  template: `
    <section class="card" aria-labelledby="paste-heading">
      <h2 id="paste-heading">{{ t('disclosurePortal.paste.heading') }}</h2>
      <label class="field">
        {{ t('disclosurePortal.paste.label') }}
        <textarea
          #box
          class="fb-control"
          rows="6"
          dir="auto"
          [value]="text()"
          (input)="type(box.value)"
        ></textarea>
      </label>
      <p class="small">{{ t('disclosurePortal.paste.help') }}</p>
      @if (read().rows.length > 0) {
        <p role="status">
          {{ t('disclosurePortal.paste.found', { good: good().length, wrong: wrong().length }) }}
          @if (read().leftOut > 0) {
            {{ t('disclosurePortal.paste.leftOut', { count: read().leftOut }) }}
          }
        </p>
        <ul>
          @for (row of wrong(); track row.line) {
            <li class="error">
              {{ t('disclosurePortal.paste.line', { line: row.line }) }}
              {{ reasons(row.codes) }}
            </li>
          }
        </ul>
        <ul class="preview">
          @for (party of good().slice(0, 5); track $index) {
            <li>
              <strong>{{ party.name }}</strong>
              <span class="small">{{ line(party) }}</span>
            </li>
          }
          @if (good().length > 5) {
            <li class="small">{{ t('disclosurePortal.paste.more', { count: good().length - 5 }) }}</li>
          }
        </ul>
      }
      @if (failure(); as text) {
        <p class="error" role="alert">{{ text }}</p>
      }
      <div class="row">
        <button type="button" class="main" [disabled]="good().length === 0 || sending()" (click)="add()">
          {{ t('disclosurePortal.paste.add', { count: good().length }) }}
        </button>
        <button type="button" class="quiet" (click)="done.emit()">
          {{ t('disclosurePortal.action.cancel') }}
        </button>
      </div>
    </section>
  `,
  styles: `
    @use './parts';
    @include parts.form;

    h2 {
      margin-block-start: 0;
      font-size: 18px;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    .preview li {
      display: grid;
      padding-block: 6px;
      border-block-end: 1px solid var(--fb-line);
    }
  `,
})
export class PasteParties {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);
  private readonly disclosing = inject(Disclosing);

  readonly done = output();

  protected readonly text = signal('');
  protected readonly sending = signal(false);
  protected readonly failure = signal<string | null>(null);
  private readonly reader = signal<Reader | null>(null);
  protected readonly read = computed(() => this.reader()?.(this.text()) ?? NOTHING_READ);
  protected readonly good = computed(() => this.read().rows.flatMap(({ party }) => party ?? []));
  protected readonly wrong = computed(() =>
    this.read()
      .rows.filter(({ party }) => party === null)
      .map(({ line, issues }) => ({
        line,
        codes: issues.filter(({ level }) => level === 'error').map(({ code }) => code),
      })),
  );

  constructor() {
    void this.loadReader();
  }

  protected type(text: string): void {
    this.text.set(text);
    if (!this.reader()) void this.loadReader();
  }

  /** Without a connection it is tried again with the next paste. */
  private async loadReader(): Promise<void> {
    try {
      const { readPastedParties } = await import('./paste-reader');
      this.reader.set(readPastedParties);
      this.failure.set(null);
    } catch {
      this.failure.set(this.t('disclosurePortal.paste.notLoaded'));
    }
  }

  protected line({ kind, country, region, good, share }: PartyInput): string {
    const parts = [
      this.t(`disclosurePortal.kind.${kind}`),
      [region, this.formats.country(country)].filter(Boolean).join(', '),
      good,
      share === null ? null : this.formats.percent(share),
    ];
    return parts.filter(Boolean).join(' · ');
  }

  protected reasons(codes: readonly string[]): string {
    const known = codes.map(
      (code) => this.texts.find(`disclosurePortal.fault.${code}`) ?? this.t('disclosurePortal.fault.other'),
    );
    return [...new Set(known)].join(' ');
  }

  protected async add(): Promise<void> {
    this.sending.set(true);
    this.failure.set(null);
    try {
      await this.disclosing.add(this.good());
      this.done.emit();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.sending.set(false);
    }
  }
}
