import fc from 'fast-check';
import { anySupplier } from '../any-supplier.fixture';
import { aSite, aSupplier, SHIPPED } from '../a-supplier.fixture';
import { canonicalJson } from '../canonical-json';
import type { SupplierFacts } from '../facts';
import { FactsContext } from './facts-context';
import { ownPartOf, packFacts, packOwnFacts, unpackFacts } from './packed-facts';

const { country, sector } = aSite();
const nowhere = { iso2: null, values: {}, standIn: { area: 'World', median: 40, countries: 190 } };
const context = new FactsContext({
  editions: { tip: '2025' },
  loaded: SHIPPED,
  countries: [nowhere, country],
  sectors: [sector],
});

const packed = (facts: SupplierFacts) => packFacts(facts.asOf, packOwnFacts(facts, context), facts.below);

describe('packed facts', () => {
  it('give back what was packed', () => {
    fc.assert(
      fc.property(anySupplier, (facts) => {
        const text = packed(facts);
        expect(canonicalJson(unpackFacts(facts.supplierId, text, context))).toBe(canonicalJson(facts));
        expect(ownPartOf(text)).toBe(packOwnFacts(facts, context));
      }),
    );
  });

  it('name country and sector by their codes where the context has them, a country nobody named too', () => {
    const facts = aSupplier({ sites: [aSite({ country, sector }), aSite({ country: nowhere, sector })] });
    expect(packed(facts)).toBe(
      '["2026-11-23",[[' +
        '["site-1","QQ","01",1,[],[null,null,null,null,null],"country",null,null],' +
        '["site-1","","01",1,[],[null,null,null,null,null],"country",null,null]],null,[]],[]]',
    );
    expect(unpackFacts('supplier-1', packed(facts), context)).toEqual(facts);
  });

  it('are read with the context as it was written', () => {
    const facts = aSupplier({ sites: [aSite({ country, sector })] });
    const again = FactsContext.read(context.text);
    expect(again.text).toBe(context.text);
    expect(unpackFacts('supplier-1', packed(facts), again)).toEqual(facts);
  });

  it('are read from the canonical JSON of older scores too', () => {
    const facts = aSupplier();
    expect(unpackFacts('supplier-1', canonicalJson(facts), null)).toEqual(facts);
  });

  it('say so when their context is missing or lacks a code', () => {
    const text = packed(aSupplier({ sites: [aSite({ country, sector })] }));
    expect(() => unpackFacts('supplier-1', text, null)).toThrow(/without their context/);
    const other = new FactsContext({ editions: {}, loaded: SHIPPED, countries: [], sectors: [sector] });
    expect(() => unpackFacts('supplier-1', text, other)).toThrow(/does not have QQ/);
  });
});
