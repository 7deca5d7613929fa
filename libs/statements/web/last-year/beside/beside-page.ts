import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  Icon,
  ProblemMessage,
  Session,
  Skeleton,
  StatusChip,
  Texts,
  toApiProblem,
  Toasts,
} from '@firebreak/platform/web';
import {
  periodLabel,
  SECTION_KINDS,
  sideBySide,
  statementTexts,
  takeOver,
  type LastYearView,
  type SectionKind,
  type StatementSectionView,
  type StatementView,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { StatementFrame } from '../../views/statement-frame';
import { ComparedFigures } from './compared-figures';
import { SideRows } from './side-rows';

/** From this share of last year's wording on, the checker asks about a section too. */
const ALIKE = 0.9;

/** `/statements/:id/last-year?section=…&lines=changes`: each section beside what it said the year before. */
@Component({
  selector: 'fb-beside-page',
  imports: [
    ComparedFigures,
    EmptyState,
    Icon,
    MatButton,
    ProblemMessage,
    RouterLink,
    SideRows,
    Skeleton,
    StatementFrame,
    StatusChip,
  ],
  templateUrl: './beside-page.html',
  styleUrl: './beside-page.scss',
})
export class BesidePage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly periodLabel = periodLabel;

  /** From the address: do not trust them. */
  readonly id = input.required<string>();
  readonly section = input<string>();
  readonly lines = input<string>();

  protected readonly statement = httpResource<StatementView>(() => `/api/statements/${this.id()}`);
  protected readonly lastYear = httpResource<LastYearView>(() => `/api/statements/${this.id()}/last-year`);
  protected readonly saving = signal(false);

  protected readonly now = computed(() => (this.statement.hasValue() ? this.statement.value() : undefined));
  protected readonly earlier = computed(() =>
    this.lastYear.hasValue() ? this.lastYear.value().earlier : undefined,
  );
  protected readonly words = computed(() => statementTexts(this.texts.language()));
  protected readonly onlyChanges = computed(() => this.lines() === 'changes');
  protected readonly isOtherLanguage = computed(() => {
    const [now, earlier] = [this.now(), this.earlier()];
    return now && earlier ? now.language !== earlier.language : false;
  });

  /** Sections of either year with how much of each stood there before. */
  protected readonly sections = computed(() => {
    const [now, earlier] = [this.now(), this.earlier()];
    if (!now || !earlier) return [];
    return SECTION_KINDS.flatMap((kind) => {
      const own = now.sections.find((each) => each.kind === kind);
      const before = earlier.sections.find((each) => each.kind === kind);
      if (!own && !before) return [];
      const years = { before: before?.text ?? '', now: own?.text ?? '' };
      const compared = sideBySide(
        { text: years.before, figures: earlier.figures },
        { text: years.now, figures: now.figures },
        now.language,
      );
      const isCopied = compared.unchanged !== null && compared.unchanged >= ALIKE;
      return [{ kind, own, years, ...compared, isCopied }];
    });
  });
  protected readonly open = computed(
    () => this.sections().find(({ kind }) => kind === this.section()) ?? this.sections()[0],
  );
  protected readonly canTake = computed(
    () =>
      this.session.can('statement:write') &&
      this.now()?.state === 'draft' &&
      !this.isOtherLanguage() &&
      this.open()?.own !== undefined,
  );

  protected goTo(section: string): void {
    void this.router.navigate([], { queryParams: { section }, queryParamsHandling: 'merge' });
  }

  protected show(lines: 'changes' | null): void {
    void this.router.navigate([], { queryParams: { lines }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** Takes a line of last year into this year's draft; one click takes it back. */
  protected async take(row: number): Promise<void> {
    const [now, open] = [this.now(), this.open()];
    if (!now || !open?.own) return;
    const { kind, text, version } = open.own;
    const taken = takeOver(open.years.before, text, now.language, row);
    const saved = await this.save(kind, taken, version);
    if (!saved) return;
    const undone = await this.toasts.say(this.t('lastYear.beside.taken'), this.t('lastYear.beside.undo'));
    if (undone) await this.save(kind, text, saved.version);
  }

  private async save(kind: SectionKind, text: string, version: number): Promise<StatementSectionView | null> {
    this.saving.set(true);
    try {
      const answer = this.http.put<StatementSectionView>(`/api/statements/${this.id()}/sections/${kind}`, {
        text,
        version,
      });
      const saved = await firstValueFrom(answer);
      this.put(saved);
      return saved;
    } catch (error) {
      const { code, details } = toApiProblem(error);
      // Somebody wrote meanwhile: their text is shown, so that the next choice is made on it.
      if (code === 'statement-changed' && details['section']) {
        this.put(details['section'] as StatementSectionView);
        void this.toasts.say(this.t('lastYear.beside.changed'));
      } else void this.toasts.problem(error);
      return null;
    } finally {
      this.saving.set(false);
    }
  }

  private put(section: StatementSectionView): void {
    this.statement.update(
      (statement) =>
        statement && {
          ...statement,
          sections: statement.sections.map((each) => (each.kind === section.kind ? section : each)),
        },
    );
  }
}
