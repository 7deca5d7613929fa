import { HttpClient } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import {
  Confirm,
  Icon,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Tabs,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import type { OwnTemplateView } from '@firebreak/questionnaires/model/builder';
import { firstValueFrom } from 'rxjs';
import { DraftEditor } from './draft-editor';
import { PublishDialog, type ToPublish } from './versions/publish-dialog';

/** One of the company's questionnaires: its head with what is saved, and the parts that one works in. */
@Component({
  selector: 'fb-own-template-page',
  imports: [
    Icon,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    RouterOutlet,
    Skeleton,
    StatusChip,
    Tabs,
  ],
  providers: [DraftEditor],
  templateUrl: './own-template-page.html',
  styleUrl: './own-template-page.scss',
})
export class OwnTemplatePage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly editor = inject(DraftEditor);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly dialogs = inject(MatDialog);
  private readonly session = inject(Session);
  protected readonly mayWrite = this.session.can('template:write');
  protected readonly maySend = this.session.can('questionnaire:send');

  readonly id = input.required<string>();

  protected readonly busy = signal(false);
  protected readonly title = computed(
    () => this.editor.template()?.title || this.editor.view()?.title || this.t('builder.untitled'),
  );
  protected readonly tabs = computed(() => {
    const base = ['/questionnaires/builder', this.id()];
    return [
      { link: base, label: this.t('builder.tab.questions'), exact: true },
      { link: [...base, 'preview'], label: this.t('builder.tab.preview') },
      { link: [...base, 'translations'], label: this.t('builder.tab.translations') },
      { link: [...base, 'versions'], label: this.t('builder.tab.versions') },
    ];
  });

  /** Who saved the draft meanwhile. */
  protected readonly changedBy = computed(() => String(this.editor.refusal()?.details['changedBy'] ?? ''));

  /** For the route: what could not be saved is not left without a word. */
  async mayLeave(): Promise<boolean> {
    if (!this.editor.template() || (await this.editor.isSafe())) return true;
    return this.confirm.ask({
      heading: this.t('builder.leave.heading'),
      text: this.t('builder.leave.text'),
      action: this.t('builder.leave.now'),
      danger: true,
    });
  }

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.editor.open(id));
    });
  }

  protected async publish(): Promise<void> {
    const view = this.editor.view();
    if (!view || !(await this.editor.flush())) return;
    const about: ToPublish = { title: this.title(), version: (view.versions[0]?.number ?? 0) + 1 };
    const dialog = this.dialogs.open<PublishDialog, ToPublish, string>(PublishDialog, {
      data: about,
      direction: this.texts.direction(),
      width: '520px',
      role: 'alertdialog',
    });
    const note = await firstValueFrom(dialog.afterClosed());
    if (note === undefined) return;
    await this.during(async () => {
      const body = { version: this.editor.view()?.draft?.version, ...(note && { note }) };
      const url = `/api/custom-templates/${view.id}/versions`;
      this.editor.take(await firstValueFrom(this.http.post<OwnTemplateView>(url, body)));
      void this.toasts.say(this.t('builder.publish.done'));
      await this.router.navigate(['/questionnaires/builder', view.id, 'versions']);
    });
  }

  protected async startDraft(): Promise<void> {
    await this.during(async () => {
      const url = `/api/custom-templates/${this.id()}/draft`;
      this.editor.take(await firstValueFrom(this.http.post<OwnTemplateView>(url, {})));
      await this.router.navigate(['/questionnaires/builder', this.id()]);
    });
  }

  protected async discard(): Promise<void> {
    const view = this.editor.view();
    const isOnly = view?.versions.length === 0;
    const sure = await this.confirm.ask({
      heading: this.t('builder.discard.heading'),
      text: this.t(isOnly ? 'builder.discard.textOnly' : 'builder.discard.text'),
      action: this.t('builder.discard.now'),
      danger: true,
    });
    if (!view || !sure) return;
    await this.during(async () => {
      await this.editor.flush();
      await firstValueFrom(this.http.delete(`/api/custom-templates/${view.id}/draft`));
      this.editor.thrownAway();
      if (isOnly) await this.router.navigate(['/questionnaires/builder']);
      else await this.editor.open(view.id);
    });
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}
