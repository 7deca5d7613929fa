import { Component, computed, DestroyRef, inject, input, OnInit, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Confirm, Formats, Icon, Session, Texts, Toasts, toApiProblem } from '@firebreak/platform/web';
import { statementTexts, type StatementSectionView, type StatementView } from '@firebreak/statements/model';
import { TextEditor } from '../editor/text-editor';
import { CommentedText } from '../talk/comments/commented-text';
import { findUnsaved, forgetUnsaved, keepUnsaved } from './section-draft';
import { StatementDesk } from './statement-desk';

/** How long somebody must pause before what they typed is sent. */
const PAUSE_IN_MS = 900;

type SaveState = 'untouched' | 'typing' | 'saving' | 'saved' | 'failed' | 'conflict';

/**
 * One section on the desk: editor, autosave in words, and what to do when somebody else was faster.
 * Each section has a panel of its own, so that what waits to be saved never meets another section.
 */
@Component({
  selector: 'fb-section-panel',
  imports: [CommentedText, Icon, MatButton, RouterLink, TextEditor],
  templateUrl: './section-panel.html',
  styleUrl: './section-panel.scss',
})
export class SectionPanel implements OnInit {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(StatementDesk);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);

  readonly statement = input.required<StatementView>();
  readonly section = input.required<StatementSectionView>();

  protected readonly state = signal<SaveState>('untouched');
  /** What stands in the editor; the server's text until somebody types. */
  protected readonly text = signal('');
  /** As the server has it, where somebody else changed it. */
  protected readonly other = signal<StatementSectionView | null>(null);
  protected readonly canWrite = computed(
    () => this.session.can('statement:write') && this.statement().state === 'draft',
  );
  protected readonly name = computed(
    () => statementTexts(this.texts.language()).sections[this.section().kind],
  );
  protected readonly saved = computed(() => {
    const { edited, updatedBy, updatedAt } = this.section();
    const words = { name: updatedBy, when: this.formats.relative(updatedAt) };
    if (this.state() === 'untouched')
      return this.t(edited ? 'statements.save.editedBy' : 'statements.save.drafted', words);
    return this.t(`statements.save.${this.state()}`, words);
  });

  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The version that the text in the editor began from, or that its last save made. */
  private version = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.flush());
  }

  ngOnInit(): void {
    const { kind, text, version } = this.section();
    this.version = version;
    const unsaved = findUnsaved(this.statement().id, kind);
    this.text.set(unsaved?.text ?? text);
    if (!unsaved || unsaved.text === text) return forgetUnsaved(this.statement().id, kind);
    // Typed before a reload: it is sent now, unless somebody else wrote since.
    if (unsaved.version === version) void this.save();
    else this.conflict(this.section());
  }

  protected edited(text: string): void {
    this.text.set(text);
    keepUnsaved(this.statement().id, this.section().kind, { text, version: this.version });
    if (this.state() === 'conflict') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_IN_MS);
    if (this.state() !== 'saving') this.state.set('typing');
  }

  protected async save(): Promise<void> {
    clearTimeout(this.timer);
    // One at a time: what was typed meanwhile is sent when the answer is here.
    if (this.state() === 'saving') return;
    const { kind } = this.section();
    const sent = this.text();
    this.state.set('saving');
    try {
      this.version = (await this.desk.saveSection(kind, { text: sent, version: this.version })).version;
    } catch (error) {
      return this.refused(error);
    }
    if (this.text() === sent) {
      forgetUnsaved(this.statement().id, kind);
      this.state.set('saved');
    } else {
      this.state.set('typing');
      await this.save();
    }
  }

  /** Shows what the other person wrote; one's own text goes. */
  protected takeTheirs(): void {
    const theirs = this.other();
    if (theirs) this.show(theirs);
  }

  /** Saves one's own text over theirs, knowingly. */
  protected async keepMine(): Promise<void> {
    this.version = this.other()?.version ?? this.version;
    this.other.set(null);
    this.state.set('typing');
    await this.save();
  }

  protected async redraft(): Promise<void> {
    const { kind, edited } = this.section();
    const question = {
      heading: this.t('statements.redraft.heading', { section: this.name() }),
      text: this.t('statements.redraft.text'),
      action: this.t('statements.redraft.action'),
      danger: true,
    };
    if (edited && !(await this.confirm.ask(question))) return;
    try {
      this.show(await this.desk.redraft(kind, this.version));
      void this.toasts.say(this.t('statements.redraft.done'));
    } catch (error) {
      this.refused(error);
    }
  }

  /** Puts a section as the server has it into the editor. */
  private show(section: StatementSectionView): void {
    forgetUnsaved(this.statement().id, section.kind);
    this.desk.putSection(section);
    this.version = section.version;
    this.text.set(section.text);
    this.other.set(null);
    this.state.set('untouched');
  }

  private refused(error: unknown): void {
    const problem = toApiProblem(error);
    // The API sends the section as it is with this problem.
    const section = problem.details['section'] as StatementSectionView | undefined;
    if (problem.code === 'statement-changed' && section) this.conflict(section);
    else this.state.set('failed');
  }

  private conflict(theirs: StatementSectionView): void {
    this.other.set(theirs);
    this.state.set('conflict');
  }

  /** Leaving the section sends at once what was still waiting. */
  private flush(): void {
    if (this.state() === 'typing') void this.save();
  }
}
