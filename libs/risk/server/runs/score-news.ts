import { bandOf, isNews } from '@firebreak/risk/model';
import { BasisHash } from './basis-hash';
import type { ChainState } from './chain-state.query';

/** Tells which scores say something that the stored ones do not. */
export class ScoreNews {
  private readonly basis = new BasisHash();
  /** Of the supplier of this number; -1 before the first. */
  private hashed = -1;
  /** The ids as words of the machines that this runs on, which are little-endian. */
  private readonly words: Int32Array;

  /** @param fresh whether every score is news: another method or other editions */
  constructor(
    private readonly state: ChainState,
    private readonly methodVersion: string,
    private readonly fresh: boolean,
  ) {
    this.words = new Int32Array(Uint8Array.from(state.ids.bytes).buffer);
  }

  /**
   * Of a supplier whose own facts are known.
   * @param facts as they are packed
   */
  ofFacts(number: number, facts: string): boolean {
    const { bases } = this.state;
    this.hash(number, facts);
    const same = bases[2 * number] === this.basis.high && bases[2 * number + 1] === this.basis.low;
    return this.fresh || this.differs(number, same);
  }

  /** Of a supplier whose own facts and suppliers are as they were. */
  ofMove(number: number): boolean {
    return this.differs(number, true);
  }

  /** Notes that the score is stored now. */
  stored(number: number, facts: string): void {
    const { state, basis } = this;
    if (this.hashed !== number) this.hash(number, facts);
    state.bases[2 * number] = basis.high;
    state.bases[2 * number + 1] = basis.low;
    state.storedValues[number] = state.exposures[number] ?? NaN;
    state.storedConfidences[number] = state.confidences[number] ?? NaN;
  }

  private differs(number: number, sameBasis: boolean): boolean {
    const { storedValues, storedConfidences, exposures, confidences } = this.state;
    const [before, value] = [storedValues[number] ?? NaN, exposures[number] ?? 0];
    if (Number.isNaN(before)) return true;
    const mark = (score: number, confidence: number | undefined, basisHash: string) => {
      const { methodVersion } = this;
      return { basisHash, methodVersion, value: score, band: bandOf(score), confidence: confidence ?? 0 };
    };
    return isNews(
      mark(before, storedConfidences[number], ''),
      mark(value, confidences[number], sameBasis ? '' : 'other'),
    );
  }

  private hash(number: number, facts: string): void {
    const { words } = this;
    const { graph } = this.state;
    this.hashed = number;
    this.basis.start(facts);
    const end = graph.offsets[number + 1] ?? 0;
    for (let edge = graph.offsets[number] ?? 0; edge < end; edge++) {
      const id = 4 * (graph.suppliers[edge] ?? 0);
      for (let word = id; word < id + 4; word++) this.basis.add(words[word] ?? 0);
      this.basis.addDouble(graph.shares[edge] ?? 0);
    }
  }
}
