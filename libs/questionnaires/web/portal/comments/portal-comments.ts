import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { Texts, type TextLoaders } from '@firebreak/platform/web/light';
import type { QuestionComments, WritePortalComment } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';

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

/** Comments on the questionnaire that is open, with their words: fetched once, after everything that answering needs. */
@Injectable({ providedIn: 'root' })
export class PortalComments {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private address = '';
  /** Null until they and their words are there, and without a connection. */
  readonly items = signal<QuestionComments['items'] | null>(null);

  /** @param address of the questionnaire's portal in the API; what is known of this one is not fetched again */
  async open(address: string): Promise<void> {
    if (address === this.address) return;
    this.address = address;
    this.items.set(null);
    try {
      await this.texts.add('questionComments', commentTexts);
      const { items } = await firstValueFrom(this.http.get<QuestionComments>(`${address}/comments`));
      if (address === this.address) this.items.set(items);
    } catch {
      // Everything can be answered all the same; the next question that is shown tries again.
      if (address === this.address) this.address = '';
    }
  }

  /** @throws what the server answers */
  async write(written: WritePortalComment): Promise<void> {
    const url = `${this.address}/comments`;
    this.items.set((await firstValueFrom(this.http.post<QuestionComments>(url, written))).items);
  }
}
