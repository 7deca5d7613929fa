const BLOCK = 1024 * 1024;

/**
 * Texts kept as UTF-8 in blocks of a megabyte, found by number. It grows block by block: one buffer that is
 * copied to a larger one leaves twice its size behind for the collector.
 */
export class ByteBlocks {
  private readonly blocks: Buffer[] = [];
  private block: Buffer = Buffer.alloc(0);
  private used = 0;
  /** Where each text begins: number of its block and place in it. */
  private blockOf = new Uint16Array(1024);
  private starts = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  length = 0;

  /** Bytes that the blocks take. */
  bytes = 0;

  /** Begins a text; what is appended belongs to it. @returns its number */
  begin(): number {
    if (this.length === this.starts.length) this.grow();
    this.blockOf[this.length] = this.blocks.length - 1;
    this.starts[this.length] = this.used;
    this.lengths[this.length] = 0;
    return this.length++;
  }

  /** Appends text to the one begun last. */
  append(text: string): void {
    // A UTF-16 unit takes three bytes at most.
    this.reserve(text.length * 3);
    this.took(this.block.write(text, this.used));
  }

  /** Appends bytes that are UTF-8 to the one begun last. */
  appendBytes(bytes: Buffer, start: number, end: number): void {
    this.reserve(end - start);
    this.took(bytes.copy(this.block, this.used, start, end));
  }

  at(index: number): string {
    const block = this.blocks[this.blockOf[index] ?? 0];
    const start = this.starts[index] ?? 0;
    return block ? block.toString('utf8', start, start + (this.lengths[index] ?? 0)) : '';
  }

  private took(bytes: number): void {
    this.used += bytes;
    this.lengths[this.length - 1] = (this.lengths[this.length - 1] ?? 0) + bytes;
  }

  /** A text does not span blocks: the one at hand moves on where its block is full. */
  private reserve(more: number): void {
    if (this.used + more <= this.block.length) return;
    const current = this.length - 1;
    const length = this.lengths[current] ?? 0;
    const start = this.starts[current] ?? 0;
    const next = Buffer.allocUnsafeSlow(Math.max(BLOCK, length + more));
    this.block.copy(next, 0, start, start + length);
    this.blocks.push(next);
    this.bytes += next.length;
    this.block = next;
    this.blockOf[current] = this.blocks.length - 1;
    this.starts[current] = 0;
    this.used = length;
  }

  private grow(): void {
    const size = this.length * 2;
    this.blockOf = larger(this.blockOf, new Uint16Array(size));
    this.starts = larger(this.starts, new Uint32Array(size));
    this.lengths = larger(this.lengths, new Uint32Array(size));
  }
}

function larger<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
