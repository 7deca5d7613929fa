import { to as copyTo } from 'pg-copy-streams';

// How whoever writes by hand reads: by COPY through the stream that everybody takes for it, as text, and links in binary form.

const NEW_LINE = 10;
const HEADER = 19;

const clientOf = (tx) => tx.queryRunner.connect();

/** The rows of a SELECT, some hundred at a time; a field is a text, or null. */
export async function* copiedRows(tx, select) {
  let rest = Buffer.alloc(0);
  for await (const chunk of (await clientOf(tx)).query(copyTo(`COPY (${select}) TO STDOUT`))) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(NEW_LINE);
    if (end >= 0) yield bytes.toString('utf8', 0, end).split('\n').map(fieldsOf);
    rest = bytes.subarray(end + 1);
  }
}

function fieldsOf(line) {
  return line.split('\t').map((field) => {
    if (field === '\\N') return null;
    return field.includes('\\')
      ? field.replace(/\\(.)/gs, (_, sign) => ({ n: '\n', t: '\t' })[sign] ?? sign)
      : field;
  });
}

/** Goods, audits and events of suppliers by id: all that this peer scores beside sites. */
export async function readBeside(tx) {
  const grouped = async (select, read) => {
    const found = new Map();
    for await (const rows of copiedRows(tx, select)) {
      for (const row of rows) {
        const own = found.get(row[0]);
        if (own) own.push(read(row));
        else found.set(row[0], [read(row)]);
      }
    }
    return found;
  };
  const [{ rows: questionnaires }, { rows: signals }] = [
    await (
      await clientOf(tx)
    ).query('SELECT FROM risk_input_questionnaire WHERE control_score IS NOT NULL LIMIT 1'),
    await (await clientOf(tx)).query('SELECT FROM risk_input_signal LIMIT 1'),
  ];
  if (questionnaires.length + signals.length > 0)
    throw new Error('this peer scores no questionnaires and no signals');
  return {
    goods: await grouped(GOODS, ([, siteId, name, hs]) => ({ siteId, name, hs })),
    audits: await grouped(AUDITS, ([, siteId, auditedOn]) => ({ siteId, auditedOn })),
    events: await grouped(FINDINGS, ([, siteId, id, severity, indicator, foundOn, state]) => ({
      kind: 'finding',
      id,
      siteId,
      severity,
      iloIndicator: indicator === 't',
      foundOn,
      state,
    })),
  };
}

const GOODS = `SELECT supplier_id, site_id, good_name, hs FROM risk_input_good ORDER BY supplier_id, site_id`;
const AUDITS = `SELECT supplier_id, site_id, to_char(audited_on, 'YYYY-MM-DD') FROM risk_input_audit ORDER BY supplier_id`;
const FINDINGS = `
  SELECT supplier_id, site_id, finding_id, severity, ilo_indicator, to_char(found_on, 'YYYY-MM-DD'), state
  FROM risk_input_finding ORDER BY supplier_id, finding_id`;

/** Hands over each link: two numbers and a share, NaN for none. */
export async function eachLink(tx, ids, take) {
  const select = `SELECT buyer_supplier_id, supplier_id, share::float8 FROM risk_input_link
                  WHERE buyer_supplier_id IS NOT NULL AND certainty <> 'suggested'`;
  let rest = Buffer.alloc(0);
  let begun = false;
  for await (const piece of (await clientOf(tx)).query(
    copyTo(`COPY (${select}) TO STDOUT (FORMAT binary)`),
  )) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let at = begun ? 0 : HEADER;
    begun = true;
    while (at + 46 <= bytes.length && bytes.readInt16BE(at) === 3) {
      const share = bytes.readInt32BE(at + 42);
      const end = at + 46 + Math.max(0, share);
      if (end > bytes.length) break;
      take(ids.at(bytes, at + 6), ids.at(bytes, at + 26), share === -1 ? NaN : bytes.readDoubleBE(at + 46));
      at = end;
    }
    rest = bytes.subarray(at);
  }
}
