import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { Texts, type TextLoaders } from '@firebreak/platform/web/light';
import type { QuestionComments, WritePortalComment } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { CommentQueue } from './comment-queue';
import { KeptComments } from './kept-comments';

const commentTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
  fr: () => import('./i18n/fr.json'),
  pt: () => import('./i18n/pt.json'),
  zh: () => import('./i18n/zh.json'),
  vi: () => import('./i18n/vi.json'),
  bn: () => import('./i18n/bn.json'),
  hi: () => import('./i18n/hi.json'),
  tr: () => import('./i18n/tr.json'),
  id: () => import('./i18n/id.json'),
  th: () => import('./i18n/th.json'),
};

/** Comments on the questionnaire that is open, with their words, and those that are still on their way. */
@Injectable({ providedIn: 'root' })
export class PortalComments {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly window = inject(DOCUMENT).defaultView;
  private address = '';
  private readonly queue = signal<CommentQueue | null>(null);
  private readonly arrived = signal<QuestionComments['items'] | null>(null);

  /** Their words are there: what is written can be shown, and kept where there is no connection. */
  readonly ready = signal(false);
  /** Null until they have come, and without a connection. */
  readonly items = this.arrived.asReadonly();
  /** Those that have not reached the server. */
  readonly waiting = computed(() => this.queue()?.waiting() ?? []);
  readonly unreachable = computed(() => this.queue()?.unreachable() ?? false);

  constructor() {
    this.window?.addEventListener('online', () => void this.load());
  }

  /** @param address of the questionnaire's portal in the API; what is known of this one is not fetched again */
  async open(address: string): Promise<void> {
    if (address !== this.address) {
      this.address = address;
      this.arrived.set(null);
      this.queue()?.stop();
      this.queue.set(this.queueFor(address));
    } else if (this.arrived()) return void this.queue()?.flush();
    await this.load();
  }

  write(written: WritePortalComment): void {
    this.queue()?.add(written, new Date().toISOString());
  }

  retry(id: string): void {
    this.queue()?.retry(id);
  }

  remove(id: string): void {
    this.queue()?.remove(id);
  }

  /** For a device that others use. @returns false while comments could not be sent: they would be left on it */
  async leave(): Promise<boolean> {
    if (!((await this.queue()?.flush()) ?? true)) return false;
    this.queue()?.clear();
    return true;
  }

  /** Fetches what is missing; without a connection the next question that is shown tries again. */
  private async load(): Promise<void> {
    const { address } = this;
    if (!address) return;
    try {
      await this.texts.add('questionComments', commentTexts);
      this.ready.set(true);
      if (!this.arrived()) {
        const { items } = await firstValueFrom(this.http.get<QuestionComments>(`${address}/comments`));
        if (address === this.address) this.arrived.set(items);
      }
    } catch {
      // Everything can be answered all the same.
    }
    if (address === this.address) void this.queue()?.flush();
  }

  private queueFor(address: string): CommentQueue {
    const token = address.split('/').at(-1) ?? '';
    const kept = new KeptComments(token, this.window?.localStorage);
    return new CommentQueue(`${address}/comments`, this.http, kept, (items) => this.arrived.set(items));
  }
}
