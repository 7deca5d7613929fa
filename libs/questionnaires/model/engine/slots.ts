import type { AnswerFault } from '../answer-faults';
import { isAnswerValue } from '../answer-shape';
import type { Circumstances, KnownSite } from '../circumstances';
import type { Known } from '../condition-holds';
import { keyOf, placesOf, type Place } from '../place';
import { answerAt, isGiven, type AnswerValue, type EvidenceState, type Response } from '../response';
import type { CompiledTemplate, Node } from './compile';

/** One place of an open form: what was given there, and what follows from it. */
export interface Slot {
  readonly place: Place;
  readonly node: Node;
  /** Which of the places of its question this is. */
  readonly index: number;
  /** Sorts places so that what hangs on a place comes after it. */
  readonly turn: number;
  asked: boolean;
  /** Kept while hidden, so that showing the place again brings it back. */
  value: AnswerValue | undefined;
  documents: readonly EvidenceState[];
  verified: boolean;
  /** The three below are null while it is hidden. */
  fault: AnswerFault | null;
  risk: number | null;
  count: SlotCount | null;
}

/** What a place adds to the progress of its section. */
export interface SlotCount {
  readonly answered: boolean;
  readonly open: boolean;
  readonly minutes: number;
}

/** A value of no kind that a question takes counts as none. */
export function usable(value: unknown): AnswerValue | undefined {
  return isAnswerValue(value) && isGiven(value) ? value : undefined;
}

/** All places of a form, seen or hidden. */
export class Slots {
  readonly all: readonly Slot[];
  private readonly byKey: ReadonlyMap<string, Slot>;
  private readonly byQuestion = new Map<string, readonly Slot[]>();

  constructor(
    private readonly compiled: CompiledTemplate,
    private readonly circumstances: Circumstances,
    response: Response,
  ) {
    for (const [code, node] of compiled.nodes) this.byQuestion.set(code, this.slotsFor(node));
    this.all = [...this.byQuestion.values()].flat();
    this.byKey = new Map(this.all.map((slot) => [slot.place.key, slot]));
    this.fill(response);
  }

  at(key: string): Slot | undefined {
    return this.byKey.get(key);
  }

  /** The places of a question, by site. */
  of(code: string): readonly Slot[] {
    return this.byQuestion.get(code) ?? [];
  }

  /** What conditions see: the answers that count. */
  known(): Known {
    return {
      circumstances: this.circumstances,
      lists: this.compiled.lists,
      answersTo: (code, asker) => {
        const slots = this.lookedAt(code, asker);
        return slots.length === 0 ? [undefined] : slots.map(countedValue);
      },
    };
  }

  /** The places of the questions named that hang on this one: those of the same site where both repeat. */
  hanging(slot: Slot, codes: readonly string[]): readonly Slot[] {
    return codes.flatMap((code) => {
      const slots = this.of(code);
      const sameSite = slot.place.site && slots[slot.index]?.place.site ? slots[slot.index] : undefined;
      return sameSite ? [sameSite] : slots;
    });
  }

  /** The answer that says where listed goods come from: at the same site, or of the supplier as a whole. */
  originsFor({ place: { site } }: Slot, code: string): AnswerValue | undefined {
    const own = this.at(keyOf(code, site?.id ?? null));
    return (own && countedValue(own)) ?? this.wholeValue(code);
  }

  private wholeValue(code: string): AnswerValue | undefined {
    const whole = this.at(code);
    return whole && countedValue(whole);
  }

  private lookedAt(code: string, asker: KnownSite | null): readonly Slot[] {
    const slots = this.of(code);
    const own = asker ? slots.filter(({ place }) => place.site === asker) : [];
    return own.length > 0 ? own : slots;
  }

  private slotsFor(node: Node): readonly Slot[] {
    const places = placesOf(node.question, node.section, this.circumstances);
    const turns = this.circumstances.sites.length + 1;
    return places.map((place, index) => ({
      place,
      node,
      index,
      turn: node.rank * turns + index,
      asked: false,
      value: undefined,
      documents: [],
      verified: false,
      fault: null,
      risk: null,
      count: null,
    }));
  }

  private fill({ answers, evidence, verifiedByAudit = [] }: Response): void {
    const documents = Map.groupBy(evidence, ({ question }) => question);
    const verified = new Set(verifiedByAudit);
    for (const slot of this.all) {
      const { key } = slot.place;
      slot.value = usable(answerAt(answers, key));
      slot.documents = (documents.get(key) ?? []).map(({ state }) => state);
      slot.verified = verified.has(key);
    }
  }
}

/** The answer as conditions and scores see it: none while hidden. */
export function countedValue(slot: Slot): AnswerValue | undefined {
  return slot.asked ? slot.value : undefined;
}
