import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  OnInit,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Confirm,
  Formats,
  Icon,
  Session,
  Skeleton,
  Texts,
  Toasts,
  toApiProblem,
} from '@firebreak/platform/web';
import { statementTexts, type StatementSectionView, type StatementView } from '@firebreak/statements/model';
import { TextEditor } from '../editor/text-editor';
import { CommentedText } from '../talk/comments/commented-text';
import { SectionConflict } from '../wording/section-conflict';
import { SectionHistory } from '../wording/section-history';
import { SectionSuggestions } from '../wording/section-suggestions';
import { parseSectionView, SectionViews } from '../wording/section-views';
import { WordingDesk } from '../wording/wording-desk';
import { findAside, findUnsaved, forgetAside, forgetUnsaved, keepAside, keepUnsaved } from './section-draft';
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
  imports: [
    CommentedText,
    Icon,
    MatButton,
    RouterLink,
    SectionConflict,
    SectionHistory,
    SectionSuggestions,
    SectionViews,
    Skeleton,
    TextEditor,
  ],
  providers: [WordingDesk],
  templateUrl: './section-panel.html',
  styleUrl: './section-panel.scss',
})
export class SectionPanel implements OnInit {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly desk = inject(StatementDesk);
  protected readonly session = inject(Session);
  private readonly wording = inject(WordingDesk);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);

  readonly statement = input.required<StatementView>();
  readonly section = input.required<StatementSectionView>();
  /** `suggestions` or `history`, from the address: do not trust it. */
  readonly view = input<string>();

  protected readonly state = signal<SaveState>('untouched');
  /** What stands in the editor; the server's text until somebody types. */
  protected readonly text = signal('');
  /** As the server has it, where somebody else changed it. */
  protected readonly other = signal<StatementSectionView | null>(null);
  /** One's own text that gave way to somebody else's, kept in this browser. */
  protected readonly aside = signal<string | null>(null);
  protected readonly shownView = computed(() => parseSectionView(this.view()));
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
  /** The save that is under way, or the last one. */
  private sending: Promise<void> = Promise.resolve();
  /** The version that the text in the editor began from, or that its last save made. */
  private version = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.flush());
    effect(() => this.wording.statementId.set(this.statement().id));
    // What others see and decide about is what the server has.
    effect(() => {
      if (this.shownView() !== 'text') untracked(() => this.flush());
    });
  }

  ngOnInit(): void {
    const { kind, text, version } = this.section();
    this.version = version;
    const unsaved = findUnsaved(this.statement().id, kind);
    this.text.set(unsaved?.text ?? text);
    this.aside.set(findAside(this.statement().id, kind));
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

  /** Sends what waits to be saved. @returns whether the server has everything now */
  protected readonly settle = async (): Promise<boolean> => {
    if (this.state() === 'typing') void this.save();
    await this.sending;
    return this.state() !== 'failed' && this.state() !== 'conflict';
  };

  protected save(): Promise<void> {
    clearTimeout(this.timer);
    // One at a time: what was typed meanwhile is sent when the answer is here.
    if (this.state() !== 'saving') this.sending = this.send();
    return this.sending;
  }

  private async send(): Promise<void> {
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
      await this.send();
    }
  }

  /** Shows what the other person wrote; one's own text stays in this browser, to be put back. */
  protected takeTheirs(): void {
    const theirs = this.other();
    if (!theirs) return;
    keepAside(this.statement().id, theirs.kind, this.text());
    this.aside.set(this.text());
    this.show(theirs);
  }

  /** Writes one's own text over what stands there, which the history keeps. */
  protected putBack(): void {
    const text = this.aside();
    this.letGo();
    if (text !== null) this.edited(text);
  }

  protected letGo(): void {
    forgetAside(this.statement().id, this.section().kind);
    this.aside.set(null);
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

  /** A section that became another one elsewhere on the page; what is typed and not saved yet does not give way to it. */
  protected receive(section: StatementSectionView): void {
    if (this.state() === 'untouched' || this.state() === 'saved') this.show(section);
    else this.conflict(section);
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
    this.wording.suggestions.reload();
  }

  /** Leaving the section sends at once what was still waiting. */
  private flush(): void {
    if (this.state() === 'typing') void this.save();
  }
}
