import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Field,
  FieldControl,
  FileDrop,
  Icon,
  PageHeader,
  ProblemMessage,
  Session,
  SourceMark,
  Wizard,
  injectTexts,
  toApiProblem,
} from '@firebreak/platform/web';
import { isRoughDate, MAX_EDITION_FILE_BYTES, type EditionPreview } from '@firebreak/reference-data/model';
import { firstValueFrom } from 'rxjs';
import { EditionCheck } from './edition-check';
import { FileFaults } from './file-faults';

const STEPS = ['file', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

/** A publisher's file on its way in: checked by the server, looked at by a person, then put in use by an operator. */
@Component({
  selector: 'fb-load-edition',
  imports: [
    EditionCheck,
    Field,
    FieldControl,
    FileDrop,
    FileFaults,
    FormField,
    Icon,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    SourceMark,
    Wizard,
  ],
  templateUrl: './load-edition.html',
  styleUrl: './load-edition.scss',
})
export class LoadEdition {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  protected readonly t = injectTexts();
  protected readonly maxBytes = MAX_EDITION_FILE_BYTES;

  protected readonly step = signal<Step>('file');
  protected readonly steps = computed(() =>
    STEPS.map((key) => ({ key, label: this.t(`referenceData.load.step.${key}`) })),
  );
  protected readonly file = signal<File | null>(null);
  protected readonly preview = signal<EditionPreview | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly seen = signal(false);
  protected readonly mayPublish = computed(() => this.session.can('reference:publish'));
  protected readonly isFileFault = computed(
    () => !!this.problem() && toApiProblem(this.problem()).code === 'publisher-file-invalid',
  );

  private readonly values = signal({ edition: '', year: '', publishedOn: '', retrievedOn: '', address: '' });
  protected readonly form = form(this.values, (path) => {
    maxLength(path.edition, 200);
    maxLength(path.address, 500);
    for (const date of [path.publishedOn, path.retrievedOn])
      validate(date, ({ value }) => (value() && !isRoughDate(value()) ? { kind: 'rough-date' } : null));
    validate(path.year, ({ value }) =>
      value() && !/^(19|20)\d{2}$/.test(value()) ? { kind: 'rough-date' } : null,
    );
  });

  /** Asks the server what the file would do. */
  protected async check(file: File | null): Promise<void> {
    if (!file || this.form().invalid()) return;
    this.file.set(file);
    this.seen.set(false);
    await this.send('/api/reference/editions/check', file, {}, (preview) => {
      this.preview.set(preview);
      this.step.set('check');
    });
  }

  /** Puts the file in use, as it was checked. */
  protected async publish(): Promise<void> {
    const [file, preview] = [this.file(), this.preview()];
    if (!file || !preview) return;
    const confirmed = {
      sha256: preview.facts.sha256,
      comparedWith: preview.comparedWith ?? '',
      warningsSeen: String(this.seen()),
    };
    await this.send('/api/reference/editions', file, confirmed, () => this.step.set('done'));
  }

  protected goTo(step: string): void {
    if (step === 'file') this.again();
  }

  /** Back at the beginning, with what was stated. */
  protected again(): void {
    this.problem.set(null);
    this.preview.set(null);
    this.step.set('file');
  }

  private async send(
    url: string,
    file: File,
    fields: Readonly<Record<string, string>>,
    then: (preview: EditionPreview) => void,
  ): Promise<void> {
    // The server reads the fields before it takes the file in.
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...this.values(), ...fields })) body.append(name, value);
    body.append('file', file, file.name);
    this.problem.set(null);
    this.busy.set(true);
    try {
      then(await firstValueFrom(this.http.post<EditionPreview>(url, body)));
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
