import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Field, FieldControl, FileDrop, PageHeader, ProblemMessage, Texts } from '@firebreak/platform/web';
import {
  TEMPLATE_LANGUAGES,
  type QuestionType,
  type Template,
  type TemplateListItem,
} from '@firebreak/questionnaires/model';
import {
  changeQuestion,
  changeType,
  type CreateOwnTemplate,
  type OwnTemplateView,
  type SheetImport,
} from '@firebreak/questionnaires/model/builder';
import { firstValueFrom } from 'rxjs';
import { SheetImportReview } from './sheet-import-review';

type Start = 'nothing' | 'copy' | 'file';

/** A new questionnaire: from nothing, from another one, or from a workbook that is looked over first. */
@Component({
  selector: 'fb-create-own-template',
  imports: [Field, FieldControl, FileDrop, MatButton, PageHeader, ProblemMessage, SheetImportReview],
  templateUrl: './create-own-template.html',
  styleUrl: './create-own-template.scss',
})
export class CreateOwnTemplatePage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly languages = TEMPLATE_LANGUAGES;
  protected readonly starts: readonly Start[] = ['nothing', 'copy', 'file'];

  protected readonly start = signal<Start>('nothing');
  protected readonly title = signal('');
  protected readonly language = signal(
    TEMPLATE_LANGUAGES.find(({ code }) => code === this.texts.language())?.code ?? 'en',
  );
  protected readonly templates = httpResource<{ items: readonly TemplateListItem[] }>(() =>
    this.start() === 'copy'
      ? { url: '/api/questionnaire-templates', params: { language: this.texts.language() } }
      : undefined,
  );
  protected readonly copyOf = linkedSignal(() =>
    this.templates.hasValue() ? (this.templates.value().items[0]?.code ?? '') : '',
  );
  protected readonly imported = signal<SheetImport | null>(null);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly titleFault = computed(() =>
    this.tried() && !this.title().trim() ? this.t('builder.create.titleFault') : null,
  );

  protected async read([file]: readonly File[]): Promise<void> {
    if (!file) return;
    const form = new FormData();
    form.append('title', this.title().trim());
    form.append('language', this.language());
    form.append('file', file);
    await this.during(async () => {
      const read = await firstValueFrom(this.http.post<SheetImport>('/api/custom-templates/imports', form));
      this.imported.set(read);
      if (!this.title().trim() && read.template) this.title.set(read.template.title);
    });
  }

  /** The person knows better than the guess. */
  protected retype({ code, type }: { readonly code: string; readonly type: QuestionType }): void {
    this.imported.update((read) => {
      const question = read?.template?.questions.find((one) => one.code === code);
      if (!read?.template || !question) return read;
      const template: Template = changeQuestion(
        read.template,
        code,
        changeType(question, type, read.template.language),
      );
      const guessed = read.guessed.map((one) => (one.code === code ? { ...one, type } : one));
      return { ...read, template, guessed };
    });
  }

  protected async create(): Promise<void> {
    this.tried.set(true);
    const template = this.imported()?.template;
    if (!this.title().trim() || (this.start() === 'file' && !template)) return;
    const body: CreateOwnTemplate = {
      title: this.title().trim(),
      ...(this.start() === 'nothing' && { language: this.language() }),
      ...(this.start() === 'copy' && { copyOf: this.copyOf() }),
      ...(this.start() === 'file' && { template }),
    };
    await this.during(async () => {
      const made = await firstValueFrom(this.http.post<OwnTemplateView>('/api/custom-templates', body));
      await this.router.navigate(['/questionnaires/builder', made.id]);
    });
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.error.set(null);
    try {
      await work();
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
