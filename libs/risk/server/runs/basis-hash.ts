/**
 * 64 bits that say whether somebody changed a supplier's inputs: of its own facts, then of whom it depends on and how
 * much. It only ever stands against the hash of the same supplier's inputs before, and nobody gains by making two
 * alike, so it need not be hard to invert, only fast.
 */
export class BasisHash {
  private readonly double = new Float64Array(1);
  private readonly words = new Uint32Array(this.double.buffer);
  private first = 0;
  private second = 0;

  /** Begins anew with a text. */
  start(text: string): this {
    let [first, second] = [0x811c9dc5, 0x1b873593];
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      first = Math.imul(first ^ sign, 0x01000193) ^ (first >>> 15);
      second = Math.imul(second ^ sign, 0x85ebca6b) ^ (second >>> 13);
    }
    [this.first, this.second] = [first, second];
    return this;
  }

  add(word: number): void {
    this.first = Math.imul(this.first ^ word, 0x01000193) ^ (this.first >>> 15);
    this.second = Math.imul(this.second ^ word, 0x85ebca6b) ^ (this.second >>> 13);
  }

  addDouble(value: number): void {
    this.double[0] = value;
    this.add(this.words[0] ?? 0);
    this.add(this.words[1] ?? 0);
  }

  get high(): number {
    return this.first >>> 0;
  }

  get low(): number {
    return this.second >>> 0;
  }
}
