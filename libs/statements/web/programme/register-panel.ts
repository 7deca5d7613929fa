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
import { EmptyState, Icon, ProblemMessage, Session, Skeleton, Texts, Toasts } from '@firebreak/platform/web';
import {
  programmeWords,
  type AnyRow,
  type ProgrammeRowView,
  type RegisterId,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { RegisterCounts } from './register-counts';
import { RegisterForm } from './register-form';
import { RegisterRow } from './register-row';

/** Rows shown at first; the others follow on demand. */
const SHOWN = 50;

/** One register: its rows, and forms to add, change and remove them. */
@Component({
  selector: 'fb-register-panel',
  imports: [EmptyState, Icon, MatButton, ProblemMessage, RegisterForm, RegisterRow, Skeleton],
  templateUrl: './register-panel.html',
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    h2 {
      margin-block: 0 4px;
    }
    .add {
      margin-block-end: 16px;
    }
    .add-form {
      margin-block-end: 16px;
    }
  `,
})
export class RegisterPanel {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly counts = inject(RegisterCounts);

  readonly register = input.required<RegisterId>();
  /** Another number reads the rows to choose from anew. */
  readonly references = input(0);
  /** The row that a new one is to belong to: opens the form with it. */
  readonly begin = input<ProgrammeRowView | null>(null);
  readonly changed = output();

  protected readonly name = computed(() => programmeWords(this.texts.language()).registers[this.register()]);
  protected readonly rows = httpResource<readonly ProgrammeRowView[]>(
    () => `/api/programme/${this.register()}`,
  );
  protected readonly shown = linkedSignal({ source: this.register, computation: () => SHOWN });
  protected readonly some = computed(() =>
    this.rows.hasValue() ? this.rows.value().slice(0, this.shown()) : [],
  );
  protected readonly left = computed(() =>
    this.rows.hasValue() ? this.rows.value().length - this.some().length : 0,
  );
  /** Closed again where another register is shown. */
  protected readonly adding = linkedSignal({ source: this.register, computation: () => false });
  protected readonly blank = computed<AnyRow>(() => {
    const channel = this.begin();
    return channel ? { channelId: channel.id } : {};
  });
  protected readonly headingId = computed(() => `register-${this.register()}`);
  private readonly opened = signal<ProgrammeRowView | null>(null);

  constructor() {
    effect(() => {
      const begin = this.begin();
      if (!begin || begin === untracked(this.opened)) return;
      this.opened.set(begin);
      this.adding.set(true);
    });
  }

  protected readonly add = async (row: AnyRow): Promise<void> => {
    const made = await firstValueFrom(
      this.http.post<ProgrammeRowView>(`/api/programme/${this.register()}`, row),
    );
    this.adding.set(false);
    this.opened.set(null);
    this.replace((rows) => [made, ...rows]);
    void this.toasts.say(this.t('programme.saved'));
  };

  protected change(row: ProgrammeRowView): void {
    this.replace((rows) => rows.map((each) => (each.id === row.id ? row : each)));
    void this.toasts.say(this.t('programme.saved'));
  }

  protected forget(id: string): void {
    this.replace((rows) => rows.filter((each) => each.id !== id));
  }

  protected cancel(): void {
    this.adding.set(false);
    this.changed.emit();
  }

  protected showMore(): void {
    this.shown.update((shown) => shown + SHOWN);
  }

  private replace(change: (rows: readonly ProgrammeRowView[]) => readonly ProgrammeRowView[]): void {
    this.rows.update((rows) => change(rows ?? []));
    if (this.rows.hasValue()) this.counts.tell(this.register(), this.rows.value().length);
    this.changed.emit();
  }
}
