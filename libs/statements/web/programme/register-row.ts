import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Confirm, Formats, Icon, Session, Texts, Toasts } from '@firebreak/platform/web';
import {
  programmeWords,
  type AnyRow,
  type ProgrammeRowView,
  type RegisterId,
} from '@firebreak/statements/model';
import { firstValueFrom } from 'rxjs';
import { RegisterForm } from './register-form';
import { fieldsOf } from './row-draft';
import { shownValue, TITLE_FIELDS } from './row-words';

/** One row of a register: what it says, and the form to change it. */
@Component({
  selector: 'fb-register-row',
  imports: [Icon, MatButton, RegisterForm],
  templateUrl: './register-row.html',
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    h3 {
      margin: 0 0 8px;
      font-size: 16px;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
      gap: 8px 24px;
      margin: 0;
    }
    .long {
      grid-column: 1 / -1;
      max-inline-size: 75ch;
    }
    dt {
      color: var(--fb-ink-quiet);
      font-size: 12px;
    }
    dd {
      margin: 0;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
      margin: 8px 0 0;
    }
  `,
})
export class RegisterRow {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  readonly register = input.required<RegisterId>();
  readonly view = input.required<ProgrammeRowView>();
  readonly references = input(0);
  readonly changed = output<ProgrammeRowView>();
  readonly removed = output();
  /** Somebody else changed it; the list is to be read anew. */
  readonly outdated = output();

  protected readonly editing = signal(false);
  private readonly words = computed(() => ({
    language: this.texts.language(),
    date: (day: string) => this.formats.date(day),
    number: (value: number) =>
      new Intl.NumberFormat(this.texts.locale(), { maximumFractionDigits: 2 }).format(value),
    yes: this.t('programme.yes'),
    no: this.t('programme.no'),
  }));
  protected readonly title = computed(() => {
    const heading = TITLE_FIELDS[this.register()];
    const rule = fieldsOf(this.register()).find(([name]) => name === heading)?.[1];
    return rule ? shownValue(rule, heading, this.view(), this.words()) : '';
  });
  protected readonly facts = computed(() => {
    const labels: Readonly<Record<string, string>> = programmeWords(this.texts.language()).fields[
      this.register()
    ];
    return fieldsOf(this.register()).flatMap(([name, field]) => {
      const value = shownValue(field, name, this.view(), this.words());
      const long = field.kind === 'text' && 'lines' in field;
      return value === '' || name === TITLE_FIELDS[this.register()]
        ? []
        : [{ name, label: labels[name] ?? name, value, long, link: field.kind === 'address' }];
    });
  });

  protected readonly save = async (row: AnyRow): Promise<void> => {
    const { id, version } = this.view();
    const answer = this.http.put<ProgrammeRowView>(`/api/programme/${this.register()}/${id}`, {
      ...row,
      version,
    });
    this.changed.emit(await firstValueFrom(answer));
    this.editing.set(false);
  };

  protected close(outdated: boolean): void {
    this.editing.set(false);
    if (outdated) this.outdated.emit();
  }

  protected async remove(): Promise<void> {
    const question = {
      heading: this.t('programme.removeHeading', { name: this.title() }),
      text: this.t('programme.removeText'),
      action: this.t('programme.remove'),
      danger: true,
    };
    if (!(await this.confirm.ask(question))) return;
    try {
      await firstValueFrom(this.http.delete(`/api/programme/${this.register()}/${this.view().id}`));
      this.removed.emit();
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
