import { attachableDocuments, documentRoom, takesDocuments, type HeldDocument } from './document-place';
import type { SharedPlace } from './shared-place';
import type { VaultFile } from './vault-entry';

const aPlace = (key: string, question: string, site: string | null = null): SharedPlace => ({
  ...{ key, question, site, template: 'firebreak-baseline' },
  group: 'firebreak-baseline/A',
});
const aFile = (id: string, question: string): VaultFile => ({
  ...{ id, question, template: 'firebreak-baseline', name: `${id}.pdf`, sha256: `hash of ${id}` },
  ...{ mediaType: 'application/pdf', sizeInBytes: 1, validUntil: null },
});

describe('takesDocuments', () => {
  const proven = { type: 'yes-no' as const, evidence: { documents: ['policy'], requiredFor: ['yes'] } };
  it.each([
    [{ type: 'file' as const }, undefined, true],
    [proven, 'yes', true],
    [proven, undefined, true], // the proof may come first
    [proven, 'no', false],
    [{ type: 'site-table' as const, evidence: { documents: ['list'], requiredFor: [] } }, { rows: [] }, true],
    [{ type: 'yes-no' as const }, 'yes', false],
    [{ type: 'number' as const }, undefined, false],
  ])('%j answered with %s: %s', (question, value, takes) => {
    expect(takesDocuments(question, value)).toBe(takes);
  });
});

describe('documentRoom', () => {
  const held = (count: number, place: string): HeldDocument[] =>
    Array.from({ length: count }, (_, at) => ({ place, sha256: `${place} ${at}` }));

  it('ends with ten documents of a place and a hundred of a questionnaire', () => {
    expect(documentRoom(held(9, 'A05'), 'A05', 'new')).toBe('free');
    expect(documentRoom(held(10, 'A05'), 'A05', 'new')).toBe('full');
    expect(documentRoom(held(10, 'A05'), 'C01', 'new')).toBe('free');
    const many = Array.from({ length: 10 }, (_, at) => held(10, `Q${at}`)).flat();
    expect(documentRoom(many, 'A05', 'new')).toBe('full');
  });

  it('knows a document by its bytes, at its own place', () => {
    expect(documentRoom(held(10, 'A05'), 'A05', 'A05 3')).toBe('there');
    expect(documentRoom(held(10, 'A05'), 'C01', 'A05 3')).toBe('free');
    expect(documentRoom([{ place: 'A05', sha256: null }], 'A05', 'new')).toBe('free');
  });
});

describe('attachableDocuments', () => {
  it('offers each document at each place that asks its question and takes documents, in the order of the places', () => {
    const places = [aPlace('C01@1', 'C01', 'Dhaka'), aPlace('C01@2', 'C01', 'Sylhet'), aPlace('A05', 'A05')];
    const files = [aFile('one', 'A05'), aFile('two', 'C01'), aFile('three', 'F01')];
    const offered = attachableDocuments(files, places, new Set(['C01@2', 'A05', 'F01']), [
      { place: 'A05', sha256: 'hash of one' },
    ]);
    expect(offered.map(({ document, place, site, room }) => [document, place, site, room])).toEqual([
      ['two', 'C01@2', 'Sylhet', 'free'],
      ['one', 'A05', null, 'there'],
    ]);
  });
});
