import { HttpClient, httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Confirm,
  FbDateTimePipe,
  Icon,
  ProblemMessage,
  Skeleton,
  StatusChip,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import {
  sittingsOf,
  type SectionHistoryPage,
  type SectionVersionSummary,
  type SectionVersionView,
  type Sitting,
  type StatementSectionView,
  type StatementView,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { TextDiff } from './text-diff';
import { readTooLate } from './wording-problem';

/** Before the first version there is nothing. */
const NOTHING = 0;

/** Every text that the section had: who, when, why; what changed between any two; and a way to put one back. */
@Component({
  selector: 'fb-section-history',
  imports: [FbDateTimePipe, Icon, MatButton, ProblemMessage, Skeleton, StatusChip, TextDiff],
  templateUrl: './section-history.html',
  styleUrl: './section-history.scss',
})
export class SectionHistory {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly statement = input.required<StatementView>();
  readonly section = input.required<StatementSectionView>();
  readonly canWrite = input.required<boolean>();
  /** Sends what the reader typed and is not saved yet; false where that failed. */
  readonly settle = input.required<() => Promise<boolean>>();
  readonly changed = output<StatementSectionView>();

  private readonly url = computed(
    () => `/api/statements/${this.statement().id}/sections/${this.section().kind}/history`,
  );
  protected readonly newest = httpResource<SectionHistoryPage>(() => this.url());
  /** Pages before the newest, as far as they were asked for. */
  private readonly older = signal<readonly SectionHistoryPage[]>([]);
  protected readonly loading = signal(false);
  protected readonly sending = signal(false);

  protected readonly versions = computed<SectionVersionSummary[]>(() =>
    this.newest.hasValue() ? [this.newest.value(), ...this.older()].flatMap(({ items }) => items) : [],
  );
  protected readonly before = computed(() => {
    const last = this.older().at(-1) ?? (this.newest.hasValue() ? this.newest.value() : undefined);
    return last?.before ?? null;
  });
  protected readonly sittings = computed(() => sittingsOf(this.versions()));

  /** The two versions that are compared; the last sitting until somebody chooses. */
  protected readonly to = linkedSignal(() => this.versions()[0]?.version ?? NOTHING);
  protected readonly from = linkedSignal(() => this.sittings()[1]?.last.version ?? NOTHING);
  private readonly toText = httpResource<SectionVersionView>(() => this.versionUrl(this.to()));
  private readonly fromText = httpResource<SectionVersionView>(() => this.versionUrl(this.from()));
  protected readonly compareError = computed(() => this.toText.error() ?? this.fromText.error());
  protected readonly compared = computed(() => {
    if (!this.toText.hasValue()) return null;
    if (this.from() === NOTHING) return { before: '', after: this.toText.value().text };
    return this.fromText.hasValue()
      ? { before: this.fromText.value().text, after: this.toText.value().text }
      : null;
  });

  constructor() {
    let seen: number | null = null;
    effect(() => {
      const { version } = this.section();
      if (seen !== null && seen !== version) untracked(() => this.reload());
      seen = version;
    });
  }

  /** A version with its number, author and time, in a line. */
  protected name({ version, by, at }: SectionVersionSummary, when: string): string {
    return this.t('wording.history.option', { version, name: by, when: when || at });
  }

  protected causeOf({ cause, restoredFrom }: SectionVersionSummary): string {
    return this.t(`wording.cause.${cause}`, { version: restoredFrom });
  }

  /** Shows what one sitting changed. */
  protected showChanges(sitting: Sitting): void {
    const at = this.sittings().indexOf(sitting);
    this.to.set(sitting.last.version);
    this.from.set(this.sittings()[at + 1]?.last.version ?? this.beforeFirst(sitting));
  }

  protected choose(side: 'from' | 'to', version: string): void {
    this[side].set(Number(version));
  }

  protected reloadTexts(): void {
    this.toText.reload();
    this.fromText.reload();
  }

  protected async showOlder(): Promise<void> {
    const params = { before: this.before() ?? 1 };
    this.loading.set(true);
    try {
      const page = await firstValueFrom(this.http.get<SectionHistoryPage>(this.url(), { params }));
      const [to, from] = [this.to(), this.from()];
      this.older.update((pages) => [...pages, page]);
      // What is compared stays: only the list grew.
      this.to.set(to);
      this.from.set(from);
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.loading.set(false);
    }
  }

  protected async restore({ version }: SectionVersionSummary): Promise<void> {
    const question = {
      heading: this.t('wording.restore.heading', { version }),
      text: this.t('wording.restore.text'),
      action: this.t('wording.restore.action'),
    };
    if (!(await this.confirm.ask(question))) return;
    this.sending.set(true);
    try {
      if (!(await this.settle()())) {
        void this.toasts.say(this.t('wording.settleFirst'));
        return;
      }
      const answer = this.http.post<StatementSectionView>(`${this.url()}/${version}/restored`, {
        version: this.section().version,
      });
      this.changed.emit(await firstValueFrom(answer));
      void this.toasts.say(this.t('wording.restore.done', { version }));
    } catch (error) {
      const late = readTooLate(error);
      if (late) this.changed.emit(late.section);
      if (late) void this.toasts.say(this.t('wording.restore.late', { name: late.section.updatedBy }));
      else void this.toasts.problem(error);
    } finally {
      this.sending.set(false);
    }
  }

  private reload(): void {
    this.older.set([]);
    this.newest.reload();
  }

  /** The version before the last sitting of the list: on the next page, or none that was kept. */
  private beforeFirst({ versions }: Sitting): number {
    return this.before() === null ? NOTHING : (versions.at(-1)?.version ?? 1) - 1;
  }

  private versionUrl(version: number): string | undefined {
    return version === NOTHING ? undefined : `${this.url()}/${version}`;
  }
}
