import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, Formats, injectTexts } from '@firebreak/platform/web';
import {
  type CorrectableContent,
  type CorrectableField,
  correctableRows,
  type Country,
  fieldFault,
  FIGURES,
  type FieldValues,
  isFigureName,
  type RowCorrection,
} from '@firebreak/reference-data/model';
import { injectFaultWords } from '../words/fault-words';
import { textOfField, valueOfField } from './field-texts';
import { injectRowWords } from './row-words';

/** One thing that can be chosen in a field. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What one row of an edition should say: the row that it has, to be changed or taken away, or one that it lacks. */
@Component({
  selector: 'fb-row-form',
  imports: [Field, FieldControl, MatButton],
  templateUrl: './row-form.html',
  styleUrl: './correct-edition.scss',
})
export class RowForm {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = injectRowWords();
  private readonly faults = injectFaultWords();

  readonly content = input.required<CorrectableContent>();
  /** Null for a row that is missing. */
  readonly row = input.required<FieldValues | null>();
  readonly countries = input.required<readonly Country[]>();
  /** Titles of sectors by code. */
  readonly sectors = input.required<ReadonlyMap<string, string>>();
  /** Figures that the edition has. */
  readonly figures = input.required<readonly string[]>();
  readonly given = output<RowCorrection>();
  readonly cancelled = output();

  private readonly spec = computed(() => correctableRows(this.content()));
  /** A row that is there is told by its key, which does not change. */
  protected readonly fields = computed(() => [...(this.row() ? [] : this.spec().key), ...this.spec().values]);
  protected readonly typed = linkedSignal<Readonly<Record<string, string>>>(() => {
    const row = this.row();
    const all = [...this.spec().key, ...this.spec().values];
    const empty = (field: CorrectableField) => (field.kind === 'flag' && field.required ? 'false' : '');
    return Object.fromEntries(
      all.map((field) => [field.name, row ? textOfField(row[field.name] ?? null) : empty(field)]),
    );
  });
  protected readonly gone = linkedSignal({ source: this.row, computation: () => false });
  protected readonly tried = signal(false);

  private readonly values = computed((): FieldValues => {
    const typed = this.typed();
    return Object.fromEntries(
      [...this.spec().key, ...this.spec().values].map((field) => [
        field.name,
        field.kind === 'figure-value' && rated(typed['figure'])
          ? typed[field.name] || null
          : valueOfField(field, typed[field.name] ?? ''),
      ]),
    );
  });
  private readonly changed = computed((): FieldValues => {
    const [row, values] = [this.row(), this.values()];
    return Object.fromEntries(
      this.spec()
        .values.filter(
          ({ name }) => row === null || textOfField(row[name] ?? null) !== textOfField(values[name] ?? null),
        )
        .map(({ name }) => [name, values[name] ?? null]),
    );
  });
  protected readonly unchanged = computed(
    () => this.tried() && this.row() !== null && !this.gone() && Object.keys(this.changed()).length === 0,
  );

  protected helpOf(field: CorrectableField): string | undefined {
    const row = this.row();
    if (field.kind === 'figure-value' && row === null) {
      const figure = this.values()['figure'];
      return typeof figure === 'string' ? this.t(`referenceData.scale.${figure}`) : undefined;
    }
    if (row !== null)
      return this.t('referenceData.correct.present', {
        value: this.words.value(field, row[field.name] ?? null, row),
      });
    const help = {
      texts: 'texts',
      countries: 'countries',
      sector: 'sector',
      day: 'day',
      'rough-date': 'day',
    };
    return field.kind in help
      ? this.t(`referenceData.correct.help.${help[field.kind as keyof typeof help]}`) // just found there
      : undefined;
  }

  protected choices(field: CorrectableField): readonly Choice[] | null {
    const worded = (values: readonly string[]) =>
      values.map((value) => ({
        value,
        label: this.words.value(field, valueOfField(field, value), this.values()),
      }));
    switch (field.kind) {
      case 'country':
        return this.countries()
          .map(({ iso2 }) => ({ value: iso2, label: this.formats.country(iso2) }))
          .sort((a, b) => a.label.localeCompare(b.label));
      case 'figure':
        return worded(this.figures());
      case 'flag':
        return worded(['true', 'false']);
      case 'choice':
        return worded(field.choices ?? []);
      case 'figure-value':
        return this.ratings(field);
      default:
        return null;
    }
  }

  protected complaint(field: CorrectableField): string | null {
    if (!this.tried() || this.gone()) return null;
    const found = this.fault(field);
    return found && this.faults.text(found);
  }

  protected type(name: string, text: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: text }));
  }

  /** Hands the row on, if it can be one. */
  protected give(): void {
    this.tried.set(true);
    const row = this.row();
    const key = Object.fromEntries(
      this.spec().key.map(({ name }) => [name, (row ? row[name] : this.values()[name]) ?? null]),
    );
    if (row !== null && this.gone()) return this.given.emit({ key, values: null });
    if (this.unchanged() || this.fields().some((field) => this.fault(field) !== null)) return;
    this.given.emit({ key, values: this.changed() });
  }

  private fault(field: CorrectableField) {
    const codes = new Set(this.countries().map(({ iso2 }) => iso2));
    return fieldFault(field, this.values()[field.name] ?? null, this.values(), {
      isCountry: (iso2) => codes.has(iso2),
      isSector: (code) => this.sectors().has(code),
    });
  }

  /** Tiers and ratings, and whether a convention is in force; null for a figure that is a number. */
  private ratings(field: CorrectableField): readonly Choice[] | null {
    const figure = String(this.values()['figure']);
    if (!isFigureName(figure)) return null;
    const range = FIGURES[figure];
    const values = range.kind === 'rating' ? range.ratings : figure.startsWith('ilo-') ? ['1', '0'] : null;
    return (
      values &&
      values.map((value) => ({
        value,
        label: this.words.value(field, range.kind === 'rating' ? value : Number(value), { figure }),
      }))
    );
  }
}

/** Whether a figure is a rating: a text, also where it reads like a number. */
function rated(figure: string | undefined): boolean {
  return figure !== undefined && isFigureName(figure) && FIGURES[figure].kind === 'rating';
}
