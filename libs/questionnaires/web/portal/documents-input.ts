import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem, type ApiProblem } from '@firebreak/platform/web/light';
import {
  MAX_DOCUMENTS_PER_QUESTION,
  MAX_EVIDENCE_BYTES,
  type Question,
} from '@firebreak/questionnaires/model';
import { AnswerTexts } from './answer-texts';
import { Answering } from './answering';
import { DocumentUploads } from './document-uploads';

/** Documents to one answer: files, or photos taken with the phone. */
@Component({
  selector: 'fb-documents-input',
  templateUrl: './documents-input.html',
  styleUrl: './documents-input.scss',
})
export class DocumentsInput {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  private readonly answering = inject(Answering);
  protected readonly uploads = inject(DocumentUploads);
  private readonly answerTexts = inject(AnswerTexts);

  readonly question = input.required<Question>();

  protected readonly limit = MAX_DOCUMENTS_PER_QUESTION;
  protected readonly megabytes = MAX_EVIDENCE_BYTES / 1024 / 1024;
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly documents = computed(() =>
    this.answering.evidence().filter(({ question }) => question === this.question().code),
  );
  protected readonly underWay = computed(() =>
    this.uploads.all().filter(({ question }) => question === this.question().code),
  );
  /** How many more it takes. */
  protected readonly room = computed(() => this.limit - this.documents().length - this.underWay().length);
  protected readonly wanted = computed(() =>
    this.answerTexts.list(this.question().evidence?.documents ?? []),
  );

  protected sizeOf(bytes: number): string {
    return this.t('answerForm.documents.size', {
      size: this.formats.number(Math.ceil(bytes / 1024)),
    });
  }

  protected textOf(problem: ApiProblem): string {
    return problemText(this.texts, problem);
  }

  /** What is wrong with the file itself stays so. */
  protected canRetry(problem: ApiProblem | null): boolean {
    return problem !== null && ![409, 413, 415, 422].includes(problem.status);
  }

  protected choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const chosen = [...(event.target.files ?? [])];
    event.target.value = ''; // so that the same file can be chosen again
    const fitting = chosen.filter(({ size }) => size > 0 && size <= MAX_EVIDENCE_BYTES);
    const refused = chosen.find((file) => !fitting.includes(file));
    this.failure.set(null);
    if (refused) this.fail(refused.size === 0 ? 'file-empty' : 'file-too-large', refused.name);
    if (fitting.length > this.room()) this.fail('document-limit-reached', '');
    this.uploads.add(this.question().code, fitting.slice(0, this.room()));
  }

  private fail(code: string, name: string): void {
    const text = this.t(`answerForm.problems.${code}`);
    this.failure.set(name ? `${name}: ${text}` : text);
  }

  protected async remove(id: string): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.answering.detach(id);
    } catch (error) {
      this.failure.set(this.textOf(toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
