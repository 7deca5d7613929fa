import { afterNextRender, Component, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ProblemMessage, Texts, Toasts } from '@firebreak/platform/web';
import {
  tidyText,
  type SectionText,
  type StatementSectionView,
  type StatementView,
  type SuggestionScope,
} from '@firebreak/statements/model';
import { TextEditor } from '../editor/text-editor';
import { TextDiff } from './text-diff';
import { WordingDesk } from './wording-desk';
import { readTooLate } from './wording-problem';

/** What somebody begins to word anew. */
export interface WordingTarget {
  readonly scope: SuggestionScope;
  readonly original: SectionText;
  readonly position: number;
}

/** Another wording of a paragraph or section, written in the editor that the statement is written in. */
@Component({
  selector: 'fb-propose-form',
  imports: [MatButton, ProblemMessage, TextDiff, TextEditor],
  template: `
    <h3>{{ t(target().scope === 'section' ? 'wording.propose.section' : 'wording.propose.paragraph') }}</h3>
    <p class="fb-quiet">
      {{ t(target().scope === 'section' ? 'wording.propose.help' : 'wording.propose.helpParagraph') }}
    </p>
    <fb-text-editor
      [text]="text()"
      [figures]="statement().figures"
      [language]="statement().language"
      [label]="t('wording.propose.words')"
      (edited)="text.set($event)"
    />
    @if (isNew()) {
      <p class="label">{{ t('wording.propose.preview') }}</p>
      <fb-text-diff
        [before]="original()"
        [after]="text()"
        [figures]="statement().figures"
        [language]="statement().language"
      />
    }
    <label>
      {{ t('wording.propose.reason') }}
      <textarea
        #why
        class="fb-control"
        rows="2"
        maxlength="2000"
        dir="auto"
        (input)="reason.set(why.value)"
      ></textarea>
    </label>
    @if (problem(); as error) {
      <fb-problem [error]="error" [canRetry]="false" />
    }
    @if (late(); as now) {
      <button matButton="outlined" type="button" (click)="goOnWith(now)">
        {{ t('wording.propose.goOn') }}
      </button>
    }
    @if (tried() && !isNew()) {
      <p role="alert" class="fault">{{ t('wording.propose.same') }}</p>
    }
    <div class="buttons">
      <button matButton="filled" type="button" [disabled]="sending()" (click)="send()">
        {{ t('wording.propose.send') }}
      </button>
      <button matButton type="button" (click)="closed.emit()">{{ t('platform.action.cancel') }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
      padding: 12px 16px;
      border: 1px solid var(--fb-primary);
      border-radius: var(--fb-radius);
    }
    h3,
    p {
      margin: 0;
    }
    .label {
      font-size: 14px;
      font-weight: 600;
    }
    label {
      display: grid;
      gap: 4px;
    }
    .fault {
      color: var(--fb-danger);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    fb-text-editor {
      --fb-editor-height: 96px;
    }
  `,
})
export class ProposeForm implements OnInit {
  protected readonly t = inject(Texts).t;
  private readonly desk = inject(WordingDesk);
  private readonly toasts = inject(Toasts);

  readonly statement = input.required<StatementView>();
  readonly section = input.required<StatementSectionView>();
  readonly target = input.required<WordingTarget>();
  readonly closed = output();
  /** The section as the server has it, where somebody changed it meanwhile. */
  readonly changed = output<StatementSectionView>();

  /** What is replaced: as it was when the writing began, or as it is known to be now. */
  protected readonly original = signal<SectionText>('');
  protected readonly text = signal<SectionText>('');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal<unknown>(null);
  /** What the paragraph became while somebody wrote. */
  protected readonly late = signal<SectionText | null>(null);
  protected readonly isNew = () => tidyText(this.text()) !== tidyText(this.original());

  constructor() {
    const host: HTMLElement = inject(ElementRef).nativeElement;
    // The button that opened the form is gone: whoever pressed it goes on where it led.
    afterNextRender(() => host.querySelector<HTMLElement>('[role=textbox]')?.focus());
  }

  ngOnInit(): void {
    this.original.set(this.target().original);
    this.text.set(this.target().original);
  }

  /** Keeps what was typed, for the paragraph as it is now. */
  protected goOnWith(now: SectionText): void {
    this.original.set(now);
    this.late.set(null);
    this.problem.set(null);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (!this.isNew()) return;
    this.sending.set(true);
    this.problem.set(null);
    try {
      const { scope, position } = this.target();
      await this.desk.propose(this.section().kind, {
        ...{ scope, position, original: this.original(), proposed: this.text() },
        reason: this.reason().trim(),
      });
      void this.toasts.say(this.t('wording.propose.done'));
      this.closed.emit();
    } catch (error) {
      this.problem.set(error);
      const late = readTooLate(error);
      if (late) {
        this.late.set(late.now);
        this.changed.emit(late.section);
      }
    } finally {
      this.sending.set(false);
    }
  }
}
