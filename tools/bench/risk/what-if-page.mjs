// In the page: the model as the what-if uses it.
import {
  COUNTRY_INDICES,
  FactsContext,
  graphOfLinks,
  NO_CHANGES,
  outcomeOf,
  packedOwnFacts,
  packFacts,
  packOwnFacts,
  Portfolio,
} from '@firebreak/risk/model';

const LOADED = COUNTRY_INDICES.slice(0, 7);

/** From a change of weights to everything that the page shows of it. @returns milliseconds of each round */
export function measure(size, rounds) {
  const chance = chances(11);
  const portfolio = new Portfolio(inputsOf(aPortfolio(size, chance)));
  const before = portfolio.figures(NO_CHANGES);
  const times = [];
  let last = 0;
  for (let round = 0; round < rounds; round++) {
    const tip = 0.1 + (0.12 * (round + 1)) / rounds;
    const begun = performance.now();
    const weights = { country: { tip }, workforce: { most: 0.3 + round / 1000 } };
    const { mean } = outcomeOf(portfolio, before, portfolio.figures({ ...NO_CHANGES, weights }));
    times.push(performance.now() - begun);
    if (mean.after === last) throw new Error('other weights must give other scores');
    last = mean.after;
  }
  return times;
}

/** As the API delivers it. */
function inputsOf({ suppliers, graph }) {
  const countries = [...new Set(suppliers.flatMap(({ sites }) => sites.map(({ country }) => country)))];
  const context = new FactsContext({ editions: {}, loaded: LOADED, countries, sectors: [] });
  const packed = (facts) => packedOwnFacts(packFacts(facts.asOf, packOwnFacts(facts, context), []), context);
  return {
    asOf: '2026-11-27',
    context: context.text,
    ids: suppliers.map(({ supplierId }) => supplierId),
    spends: suppliers.map((_, number) => (number % 3 ? 1000 + number : null)),
    facts: suppliers.map(packed),
    offsets: [...graph.offsets],
    suppliers: [...graph.suppliers],
    shares: [...graph.shares],
  };
}

function aPortfolio({ suppliers: count, links: linkCount }, chance) {
  const countries = Array.from({ length: 60 }, (_, at) => ({
    iso2: String.fromCharCode(65 + (at % 26), 65 + Math.floor(at / 26)),
    values: {
      tip: ['1', '2', '2WL', '3'][at % 4],
      'wgi-rule-of-law': chance() * 5 - 2.5,
      'wgi-voice': chance() * 5 - 2.5,
      'wgi-stability': chance() * 5 - 2.5,
      hdi: chance(),
      ilo: chance(),
      cpi: chance() * 100,
    },
    standIn: null,
  }));
  const known = (share) => (chance() < 0.3 ? null : share);
  const suppliers = Array.from({ length: count }, (_, at) => ({
    supplierId: String(at).padStart(6, '0'),
    asOf: '2026-11-27',
    editions: {},
    loaded: LOADED,
    sites: Array.from({ length: at % 20 === 0 ? 2 : 1 }, (__, unit) => ({
      siteId: `${at}-${unit}`,
      country: countries[Math.floor(chance() * countries.length)],
      sector: { code: '14', level: 'division', score: chance() * 100 },
      presence: 1,
      goods:
        at % 2
          ? []
          : [{ name: 'Cotton', hs: '5201', match: at % 4 ? null : 'dol-forced', listedAs: 'Cotton' }],
      workforce: {
        migrantShare: known(chance()),
        agencyShare: known(chance()),
        labourProvider: known(chance() < 0.2),
        employerHousing: known(chance() < 0.2),
        pieceRate: null,
      },
      locationPrecision: 'site',
      headcount: known(Math.floor(chance() * 900)),
      auditedOn: at % 12 ? null : '2025-06-01',
    })),
    controls: at % 3 ? null : { submissionId: `q-${at}`, score: chance() * 100, answeredOn: '2026-03-01' },
    events:
      at % 20
        ? []
        : [
            {
              kind: 'finding',
              id: `f-${at}`,
              siteId: null,
              code: 'DOC-01',
              title: 'Papers kept',
              severity: 'major',
              iloIndicator: at % 40 === 0,
              state: 'open',
              foundOn: '2026-01-15',
            },
          ],
  }));
  const anyone = () => Math.floor(chance() * count);
  const graph = graphOfLinks(count, {
    count: linkCount,
    buyers: Int32Array.from({ length: linkCount }, anyone),
    suppliers: Int32Array.from({ length: linkCount }, anyone),
    declared: new Float64Array(linkCount).fill(NaN),
  });
  return { suppliers, graph };
}

function chances(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
