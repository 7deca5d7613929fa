import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Confirm,
  EmptyState,
  FbDatePipe,
  Field,
  FieldControl,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import { languageName } from '@firebreak/questionnaires/model';
import type { OwnTemplateView, TemplateDifference } from '@firebreak/questionnaires/model/builder';
import { firstValueFrom } from 'rxjs';
import { DraftEditor } from '../draft-editor';

const TONES = { added: 'good', removed: 'danger', moved: 'neutral', changed: 'info' } as const;

/** What was published when, what was new in it, and whether it is still offered. */
@Component({
  selector: 'fb-versions-page',
  imports: [
    EmptyState,
    FbDatePipe,
    Field,
    FieldControl,
    MatButton,
    ProblemMessage,
    RouterLink,
    Skeleton,
    StatusChip,
  ],
  templateUrl: './versions-page.html',
  styleUrl: './versions-page.scss',
})
export class VersionsPage {
  protected readonly t = injectTexts();
  protected readonly editor = inject(DraftEditor);
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly mayWrite = inject(Session).can('template:write');
  protected readonly tones = TONES;
  protected readonly languageName = languageName;

  protected readonly versions = computed(() => this.editor.view()?.versions ?? []);
  protected readonly newer = computed(() => [
    ...(this.editor.view()?.draft ? ['draft'] : []),
    ...this.versions().map(({ number }) => String(number)),
  ]);
  protected readonly to = linkedSignal(() => this.newer()[0] ?? '');
  protected readonly from = linkedSignal(() => {
    const numbers = this.versions().map(({ number }) => String(number));
    return (this.editor.view()?.draft ? numbers[0] : numbers[1]) ?? '';
  });
  protected readonly differences = httpResource<{ items: readonly TemplateDifference[] }>(() => {
    const [view, from, to] = [this.editor.view(), this.from(), this.to()];
    return view && from && to && from !== to && this.editor.state() === 'saved'
      ? { url: `/api/custom-templates/${view.id}/differences`, params: { from, to } }
      : undefined;
  });
  protected readonly busy = signal(false);

  protected label(version: string): string {
    return version === 'draft'
      ? this.t('builder.versions.draft')
      : this.t('builder.versions.number', { version });
  }

  protected languages(codes: readonly string[]): string {
    return codes.map(languageName).join(', ');
  }

  protected async retire(retired: boolean): Promise<void> {
    const view = this.editor.view();
    if (!view) return;
    const sure =
      !retired ||
      (await this.confirm.ask({
        heading: this.t('builder.retire.heading', { title: view.title }),
        text: this.t('builder.retire.text'),
        action: this.t('builder.retire.now'),
      }));
    if (!sure) return;
    this.busy.set(true);
    try {
      await this.editor.flush();
      const url = `/api/custom-templates/${view.id}/retired`;
      this.editor.take(await firstValueFrom(this.http.put<OwnTemplateView>(url, { retired })));
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}
