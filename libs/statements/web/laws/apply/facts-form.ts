import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { COUNTRY_CODES } from '@firebreak/identity/model';
import { Field, FieldControl, Formats, injectTexts, StatusChip } from '@firebreak/platform/web';
import type { Sector } from '@firebreak/reference-data/model';
import {
  askedFigures,
  GROUP_POSITIONS,
  LAW_QUESTIONS,
  LEGAL_NATURES,
  TIES,
  type FactKey,
  type FactYear,
  type LawFacts,
  type LawFactsView,
  type LawQuestion,
  type LawThreshold,
  type Place,
  type Tie,
} from '@firebreak/statements/model';
import {
  amountOf,
  numberIn,
  peopleOf,
  withAmount,
  withAnswer,
  withoutPlace,
  withPeople,
  withPlace,
  type AmountName,
  type PeopleName,
} from './changed-facts';
import { fieldIdOf, injectFactWords } from './fact-words';
import { RecordedMark } from './recorded-mark';

/** Yes, no, or not answered, as a control of three choices. */
const ANSWERS: Readonly<Record<string, boolean | null>> = { yes: true, no: false, '': null };

/** The facts that decide which laws apply. Every change is told at once; nothing is kept until somebody saves. */
@Component({
  selector: 'fb-facts-form',
  imports: [Field, FieldControl, MatButton, RecordedMark, StatusChip],
  templateUrl: './facts-form.html',
  styleUrl: './facts-form.scss',
})
export class FactsForm {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = injectFactWords();
  protected readonly natures = LEGAL_NATURES;
  protected readonly positions = GROUP_POSITIONS;
  protected readonly ties = TIES;
  protected readonly questions = LAW_QUESTIONS;
  protected readonly numberIn = numberIn;

  /** As typed. */
  readonly facts = input.required<LawFacts>();
  readonly view = input.required<LawFactsView>();
  readonly thresholds = input.required<readonly LawThreshold[]>();
  /** How many laws wait for a fact, by its key. */
  readonly waiting = input.required<ReadonlyMap<FactKey, number>>();
  readonly changed = output<LawFacts>();

  protected readonly asked = computed(() => askedFigures(this.thresholds()));
  private readonly sectors = httpResource<readonly Sector[]>(() => '/api/reference/sectors');
  protected readonly divisions = computed(() =>
    (this.sectors.hasValue() ? this.sectors.value() : []).filter(({ level }) => level === 'division'),
  );
  protected readonly countries = computed(() => {
    const taken = this.facts().places.map(({ country }) => country);
    return COUNTRY_CODES.filter((code) => !taken.includes(code))
      .map((code) => ({ code, name: this.formats.country(code) }))
      .sort((a, b) => a.name.localeCompare(b.name));
  });
  /** Countries that only the records know. */
  protected readonly knownPlaces = computed(() => {
    const taken = this.facts().places.map(({ country }) => country);
    return (this.view().known.places ?? []).filter(({ country }) => !taken.includes(country));
  });

  protected idOf(key: FactKey): string {
    return fieldIdOf(key);
  }

  protected waitingFor(key: FactKey): number {
    return this.waiting().get(key) ?? 0;
  }

  protected placeKey({ country }: Place): FactKey {
    return `place:${country}`;
  }

  protected answerKey(question: LawQuestion): FactKey {
    return `answer:${question}`;
  }

  protected amountKey({ measure, where, currency }: AmountName, year: FactYear): FactKey {
    return `amount:${measure}:${where}:${currency}:${year}`;
  }

  protected peopleKey({ measure, where }: PeopleName, year: FactYear): FactKey {
    return `people:${measure}:${where}:${year}`;
  }

  protected tiesOf({ ties }: Place): string {
    return ties.map((tie) => this.t(`laws.tie.${tie}`)).join(', ');
  }

  protected country(code: string): string {
    return this.formats.country(code);
  }

  protected sectorTitle(code: string): string {
    return this.divisions().find((sector) => sector.code === code)?.title ?? '';
  }

  protected change(changes: Partial<LawFacts>): void {
    this.changed.emit({ ...this.facts(), ...changes });
  }

  protected choose<T extends string>(choices: readonly T[], value: string): T | null {
    return choices.find((choice) => choice === value) ?? null;
  }

  protected answer(value: string): boolean | null {
    return ANSWERS[value] ?? null;
  }

  protected answerOf(question: LawQuestion): string {
    const answer = this.facts().answers[question];
    return answer === undefined ? '' : answer ? 'yes' : 'no';
  }

  protected setAnswer(question: LawQuestion, value: string): void {
    this.changed.emit(withAnswer(this.facts(), question, this.answer(value)));
  }

  protected addSector(select: HTMLSelectElement): void {
    const { value } = select;
    if (value !== '' && !this.facts().sectors.includes(value))
      this.change({ sectors: [...this.facts().sectors, value] });
    select.value = '';
  }

  protected removeSector(code: string): void {
    this.change({ sectors: this.facts().sectors.filter((each) => each !== code) });
  }

  protected addPlace(select: HTMLSelectElement): void {
    if (select.value !== '') this.changed.emit(withPlace(this.facts(), { country: select.value, ties: [] }));
    select.value = '';
  }

  protected keepPlace(place: Place): void {
    this.changed.emit(withPlace(this.facts(), place));
  }

  protected removePlace(country: string): void {
    this.changed.emit(withoutPlace(this.facts(), country));
  }

  protected setTie({ country, ties }: Place, tie: Tie, tied: boolean): void {
    const changed = TIES.filter((each) => (each === tie ? tied : ties.includes(each)));
    this.changed.emit(withPlace(this.facts(), { country, ties: changed }));
  }

  protected setAmount(name: AmountName, year: FactYear, text: string): void {
    this.changed.emit(withAmount(this.facts(), name, year, numberIn(text)));
  }

  protected setPeople(name: PeopleName, year: FactYear, text: string): void {
    this.changed.emit(withPeople(this.facts(), name, year, numberIn(text)));
  }

  protected amount(name: AmountName, year: FactYear): string {
    const amount = amountOf(this.facts(), name, year);
    return amount === null ? '' : String(amount);
  }

  protected people(name: PeopleName, year: FactYear): string {
    const count = peopleOf(this.facts(), name, year);
    return count === null ? '' : String(count);
  }
}
