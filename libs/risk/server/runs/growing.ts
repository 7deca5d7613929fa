type Numbers = Float64Array | Int32Array | Uint32Array | Int16Array;

/** Numbers that come one after the other, in an array that doubles when it is full. */
export class Growing<T extends Numbers> {
  length = 0;
  private numbers: T;

  /** @param make of the kind of array, with room for so many */
  constructor(private readonly make: (room: number) => T) {
    this.numbers = make(1024);
  }

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = this.make(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = value;
  }

  /** NaN beyond the end. */
  at(place: number): number {
    return this.numbers[place] ?? NaN;
  }

  /** All so far; they stay those of this array until it has to grow. */
  get all(): T {
    return this.numbers.subarray(0, this.length) as T;
  }
}

/** Arrays by what they are made of. */
export const GROWING = {
  doubles: () => new Growing((room) => new Float64Array(room)),
  words: () => new Growing((room) => new Uint32Array(room)),
  smallints: () => new Growing((room) => new Int16Array(room)),
};
