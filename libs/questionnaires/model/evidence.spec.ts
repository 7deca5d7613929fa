import { MAX_PIECE_BYTES, MIN_PIECE_BYTES, pieceFault } from './evidence';

describe('pieceFault', () => {
  const upload = { bytes: 1_000_000, received: 100_000 };

  it('takes the next piece, and a short one only at the end', () => {
    expect(pieceFault(upload, 100_000, MIN_PIECE_BYTES)).toBeNull();
    expect(pieceFault(upload, 100_000, MIN_PIECE_BYTES - 1)).toBe('size');
    expect(pieceFault({ bytes: 100_007, received: 100_000 }, 100_000, 7)).toBeNull();
  });

  it.each([
    { start: 99_999, length: 20_000, fault: 'elsewhere' },
    { start: 100_001, length: 20_000, fault: 'elsewhere' },
    { start: 100_000, length: 0, fault: 'size' },
    { start: 100_000, length: MAX_PIECE_BYTES + 1, fault: 'size' },
  ])('refuses $length bytes at $start: $fault', ({ start, length, fault }) => {
    expect(pieceFault(upload, start, length)).toBe(fault);
  });

  it('refuses what reaches beyond the end', () => {
    expect(pieceFault({ bytes: 120_000, received: 100_000 }, 100_000, 20_001)).toBe('size');
  });
});
