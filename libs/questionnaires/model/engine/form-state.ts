import { placeFault, type AnswerFault } from '../answer-faults';
import { backingFrom } from '../backing';
import { NOTHING_KNOWN, type Circumstances } from '../circumstances';
import { ruleHolds, type Known } from '../condition-holds';
import { controlScoreOf, type ControlScore } from '../control-score';
import type { Place } from '../place';
import { minutesFor, progressOver, type Progress } from '../progress';
import { givenRisk, originsOf } from '../question-risk';
import type { AnswerValue, EvidenceState, Response } from '../response';
import type { ScoredPlace } from '../scored-places';
import type { Template } from '../template';
import { responseAt } from '../visibility';
import { Moved, type Change } from './change';
import { compile, type CompiledTemplate } from './compile';
import { SectionCounts } from './section-counts';
import { countedValue, Slots, usable, type Slot, type SlotCount } from './slots';
import { Turns } from './turns';

/** What a form starts from. */
export interface FormStart {
  readonly circumstances?: Circumstances;
  readonly response?: Response;
  /** Calendar date of answering, YYYY-MM-DD. */
  readonly asOf: string;
}

const NO_ANSWERS: Response = { answers: {}, evidence: [] };

/**
 * An open form: takes one edit at a time and looks again only at what hangs on it. Says the same as `askedPlaces`,
 * `responseFaults`, `progressOf` and `controlScore`, which work it out from the start and are what it means.
 */
export class FormState {
  private readonly compiled: CompiledTemplate;
  private readonly circumstances: Circumstances;
  private readonly asOf: string;
  private readonly slots: Slots;
  private readonly known: Known;
  private readonly counts: SectionCounts;
  private readonly made = new Map<string, unknown>();

  /** @throws RangeError for a template that can't be compiled */
  constructor(template: Template | CompiledTemplate, start: FormStart) {
    this.compiled = 'nodes' in template ? template : compile(template);
    this.circumstances = start.circumstances ?? NOTHING_KNOWN;
    this.asOf = start.asOf;
    this.slots = new Slots(this.compiled, this.circumstances, start.response ?? NO_ANSWERS);
    this.known = this.slots.known();
    this.counts = new SectionCounts(this.compiled.template);
    for (const slot of [...this.slots.all].sort((a, b) => a.turn - b.turn)) slot.asked = this.holds(slot);
    for (const slot of this.slots.all) this.refresh(slot, new Moved());
  }

  /** Gives an answer, or takes it back with null. A key that the form does not have changes nothing. */
  set(key: string, value: unknown): Change {
    const moved = new Moved();
    const slot = this.slots.at(key);
    const next = usable(value);
    if (!slot || same(slot.value, next)) return moved;
    slot.value = next;
    if (slot.asked) this.spread(slot, moved);
    this.refresh(slot, moved);
    this.forget(moved);
    return moved;
  }

  /** Says which documents are at a place now. */
  setDocuments(key: string, documents: readonly EvidenceState[]): Change {
    const moved = new Moved();
    const slot = this.slots.at(key);
    if (!slot) return moved;
    slot.documents = documents;
    this.refresh(slot, moved);
    if (slot.asked) moved.inSections.add(slot.node.section.code);
    this.forget(moved);
    return moved;
  }

  isAsked(key: string): boolean {
    return this.slots.at(key)?.asked ?? false;
  }

  /** What was given at a place, hidden or not. */
  valueAt(key: string): AnswerValue | null {
    return this.slots.at(key)?.value ?? null;
  }

  /** What stands in the way of submitting at a place; null where nothing does or where it is hidden. */
  faultAt(key: string): AnswerFault | null {
    return this.slots.at(key)?.fault ?? null;
  }

  /** Risk of the answer at a place, 0 to 100; null where it is hidden or not scored. */
  riskAt(key: string): number | null {
    return this.slots.at(key)?.risk ?? null;
  }

  /** The places to ask, in the template's order. */
  asked(): readonly Place[] {
    return this.once('asked', () => this.askedSlots().map(({ place }) => place));
  }

  /** All that stands in the way of submitting, in the order of the questions. */
  faults(): readonly AnswerFault[] {
    return this.once('faults', () => this.askedSlots().flatMap(({ fault }) => fault ?? []));
  }

  progress(): Progress {
    return this.once('progress', () => progressOver(this.counts.sections()));
  }

  /** The asked places that have a risk, as scores take them. */
  scored(): readonly ScoredPlace[] {
    return this.once('scored', () =>
      this.askedSlots().flatMap((slot): ScoredPlace[] => {
        const { place, risk, verified, documents } = slot;
        if (risk === null) return [];
        const backing = backingFrom(answered(slot), verified, documents.includes('accepted'));
        return [{ ...place, risk, backing }];
      }),
    );
  }

  score(): ControlScore {
    return this.once('score', () => controlScoreOf(this.compiled.template, this.scored()));
  }

  /** What is sent: answers and documents of asked places only. */
  kept(): Response {
    const all = this.slots.all;
    const given = all.flatMap(({ place, value }) =>
      value === undefined ? [] : [[place.key, value] as const],
    );
    const response: Response = {
      answers: Object.fromEntries(given),
      evidence: all.flatMap(({ place, documents }) =>
        documents.map((state) => ({ question: place.key, state })),
      ),
      verifiedByAudit: all.flatMap(({ place, verified }) => (verified ? [place.key] : [])),
    };
    return responseAt(response, new Set(this.asked().map(({ key }) => key)));
  }

  private askedSlots(): readonly Slot[] {
    return this.slots.all.filter((slot) => slot.asked);
  }

  private holds({ node, place }: Slot): boolean {
    return node.rules.every((rule) => ruleHolds(rule, this.known, place.site));
  }

  /** Looks again at the conditions that hang on a place whose counted answer is another one now. */
  private spread(from: Slot, moved: Moved): void {
    const turns = new Turns();
    const risks = new Set<Slot>();
    const follow = (slot: Slot) => {
      turns.add(this.slots.hanging(slot, slot.node.readers));
      for (const reader of this.slots.hanging(slot, slot.node.riskReaders)) risks.add(reader);
    };
    follow(from);
    for (let slot = turns.next(); slot; slot = turns.next()) {
      moved.evaluated.push(slot.place.key);
      const asked = this.holds(slot);
      if (asked === slot.asked) continue;
      slot.asked = asked;
      (asked ? moved.shown : moved.hidden).push(slot.place.key);
      risks.add(slot);
      if (slot.value !== undefined) follow(slot);
    }
    for (const slot of risks) this.refresh(slot, moved);
  }

  /** What follows from a place's own answer and documents. */
  private refresh(slot: Slot, moved: Moved): void {
    const { place, node } = slot;
    const fault = slot.asked ? this.faultOf(slot) : null;
    const risk = slot.asked ? this.riskOf(slot) : null;
    const count = slot.asked ? countOf(slot) : null;
    if (!same(fault, slot.fault)) moved.faults.push(place.key);
    if (risk !== slot.risk) {
      moved.risks.push(place.key);
      moved.inSections.add(node.section.code);
    }
    if (!same(count, slot.count)) moved.inSections.add(node.section.code);
    this.counts.replace(node.section.code, slot.count, count);
    slot.fault = fault;
    slot.risk = risk;
    slot.count = count;
  }

  private faultOf(slot: Slot): AnswerFault | null {
    return placeFault(slot.place, slot.value, answered(slot), this.asOf, this.circumstances);
  }

  private riskOf(slot: Slot): number | null {
    const { question } = slot.node;
    const origins = originsOf(question);
    const given = {
      value: slot.value,
      documented: documented(slot),
      origins: origins === null ? undefined : this.slots.originsFor(slot, origins),
    };
    const setting = { asOf: this.asOf, circumstances: this.circumstances };
    return givenRisk(this.compiled.template, question, given, setting);
  }

  private once<T>(name: string, make: () => T): T {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name) as T;
  }

  /** What was made of the form before the edit and may be another now. */
  private forget({ shown, hidden, faults, inSections }: Moved): void {
    if (shown.length + hidden.length > 0) this.made.delete('asked');
    if (faults.length > 0) this.made.delete('faults');
    if (inSections.size > 0) for (const name of ['progress', 'scored', 'score']) this.made.delete(name);
  }
}

function documented({ documents }: Slot): boolean {
  return documents.some((state) => state !== 'refused');
}

function answered(slot: Slot): boolean {
  return slot.node.question.type === 'file' ? documented(slot) : countedValue(slot) !== undefined;
}

function countOf(slot: Slot): SlotCount {
  const given = answered(slot);
  const { question } = slot.node;
  return { answered: given, open: !given && question.required, minutes: given ? 0 : minutesFor(question) };
}

function same(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}
