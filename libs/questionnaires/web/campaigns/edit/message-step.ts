import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { DomSanitizer } from '@angular/platform-browser';
import { Field, FieldControl, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import { languageName, TEMPLATE_LANGUAGES } from '@firebreak/questionnaires/model';
import {
  MESSAGE_PLACEHOLDERS,
  type CampaignPreview,
  type MailPreview,
} from '@firebreak/questionnaires/model/campaigns';
import { CampaignEdit } from './campaign-edit';

/** What the mail says in each language, and how it will look. */
@Component({
  selector: 'fb-message-step',
  imports: [Field, FieldControl, MatButton, ProblemMessage, Skeleton],
  templateUrl: './message-step.html',
  styleUrl: './step.scss',
})
export class MessageStep {
  protected readonly t = injectTexts();
  protected readonly edit = inject(CampaignEdit);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly languageName = languageName;
  protected readonly languages = TEMPLATE_LANGUAGES;
  /** Each kept together by marks for its direction: in a text from right to left the braces would turn round. */
  protected readonly placeholders = MESSAGE_PLACEHOLDERS.map((name) => `\u2066{{${name}}}\u2069`).join(', ');

  protected readonly otherwise = '\u2066{{contact|colleague}}\u2069';

  /** Whom it would ask, once that is known. */
  readonly plan = input<CampaignPreview | null>(null);

  protected readonly language = signal('en');
  protected readonly text = computed(() => this.edit.content().messages[this.language()] ?? '');
  /** How many suppliers get the mail in which language. */
  protected readonly counts = computed(
    () => new Map((this.plan()?.languages ?? []).map(({ language, count }) => [language, count])),
  );
  /** What was asked to be shown: the mail is composed when somebody wants to see it. */
  private readonly wanted = signal<{ readonly language: string; readonly content: object } | null>(null);
  protected readonly mail = httpResource<MailPreview>(() => {
    const wanted = this.wanted();
    return wanted
      ? {
          url: '/api/campaigns/mail-preview',
          method: 'POST',
          params: { language: wanted.language },
          body: wanted.content,
        }
      : undefined;
  });
  protected readonly shown = computed(() => this.wanted() !== null);
  /** Our own server composed it and let nothing from outside become markup; the frame runs no scripts all the same. */
  protected readonly html = computed(() =>
    this.mail.hasValue() ? this.sanitizer.bypassSecurityTrustHtml(this.mail.value().html) : '',
  );

  protected write(text: string): void {
    this.edit.change({ messages: { ...this.edit.content().messages, [this.language()]: text } });
  }

  protected show(): void {
    this.wanted.set({ language: this.language(), content: withName(this.edit.content()) });
  }

  protected option(code: string): string {
    const count = this.counts().get(code) ?? 0;
    const written = (this.edit.content().messages[code] ?? '').trim() !== '';
    // A name from right to left would draw the count to its other side.
    const name = `\u2068${languageName(code)}\u2069`;
    return this.t(written ? 'campaigns.message.optionWritten' : 'campaigns.message.option', { name, count });
  }
}

/** The mail doesn't hang on the campaign's name, which may come last. */
function withName<T extends { readonly name: string }>(content: T): T {
  return content.name.trim() ? content : { ...content, name: '–' };
}
