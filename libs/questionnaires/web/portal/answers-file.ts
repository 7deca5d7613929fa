import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, output, signal } from '@angular/core';
import { Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import {
  placeAt,
  type AnswerValue,
  type FileChange,
  type FilePreview,
  type FileRefusal,
} from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';

/** The questionnaire as a spreadsheet, there and back: what a filled-in file would change is shown before it is saved. */
@Component({
  selector: 'fb-answers-file',
  templateUrl: './answers-file.html',
  styleUrl: './answers-file.scss',
})
export class AnswersFile {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly answering = inject(Answering);
  private readonly answerTexts = inject(AnswerTexts);

  readonly back = output();

  protected readonly reading = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly preview = signal<FilePreview | null>(null);
  /** How many answers were saved last. */
  protected readonly saved = signal(0);
  /** Conflicts in which the file's answer was chosen. */
  protected readonly taken = signal<ReadonlySet<string>>(new Set());

  protected readonly href = computed(() => `${this.answering.address}/file?language=${this.texts.spoken()}`);
  protected readonly nothingNew = computed(() => {
    const found = this.preview();
    return !!found && found.changes.length + found.conflicts.length + found.refused.length === 0;
  });
  protected readonly accepted = computed<readonly FileChange[]>(() => {
    const { changes = [], conflicts = [] } = this.preview() ?? {};
    return [...changes, ...conflicts.filter(({ question }) => this.taken().has(question))];
  });

  protected async choose(event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const file = event.target.files?.[0];
    event.target.value = ''; // so that the same file can be chosen again
    if (!file) return;
    this.reading.set(true);
    this.failure.set(null);
    this.preview.set(null);
    this.saved.set(0);
    this.taken.set(new Set());
    try {
      await this.answering.flush();
      const form = new FormData();
      form.append('file', file);
      const url = `${this.answering.address}/file/preview`;
      this.preview.set(await firstValueFrom(this.http.post<FilePreview>(url, form)));
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.reading.set(false);
    }
  }

  protected take(question: string, fromFile: boolean): void {
    const others = [...this.taken()].filter((one) => one !== question);
    this.taken.set(new Set(fromFile ? [...others, question] : others));
  }

  protected save(): void {
    const accepted = this.accepted();
    for (const { question, after, version } of accepted) this.answering.replace(question, after, version);
    this.saved.set(accepted.length);
    this.preview.set(null);
  }

  protected textOf(key: string): string {
    const place = this.placeAt(key);
    return place?.site ? `${place.site.name}: ${place.question.text}` : (place?.question.text ?? key);
  }

  protected answerOf(key: string, value: AnswerValue | null): string {
    const question = this.placeAt(key)?.question;
    const sites = this.answering.view()?.circumstances.sites;
    const answer = question ? this.answerTexts.of(question, value, sites) : '';
    // On its own: "=A1" must not be turned round by the sentence that it stands in.
    return `\u2068${answer}\u2069`;
  }

  protected whereOf({ section, row }: FileRefusal): string {
    const title = this.answering.view()?.template.sections.find(({ code }) => code === section)?.title ?? '';
    return this.t('answerForm.file.cell', { sheet: title, row });
  }

  protected faultOf({ question, code }: FileRefusal): string {
    const { range, table } = (question && this.placeAt(question)?.question) || {};
    const limits = { min: range?.min ?? 0, max: range?.max ?? '', rows: table?.maxRows };
    return this.t(`answerForm.fault.${code}`, limits);
  }

  private placeAt(key: string) {
    const view = this.answering.view();
    return view && placeAt(view.template, key, view.circumstances);
  }
}
