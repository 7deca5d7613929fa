import {
  describeRecognition,
  recognise as recogniseByKeys,
  type Candidate,
  type KnownSupplier,
} from './recognise';
import { addressKey, matchKey, supplierKeys } from './text-keys';

function recognise(candidate: Candidate, known: readonly KnownSupplier[]) {
  return recogniseByKeys(candidate, supplierKeys(candidate), known);
}

function aSupplier(over: Partial<KnownSupplier> & { name: string; address?: string }): KnownSupplier {
  const { address = '', ...rest } = over;
  return {
    id: over.name,
    country: 'CN',
    matchKey: matchKey(over.name),
    externalId: null,
    sites: [{ id: `${over.name} site`, addressKey: addressKey(address) }],
    rowNumber: null,
    ...rest,
  };
}

const candidate = { name: 'Mata Textiles Ltd', country: 'CN', address: null, externalId: null };

describe('recognise', () => {
  it('takes another spelling of name and address for the same', () => {
    const known = aSupplier({
      name: 'MATA TEXTILES LIMITED',
      address: 'No. 8 Hubin South Road, Wujin District',
    });
    const found = recognise({ ...candidate, address: 'HUBIN SOUTH RD NO.8, WUJIN DIST' }, [known]);
    expect([found.kind, found.site?.id]).toEqual(['same-site', 'MATA TEXTILES LIMITED site']);
  });

  it('asks about the same name elsewhere', () => {
    const known = aSupplier({ name: 'Mata Textiles', address: 'No. 8 Hubin South Road' });
    expect(recognise({ ...candidate, address: 'Plot 4, Harbour Street' }, [known]).kind).toBe('other-site');
  });

  it('asks about another name at the very same address', () => {
    const known = aSupplier({ name: 'Huali Knitting', address: 'No. 8 Hubin South Road' });
    expect(recognise({ ...candidate, address: 'No. 8 Hubin South Road' }, [known]).kind).toBe('similar');
  });

  it('keeps countries apart', () => {
    expect(recognise({ ...candidate, country: 'VN' }, [aSupplier({ name: 'Mata Textiles' })]).kind).toBe(
      'unknown',
    );
  });

  it('goes by the buyer’s own number first', () => {
    const known = [aSupplier({ name: 'Mata Textiles' }), aSupplier({ name: 'Old name', externalId: 'V7' })];
    expect(recognise({ ...candidate, externalId: 'V7' }, known).supplier?.name).toBe('Old name');
    const other = [aSupplier({ name: 'Mata Textiles', externalId: 'V8' })];
    expect(recognise({ ...candidate, externalId: 'V7' }, other).kind).toBe('unknown');
  });

  it('finds the right one of several suppliers with one name', () => {
    const known = [
      aSupplier({ name: 'Mata Textiles', id: 'north', address: 'North Gate Road 1' }),
      aSupplier({ name: 'Mata Textiles', id: 'south', address: 'South Gate Street 9' }),
    ];
    expect(recognise({ ...candidate, address: 'South Gate Street 9' }, known).supplier?.id).toBe('south');
  });
});

it('says what a recognition means for the row', () => {
  const known = aSupplier({ name: 'Mata' });
  const same = { kind: 'same-site', supplier: known, site: null } as const;
  expect(describeRecognition(same, true).outcome).toBe('changed');
  expect(describeRecognition(same, false).outcome).toBe('same');
  const earlier = { ...same, supplier: aSupplier({ name: 'Mata', rowNumber: 7 }) };
  expect(describeRecognition(earlier, true)).toMatchObject({
    outcome: 'same',
    issue: { code: 'repeats-row', params: { row: 7 } },
  });
  expect(describeRecognition({ kind: 'unknown', supplier: null, site: null }, true).outcome).toBe('new');
});
