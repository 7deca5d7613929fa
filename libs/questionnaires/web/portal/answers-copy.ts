import { HttpClient } from '@angular/common/http';
import { Component, DestroyRef, inject, signal } from '@angular/core';
import { Texts } from '@firebreak/platform/web/light';
import type { CopyView } from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';
import { Answering } from './answering';

const ASK_AGAIN_IN_MS = 1_500;
const MOST_ASKS = 60;

/** Makes a PDF of the answers and offers it to be saved. */
@Component({
  selector: 'fb-answers-copy',
  template: `
    <p role="status">
      @switch (state()) {
        @case ('ready') {
          <a [href]="href()" download>{{ t('questionnairePortal.copy.save') }}</a>
        }
        @case ('waiting') {
          <button type="button" disabled>{{ t('questionnairePortal.copy.making') }}</button>
        }
        @default {
          <button type="button" (click)="make()">{{ t('questionnairePortal.copy.make') }}</button>
        }
      }
    </p>
    @if (state() === 'failed') {
      <p class="failure" role="alert">{{ t('questionnairePortal.copy.failed') }}</p>
    }
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    button,
    a {
      @include portal.button;
    }
    .failure {
      color: var(--fb-danger);
      font-weight: 600;
    }
  `,
})
export class AnswersCopy {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly answering = inject(Answering);
  private gone = false;

  protected readonly state = signal<CopyView['state'] | null>(null);
  protected readonly href = signal('');

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.gone = true));
  }

  protected async make(): Promise<void> {
    this.state.set('waiting');
    const url = `${this.answering.address}/copies`;
    try {
      await this.answering.flush();
      const body = { language: this.texts.spoken() };
      let copy = await firstValueFrom(this.http.post<CopyView>(url, body));
      for (let asks = 0; copy.state === 'waiting' && asks < MOST_ASKS && !this.gone; asks++) {
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_IN_MS));
        copy = await firstValueFrom(this.http.get<CopyView>(`${url}/${copy.id}`));
      }
      this.href.set(`${url}/${copy.id}/file`);
      this.state.set(copy.state === 'ready' ? 'ready' : 'failed');
    } catch {
      this.state.set('failed');
    }
  }
}
