import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Confirm, FbDatePipe, problemText, StatusChip, Texts, toApiProblem } from '@firebreak/platform/web';
import type { Question, VaultDocumentView } from '@firebreak/questionnaires/model';
import { firstValueFrom, type Observable } from 'rxjs';
import { localDay } from '../local-day';

/** Documents to one question of the vault, each with the day on which it ends. */
@Component({
  selector: 'fb-vault-document-list',
  imports: [FbDatePipe, MatButton, StatusChip],
  template: `
    <ul>
      @for (document of documents(); track document.id) {
        <li>
          <a [href]="'/api/vault/documents/' + document.id + '/file'" download>{{ document.name }}</a>
          @if (document.stale) {
            <fb-status-chip tone="warning" icon="history">{{
              t('vault.answer.ranOut', { day: document.validUntil | fbDate })
            }}</fb-status-chip>
          }
          @if (canWrite()) {
            <label>
              {{ t('vault.document.end') }}
              <input
                #end
                class="fb-control"
                type="date"
                [min]="today"
                [value]="document.validUntil ?? ''"
                [attr.aria-label]="t('vault.document.endOf', { name: document.name })"
                (change)="date(document, end.value)"
              />
            </label>
            <button
              matButton
              type="button"
              [disabled]="busy()"
              [attr.aria-label]="t('vault.document.removeNamed', { name: document.name })"
              (click)="remove(document)"
            >
              {{ t('vault.document.remove') }}
            </button>
          } @else if (document.validUntil) {
            <span>{{ t('vault.answer.validUntil', { day: document.validUntil | fbDate }) }}</span>
          }
        </li>
      }
    </ul>
    @if (canWrite()) {
      <label class="add" [class.busy]="busy()">
        <input
          type="file"
          class="fb-visually-hidden"
          accept="image/*,.pdf,.docx,.xlsx,.odt,.ods,.csv,.txt"
          [disabled]="busy()"
          (change)="add($event)"
        />
        {{ t(busy() ? 'vault.document.sending' : 'vault.document.add') }}
        <span class="fb-visually-hidden">{{ question().text }}</span>
      </label>
    }
    @if (failure(); as words) {
      <p class="failure" role="alert">{{ words }}</p>
    }
  `,
  styleUrl: './vault-document-list.scss',
})
export class VaultDocumentList {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);

  readonly template = input.required<string>();
  readonly question = input.required<Question>();
  readonly documents = input.required<readonly VaultDocumentView[]>();
  readonly canWrite = input(false);
  readonly changed = output();

  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly today = localDay();

  protected add(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const file = event.target.files?.[0];
    event.target.value = ''; // so that the same file can be chosen again
    if (!file) return;
    const form = new FormData();
    form.append('template', this.template());
    form.append('question', this.question().code);
    form.append('file', file);
    void this.send(this.http.post('/api/vault/documents', form));
  }

  protected date({ id }: VaultDocumentView, day: string): void {
    void this.send(this.http.put(`/api/vault/documents/${id}`, { validUntil: day || null }));
  }

  protected async remove({ id, name }: VaultDocumentView): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('vault.document.removeNamed', { name }),
      text: this.t('vault.document.removeText'),
      action: this.t('vault.document.remove'),
      danger: true,
    });
    if (sure) await this.send(this.http.delete(`/api/vault/documents/${id}`));
  }

  private async send(request: Observable<unknown>): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await firstValueFrom(request);
      this.changed.emit();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
