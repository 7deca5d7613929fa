import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  FbDateTimePipe,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  SourceMark,
  StatusChip,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import type { ChooseEdition, EditionChoiceView } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';
import { ChooseEditionForm } from './choose-edition-form';

/** Which edition of each dataset the company's scores are made from: the newest, or one that somebody pinned. */
@Component({
  selector: 'fb-edition-choices',
  imports: [
    ChooseEditionForm,
    FbDateTimePipe,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    SourceMark,
    StatusChip,
  ],
  templateUrl: './edition-choices.html',
  styleUrl: './edition-choices.scss',
})
export class EditionChoicesPage {
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly t = injectTexts();

  protected readonly choices = httpResource<readonly EditionChoiceView[]>(() => '/api/risk/editions');
  /** The dataset of which somebody is choosing the edition. */
  protected readonly choosing = signal<string | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly busy = signal(false);

  protected mayChoose(): boolean {
    return this.session.can('edition:choose');
  }

  protected open(dataset: string): void {
    this.problem.set(null);
    this.choosing.set(dataset);
  }

  protected async choose(dataset: string, choice: ChooseEdition): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.put<EditionChoiceView>(`/api/risk/editions/${dataset}`, choice));
      this.choosing.set(null);
      this.choices.reload();
      void this.toasts.say(this.t('riskEditions.choice.saved'));
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
