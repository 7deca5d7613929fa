import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  Confirm,
  FbDatePipe,
  Icon,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import { statementTexts, type SectionKind, type DecidedCheck } from '@firebreak/statements/model';
import { ChecksPanel } from './checks-panel';
import { FilesPanel } from '../files/files-panel';
import { DetailsPanel } from './details-panel';
import { SectionPanel } from './section-panel';
import { StatementDesk } from './statement-desk';
import { SectionComments } from '../talk/comments/section-comments';
import { TalkDesk } from '../talk/comments/talk-desk';
import { TasksPanel } from '../talk/tasks/tasks-panel';
import { StatementViews } from '../views/statement-views';
import { PromisedPanel } from '../years/commitments/promised-panel';

/** Parts that are no text. */
const PARTS = ['tasks', 'promised', 'details', 'export'] as const;

/** An entry of the outline: a section, or one of the parts that are no text. */
interface OutlineEntry {
  readonly part: string;
  readonly label: string;
  /** What is open there, in words; empty when nothing is. */
  readonly open: string;
  /** Threads of comments that wait for somebody. */
  readonly comments: number;
}

/** `/statements/:id`: outline, the part at work, and what the law asks of it. */
@Component({
  selector: 'fb-statement-workspace',
  imports: [
    ChecksPanel,
    DetailsPanel,
    FilesPanel,
    FbDatePipe,
    Icon,
    MatButton,
    ProblemMessage,
    PromisedPanel,
    RouterLink,
    SectionComments,
    SectionPanel,
    Skeleton,
    StatementViews,
    StatusChip,
    TasksPanel,
  ],
  providers: [StatementDesk, TalkDesk],
  templateUrl: './statement-workspace.html',
  styleUrl: './statement-workspace.scss',
})
export class StatementWorkspace {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly desk = inject(StatementDesk);
  private readonly talk = inject(TalkDesk);
  protected readonly session = inject(Session);

  /** From the address. */
  readonly id = input.required<string>();
  /** Section, `tasks`, `promised`, `details` or `export`, from the address: do not trust it. */
  readonly part = input<string>();
  /** How the section is shown, `suggestions` or `history`; from the address: do not trust it. */
  readonly show = input<string>();

  protected readonly view = computed(() =>
    this.desk.statement.hasValue() ? this.desk.statement.value() : undefined,
  );
  protected readonly section = computed(() => {
    const sections = this.view()?.sections ?? [];
    if (PARTS.some((part) => part === this.part())) return undefined;
    return sections.find(({ kind }) => kind === this.part()) ?? sections[0];
  });
  /** None or one: as a list, a switch of section makes a new panel. */
  protected readonly opened = computed(() => [this.section()].filter((section) => section !== undefined));
  protected readonly current = computed(() => this.section()?.kind ?? this.part() ?? '');
  protected readonly outline = computed<OutlineEntry[]>(() => {
    const check = this.desk.checked();
    const words = statementTexts(this.texts.language());
    const sections = (this.view()?.sections ?? []).map(({ kind }) => ({
      part: kind as string,
      label: words.sections[kind],
      open: check ? this.openIn(check, kind) : '',
      comments: this.talk.open().get(kind) ?? 0,
    }));
    const parts = PARTS.map((part) => ({
      part,
      label: this.t(`statements.part.${part}`),
      open: '',
      comments: 0,
    }));
    return [...sections, ...parts];
  });

  protected readonly changes = computed(() =>
    this.desk.changes.hasValue() ? this.desk.changes.value().changed : [],
  );

  constructor() {
    effect(() => {
      this.desk.id.set(this.id());
      this.talk.statementId.set(this.id());
    });
  }

  protected goTo(part: string): void {
    void this.router.navigate([], { queryParams: { part } });
  }

  protected async refreshFigures(): Promise<void> {
    try {
      await this.desk.refreshFigures();
      void this.toasts.say(this.t('statements.check.refreshed'));
    } catch (error) {
      void this.toasts.problem(error);
    }
  }

  protected async remove(): Promise<void> {
    const question = {
      heading: this.t('statements.remove.heading'),
      text: this.t('statements.remove.text'),
      action: this.t('statements.remove.action'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    try {
      await this.desk.remove();
      await this.router.navigate(['/statements']);
    } catch (error) {
      void this.toasts.problem(error);
    }
  }

  private openIn({ criteria, warnings }: DecidedCheck, kind: SectionKind): string {
    const unmet = criteria.filter(
      ({ section, status, decision, outdated }) =>
        section === kind &&
        (decision && !outdated
          ? decision.verdict === 'not-met'
          : status === 'missing' || status === 'partly'),
    );
    // What is missing for approval and signature is a criterion already.
    const repeated = ['approval-incomplete', 'signature-incomplete'];
    const warned = warnings.filter(
      ({ section, code, decision, outdated }) =>
        section === kind && !repeated.includes(code) && (!decision || outdated),
    );
    const count = unmet.length + warned.length;
    return count > 0 ? this.t('statements.part.open', { count }) : '';
  }
}
