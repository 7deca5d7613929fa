import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FbDateTimePipe,
  Field,
  FieldControl,
  Icon,
  ProblemMessage,
  Session,
  StatusChip,
  Texts,
  Toasts,
  type Tone,
} from '@firebreak/platform/web';
import {
  isSlug,
  publicPath,
  type OpenFormat,
  type PublicationState,
  type StatementPublicationsView,
} from '@firebreak/statements/model';
import { SigningDesk } from './signing-desk';

const TONES: Readonly<Record<PublicationState, Tone>> = {
  current: 'good',
  corrected: 'warning',
  withdrawn: 'danger',
};

/** Publishes the approved version, shows the address and the link for the homepage, and withdraws. */
@Component({
  selector: 'fb-publish-panel',
  imports: [FbDateTimePipe, Field, FieldControl, Icon, MatButton, ProblemMessage, StatusChip],
  templateUrl: './publish-panel.html',
  styles: `
    ol {
      display: grid;
      gap: 16px;
      margin: 16px 0 0;
      padding: 0;
      list-style: none;
    }
    ol p {
      margin: 0 0 4px;
      overflow-wrap: anywhere;
    }
    fieldset {
      margin: 0 0 16px;
      padding: 8px 16px;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
    }
    .choice {
      display: flex;
      gap: 10px;
      align-items: center;
      min-block-size: 44px;
    }
    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
    }
    .address {
      overflow-wrap: anywhere;
    }
    pre {
      padding: 12px;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class PublishPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(SigningDesk);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);

  readonly view = input.required<StatementPublicationsView>();

  protected readonly tones = TONES;
  protected readonly canPublish = computed(() => this.session.can('statement:approve'));
  protected readonly current = computed(() =>
    this.view().publications.find(({ state }) => state === 'current'),
  );
  protected readonly slug = linkedSignal(() => this.view().proposedSlug);
  protected readonly example = computed(() => `${location.origin}${publicPath(this.slug() || '…')}/`);
  protected readonly withWorkbook = signal(false);
  protected readonly withSignature = signal(false);
  protected readonly formats = signal<readonly OpenFormat[]>([]);
  protected readonly reason = signal('');
  protected readonly withdrawal = signal('');
  protected readonly tried = signal(false);
  protected readonly triedToWithdraw = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected readonly slugFault = computed(() =>
    this.tried() && !this.view().slug && !isSlug(this.slug()) ? this.t('sign.publish.slugFault') : null,
  );
  protected readonly reasonFault = computed(() =>
    this.tried() && this.current() && this.reason().trim() === '' ? this.t('sign.reasonMissing') : null,
  );

  protected async publish(event: Event): Promise<void> {
    event.preventDefault();
    const version = this.view().publishable;
    this.tried.set(true);
    if (!version || this.slugFault() || this.reasonFault()) return;
    const body = {
      versionId: version.versionId,
      ...(this.view().slug === null && { slug: this.slug() }),
      withWorkbook: this.withWorkbook(),
      ...(version.drawn && this.withSignature() && { withSignature: true }),
      formats: this.formats(),
      reason: this.reason().trim(),
    };
    await this.send(() => this.desk.publish(body), 'published');
  }

  protected async withdraw(event: Event, id: string): Promise<void> {
    event.preventDefault();
    this.triedToWithdraw.set(true);
    const reason = this.withdrawal().trim();
    if (reason !== '') await this.send(() => this.desk.withdraw(id, reason), 'withdrawn');
  }

  protected choose(format: OpenFormat, chosen: boolean): void {
    this.formats.update((formats) => [
      ...formats.filter((each) => each !== format),
      ...(chosen ? [format] : []),
    ]);
  }

  protected look(): void {
    this.desk.publications.reload();
  }

  protected async copy(link: string): Promise<void> {
    await navigator.clipboard.writeText(link);
    void this.toasts.say(this.t('sign.done.copied'));
  }

  private async send(request: () => Promise<void>, done: string): Promise<void> {
    this.problem.set(null);
    this.sending.set(true);
    try {
      await request();
      this.tried.set(false);
      this.triedToWithdraw.set(false);
      this.reason.set('');
      this.withdrawal.set('');
      void this.toasts.say(this.t(`sign.done.${done}`));
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.sending.set(false);
    }
  }
}
