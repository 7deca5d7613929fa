import fc from 'fast-check';
import type { Contribution } from './benchmark-rule';

const GROUPS = ['13', '14', '15', null];

/** What up to nine companies counted: small and large ones, some in one group and some in all. */
export const anyContributions: fc.Arbitrary<readonly Contribution[]> = fc
  .array(
    fc.array(
      fc.record({
        suppliers: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 })),
        yes: fc.double({ min: 0, max: 1, noNaN: true }),
        given: fc.boolean(),
      }),
      { minLength: GROUPS.length, maxLength: GROUPS.length },
    ),
    { maxLength: 9 },
  )
  .map((companies) =>
    companies.flatMap((cells, index) =>
      cells.flatMap(({ suppliers, yes, given }, at): Contribution[] => {
        const chosen = { yes: Math.round(suppliers * yes), no: suppliers - Math.round(suppliers * yes) };
        return given ? [{ company: `C${index}`, group: GROUPS[at] ?? null, suppliers, chosen }] : [];
      }),
    ),
  );
