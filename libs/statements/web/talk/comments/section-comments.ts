import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, ProblemMessage, Session, Skeleton, Texts } from '@firebreak/platform/web';
import {
  inWords,
  isOpen,
  parseInline,
  type Quote,
  type SectionKind,
  type StatementView,
  type WriteReply,
} from '@firebreak/statements/model';
import { talkTexts } from '../talk-texts';
import { whileSeen } from '../while-seen';
import { CommentForm } from './comment-form';
import { TalkDesk } from './talk-desk';
import { ThreadCard } from './thread-card';

/** Below a section in the workspace: what people say about it. */
@Component({
  selector: 'fb-section-comments',
  imports: [CommentForm, Icon, MatButton, ProblemMessage, Skeleton, ThreadCard],
  templateUrl: './section-comments.html',
  styleUrl: './section-comments.scss',
})
export class SectionComments {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly desk = inject(TalkDesk);
  private readonly session = inject(Session);

  readonly statement = input.required<StatementView>();
  readonly section = input.required<SectionKind>();

  /** Its texts are not those of the workspace. */
  protected readonly ready = signal(false);
  protected readonly mayWrite = computed(() => this.session.can('statement:comment'));
  protected readonly which = signal<'open' | 'all'>('open');
  protected readonly threads = computed(() =>
    this.desk.threads().filter(({ section }) => section === this.section()),
  );
  protected readonly open = computed(() => this.threads().filter(isOpen));
  protected readonly listed = computed(() => (this.which() === 'open' ? this.open() : this.threads()));
  /** What the words under the pointer are, for the button; null without any. */
  protected readonly chosen = computed(() => {
    const chosen = this.desk.chosen();
    return chosen?.section === this.section() ? chosen : null;
  });
  protected readonly chosenWords = computed(() => this.inReadersWords(this.chosen()?.quote ?? null));
  /** A comment is being written: about these words, or about the section. */
  protected readonly writing = signal<{ readonly quote: Quote | null } | null>(null);
  protected readonly writingWords = computed(() => this.inReadersWords(this.writing()?.quote ?? null));

  constructor() {
    void this.texts.add('talk', talkTexts).then(() => this.ready.set(true));
    whileSeen(() => this.desk.comments.reload());
  }

  protected begin(quote: Quote | null): void {
    this.writing.set({ quote });
  }

  protected readonly start = async (written: WriteReply): Promise<void> => {
    const quote = this.writing()?.quote ?? null;
    await this.desk.start({ ...written, section: this.section(), quote });
    this.desk.chosen.set(null);
  };

  private inReadersWords(quote: Quote | null): string {
    const { figures, language } = this.statement();
    return quote ? inWords(parseInline(quote.text), figures, language) : '';
  }
}
