import { HttpClient } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import {
  Formats,
  PortalFrame,
  Texts,
  parseLanguage,
  problemText,
  toApiProblem,
  type ApiProblem,
  type SupplierLanguageId,
} from '@firebreak/platform/web/light';
import type { SignalReplyView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { signalParams } from '../signals/signal-params';
import { LinkOver } from './link-over';

/** One question to a supplier: what is on record about it, and room to explain. */
@Component({
  selector: 'fb-signal-reply-page',
  imports: [LinkOver, PortalFrame],
  templateUrl: './signal-reply-page.html',
  styleUrl: './signal-reply-page.scss',
})
export class SignalReplyPage {
  private readonly http = inject(HttpClient);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);

  readonly token = input.required<string>();

  protected readonly view = signal<SignalReplyView | null>(null);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly busy = signal<'document' | 'reply' | null>(null);
  protected readonly failure = signal<string | null>(null);
  private readonly url = computed(() => `/api/portal/signals/${encodeURIComponent(this.token())}`);
  protected readonly finding = computed(() => {
    const view = this.view();
    if (!view) return '';
    const { texts, formats } = this;
    const params = signalParams(view.facts, {}, { texts, formats, scope: 'signalReply' });
    return this.t(`signalReply.find.${view.explanation}`, { ...params, siteIds: formats.list(view.sites) });
  });

  constructor() {
    effect(() => {
      this.token();
      untracked(() => void this.open());
    });
  }

  protected async open(): Promise<void> {
    this.problem.set(null);
    try {
      const view = await firstValueFrom(this.http.get<SignalReplyView>(this.url()));
      const language = parseLanguage(view.language);
      if (language && !this.texts.chosen()) await this.texts.use(language);
      this.view.set(view);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  protected kilobytes(bytes: number): number {
    return Math.ceil(bytes / 1024);
  }

  protected speak(language: SupplierLanguageId): void {
    void this.texts.use(language);
  }

  protected async choose(event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const file = event.target.files?.[0];
    event.target.value = ''; // so that the same file can be chosen again
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    await this.during('document', () =>
      firstValueFrom(this.http.post<SignalReplyView>(`${this.url()}/document`, form)),
    );
  }

  protected async removeDocument(): Promise<void> {
    await this.during('document', () =>
      firstValueFrom(this.http.delete<SignalReplyView>(`${this.url()}/document`)),
    );
  }

  protected async send(text: string, by: string): Promise<void> {
    if (text.trim() === '' || by.trim() === '') {
      this.failure.set(this.t('signalReply.missing'));
      return;
    }
    const body = { text: text.trim(), by: by.trim() };
    await this.during('reply', () =>
      firstValueFrom(this.http.post<SignalReplyView>(`${this.url()}/reply`, body)),
    );
  }

  private async during(what: 'document' | 'reply', work: () => Promise<SignalReplyView>): Promise<void> {
    this.busy.set(what);
    this.failure.set(null);
    try {
      this.view.set(await work());
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'signal-reply-link-over') this.problem.set(problem);
      else this.failure.set(problemText(this.texts, problem));
    } finally {
      this.busy.set(null);
    }
  }
}
