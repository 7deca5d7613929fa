import { SignalRuns } from './signal-runs.service';
import { SignalCompany } from './signal-company.fixture';

it('speed', async () => {
  const company = await SignalCompany.start();
  const n = 50_000;
  await company.sql(`INSERT INTO supplier (id, name, name_key, match_key, search_key, country, isic, phone_key, contact_email)
    SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'S ' || n, 's ' || n, 's' || n, 's ' || n, 'BD', '1410', (880000000000 + n / 2)::text, 'a' || n || '@x.example' FROM generate_series(1, $1::int) n`, [n]);
  await company.sql(`INSERT INTO site (id, supplier_id, name, country, isic, headcount, location_precision, address_key, address, processes, capacity_per_month, capacity_unit, agency_share)
    SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'U', 'BD', '1410', 100, 'country', n || ' epz ind plot road', 'Plot ' || n, '{cutting,sewing}', 10000, 'pieces', 0.1 FROM generate_series(1, $1::int) n`, [n]);
  await company.sql(`INSERT INTO supply_link (id, buyer_supplier_id, supplier_id, kind, volume_per_month, volume_unit, since)
    SELECT ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, CASE WHEN n > 1000 THEN ('00000000-0000-7000-8000-' || lpad((n % 1000 + 1)::text, 12, '0'))::uuid END,
      ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'supplier', 9000 + n % 5000, 'pieces', '2020-01-01' FROM generate_series(1, $1::int) n`, [n]);
  await company.app.drainJobs();
  await company.sql('DELETE FROM signal');
  for (let i = 0; i < 2; i++) {
    const started = Date.now();
    const outcome = await company.app.runAs(company.reviewer.companyId, () => company.app.get(SignalRuns).run(new Date()));
    console.log(JSON.stringify(outcome), Date.now() - started, 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB');
  }
  await company.close();
}, 250_000);
