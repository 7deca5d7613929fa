import { startTestApp, type TestApp } from '@firebreak/testing';
import type { SupplyMap } from '@firebreak/supply-chain/model';
import fs from 'node:fs';
import path from 'node:path';
import { Importer } from './importer.fixture';

/** Real lists lie beside the repository on some machines; they are not ours to hand on. */
const samples = path.resolve(__dirname, '../../../../../shared/samples');
const lists = fs.existsSync(samples)
  ? fs.readdirSync(samples).filter((name) => name.startsWith('osh-list-'))
  : [];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

(lists.length > 0 ? describe : describe.skip)('real lists, one after the other', () => {
  it('are imported as they are, and their repeated facilities recognised', async () => {
    const importer = new Importer(app, await app.signUp());
    const told: string[] = [];
    let repeats = 0;
    for (const name of lists) {
      const checked = await importer.check(fs.readFileSync(path.join(samples, name)), name);
      expect(checked).toMatchObject({ state: 'checked', counts: { wrong: 0 } });
      expect((await importer.commit(checked.id)).state).toBe('imported');
      const counts = checked.counts ?? { new: 0, changed: 0, same: 0, doubtful: 0 };
      const rows = counts.new + counts.changed + counts.same + counts.doubtful;
      repeats += counts.same + counts.changed;
      told.push(
        `${name}: ${rows} rows, ${counts.same + counts.changed} recognised, ${counts.doubtful} doubtful`,
      );
    }
    process.stdout.write(`${told.join('\n')}\n`);
    expect(repeats).toBeGreaterThan(0);
    const { total } = await importer.suppliers();
    expect(total).toBeGreaterThan(450);
    const map = await importer.person.get<SupplyMap>('/api/supply-chain/map');
    expect(map.body.sites.supplier.length).toBeGreaterThanOrEqual(total ?? 0);
  });
});
