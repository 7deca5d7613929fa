import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Confirm, Formats, Icon, Session, Texts, Toasts, toApiProblem } from '@firebreak/platform/web';
import { statementTexts, type StatementSectionView, type StatementView } from '@firebreak/statements/model';
import { TextEditor } from '../editor/text-editor';
import { findUnsaved, forgetUnsaved, keepUnsaved } from './section-draft';
import { StatementDesk } from './statement-desk';

/** How long somebody must pause before what they typed is sent. */
const PAUSE_IN_MS = 900;

type SaveState = 'untouched' | 'typing' | 'saving' | 'saved' | 'failed' | 'conflict';

/** One section on the desk: editor, autosave in words, and what to do when somebody else was faster. */
@Component({
  selector: 'fb-section-panel',
  imports: [Icon, MatButton, RouterLink, TextEditor],
  templateUrl: './section-panel.html',
  styleUrl: './section-panel.scss',
})
export class SectionPanel {
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
  protected readonly canWrite = computed(() => this.session.can('statement:write'));
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
  private readonly kind = computed(() => this.section().kind);

  constructor() {
    effect(() => {
      this.kind();
      untracked(() => this.open());
    });
    inject(DestroyRef).onDestroy(() => this.flush());
  }

  protected edited(text: string): void {
    this.text.set(text);
    keepUnsaved(this.statement().id, this.kind(), { text, version: this.section().version });
    if (this.state() === 'conflict') return;
    this.state.set('typing');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_IN_MS);
  }

  protected async save(): Promise<void> {
    clearTimeout(this.timer);
    const { kind, version } = this.section();
    const sent = this.text();
    this.state.set('saving');
    try {
      await this.desk.saveSection(kind, { text: sent, version });
      if (this.text() === sent) {
        forgetUnsaved(this.statement().id, kind);
        this.state.set('saved');
      } else {
        await this.save();
      }
    } catch (error) {
      this.refused(error);
    }
  }

  /** Shows what the other person wrote; one's own text goes. */
  protected takeTheirs(): void {
    const theirs = this.other();
    if (!theirs) return;
    forgetUnsaved(this.statement().id, theirs.kind);
    this.desk.putSection(theirs);
    this.text.set(theirs.text);
    this.other.set(null);
    this.state.set('untouched');
  }

  /** Saves one's own text over theirs, knowingly. */
  protected async keepMine(): Promise<void> {
    const theirs = this.other();
    if (!theirs) return;
    this.desk.putSection(theirs);
    this.other.set(null);
    await Promise.resolve();
    await this.saveOver(theirs);
  }

  protected async redraft(): Promise<void> {
    const { kind, version, edited } = this.section();
    const question = {
      heading: this.t('statements.redraft.heading', { section: this.name() }),
      text: this.t('statements.redraft.text'),
      action: this.t('statements.redraft.action'),
      danger: true,
    };
    if (edited && !(await this.confirm.ask(question))) return;
    try {
      const { text } = await this.desk.redraft(kind, version);
      this.text.set(text);
      forgetUnsaved(this.statement().id, kind);
      this.state.set('untouched');
      void this.toasts.say(this.t('statements.redraft.done'));
    } catch (error) {
      this.refused(error);
    }
  }

  private async saveOver({ kind, version }: StatementSectionView): Promise<void> {
    this.state.set('saving');
    try {
      await this.desk.saveSection(kind, { text: this.text(), version });
      forgetUnsaved(this.statement().id, kind);
      this.state.set('saved');
    } catch (error) {
      this.refused(error);
    }
  }

  private open(): void {
    const { kind, text, version } = this.section();
    this.other.set(null);
    const unsaved = findUnsaved(this.statement().id, kind);
    this.text.set(unsaved?.text ?? text);
    this.state.set('untouched');
    if (!unsaved || unsaved.text === text) return forgetUnsaved(this.statement().id, kind);
    // Typed before a reload: it is sent now, unless somebody else wrote since.
    if (unsaved.version === version) void this.save();
    else this.conflict(this.section());
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
