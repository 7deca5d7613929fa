import {
  bandOf,
  DEFAULT_WEIGHTS,
  exposuresOf,
  graphOfLinks,
  harmFactor,
  weighCountry,
} from '@firebreak/risk/model';
import {
  CurrentReference,
  copiedRows,
  eachLink,
  inputsBeside,
  SupplierIds,
  BinaryRows,
} from './risk-internals.mjs';

/**
 * What somebody would write by hand who wants the figures and nothing else: the same COPY of the same views as the same
 * tenant, the arithmetic of the method in one loop over numbers, the same propagation over typed arrays, and a
 * COPY of supplier, value, own value, band and confidence. No steps, no inputs, no hashes, no history, no state.
 */
export async function handWritten({ app, inCompany, superuser, today }) {
  await superuser.query(`
    CREATE TABLE IF NOT EXISTS hand_score (supplier_id uuid PRIMARY KEY, value float8, own float8, band text, confidence float8);
    GRANT ALL ON hand_score TO firebreak_app; TRUNCATE hand_score`);
  const reference = await app.get(CurrentReference, { strict: false }).get();
  await inCompany(async (tx) => {
    const beside = await inputsBeside(tx, null);
    const ids = [];
    const own = [];
    const confidences = [];
    let sites = [];
    const finish = () => {
      if (sites.length === 0) return;
      const id = sites[0][0];
      const scored = ownOf(sites, id, beside, reference, today);
      ids.push(id);
      own.push(scored.own);
      confidences.push(scored.confidence);
      sites = [];
    };
    for await (const rows of copiedRows(tx, SITES)) {
      for (const row of rows) {
        if (sites.length > 0 && sites[0][0] !== row[0]) finish();
        sites.push(row);
      }
    }
    finish();
    const index = SupplierIds.of(ids);
    const links = {
      count: 0,
      buyers: new Int32Array(2e6),
      suppliers: new Int32Array(2e6),
      declared: new Float64Array(2e6),
    };
    await eachLink(tx, index, (buyer, supplier, share) => {
      links.buyers[links.count] = buyer;
      links.suppliers[links.count] = supplier;
      links.declared[links.count++] = share;
    });
    const graph = graphOfLinks(ids.length, links);
    const values = exposuresOf(graph, Float64Array.from(own), DEFAULT_WEIGHTS.chain.perTier);
    const rows = new BinaryRows(16 * ids.length);
    for (let at = 0; at < ids.length; at++) {
      rows.row(5);
      rows.uuid(index.bytes, 16 * at);
      rows.double(values[at]);
      rows.double(own[at]);
      rows.text(bandOf(values[at]));
      rows.double(confidences[at]);
    }
    await rows.copyInto(tx, 'hand_score (supplier_id, value, own, band, confidence)');
  });
  return `${(await superuser.query('SELECT count(*)::int AS n FROM hand_score')).rows[0].n} scores stored`;
}

const SITES = `
  SELECT supplier_id, site_id, country, isic, location_precision, headcount, migrant_share, agency_share,
         labour_provider, employer_housing, piece_rate
  FROM risk_input_site ORDER BY supplier_id, site_id`;
const { base, goods: GOODS } = DEFAULT_WEIGHTS;
const GRID = 2 ** 20;
const NONE = [];
const onGrid = (value) => Math.round(value * GRID) / GRID;
const countries = new Map();

/** C and coverage of a country, worked out once. */
function countryOf(reference, iso2) {
  const known = countries.get(iso2);
  if (known) return known;
  const { risk, score } = weighCountry(reference.country(iso2), reference.loaded, DEFAULT_WEIGHTS);
  const made = { score, coverage: risk.coverage };
  countries.set(iso2, made);
  return made;
}

function ownOf(sites, supplierId, { goods, audits, events, questionnaires }, reference, today) {
  if (questionnaires.size > 0) throw new Error('this peer scores no questionnaires');
  let [worst, mean, people, known, confidence] = [-1, 0, 0, 0, 0];
  for (const site of sites) {
    if (site[5] === null) continue;
    known += Number(site[5]);
    people++;
  }
  const average = people === 0 ? 1 : known / people;
  const total = sites.reduce((sum, site) => sum + (site[5] === null ? average : Number(site[5])), 0);
  const scored = [];
  for (const site of sites) {
    const [, siteId, iso2, isic, precision, headcount, migrant, agency, provider, housing, piece] = site;
    const country = countryOf(reference, iso2);
    const sector = reference.sector(isic);
    let risk = base.country * country.score + base.sector * sector.score;
    const made = (goods.get(supplierId) ?? NONE).filter((good) => good.siteId === siteId);
    if (made.length > 0) {
      let g = 0;
      for (const { match } of reference.goods(iso2, made)) if (match) g = Math.max(g, GOODS[match]);
      risk += (100 - risk) * g;
    }
    const w =
      0.15 * (migrant ?? 0) +
      0.15 * (agency ?? 0) +
      0.05 * (provider === 't') +
      0.05 * (housing === 't') +
      0.05 * (piece === 't');
    risk += (100 - risk) * Math.min(0.35, w);
    let spared = 1;
    for (const event of events.get(supplierId) ?? NONE) {
      if (event.siteId === null || event.siteId === siteId) spared *= 1 - harmFactor(event, today);
    }
    risk = onGrid(risk + (100 - risk) * (1 - spared));
    let answers = 0;
    for (const answer of [migrant, agency, provider, housing, piece]) if (answer !== null) answers++;
    let audited = false;
    for (const audit of audits.get(supplierId) ?? NONE) audited ||= recent(audit.auditedOn, today);
    const sure =
      20 * country.coverage +
      (sector.level === 'division' ? 15 : 0) +
      (made.length > 0 ? 10 : 0) +
      (precision === 'site' ? 15 : 0) +
      2 * answers +
      (audited ? 15 : 0);
    const size = headcount === null ? average : Number(headcount);
    const part = total === 0 ? 1 / sites.length : size / total;
    mean += part * risk;
    scored.push({ risk, sure, part });
    if (risk > worst) worst = risk;
  }
  let found = false;
  for (const { risk, sure, part } of scored) {
    const isWorst = !found && risk === worst;
    found ||= isWorst;
    confidence += sure * (0.5 * part + (isWorst ? 0.5 : 0));
  }
  return { own: onGrid(0.5 * worst + 0.5 * mean), confidence: onGrid(confidence) };
}

/** Within 24 months. */
function recent(day, today) {
  const limit = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
  return day >= limit;
}
