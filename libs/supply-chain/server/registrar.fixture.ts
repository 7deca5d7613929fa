import type { SiteView, SupplierInput, SupplierView } from '@firebreak/supply-chain/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';

/** A company in whose register a test writes. */
export class Registrar {
  private constructor(
    readonly app: TestApp,
    readonly person: TestClient,
  ) {}

  static async start(): Promise<Registrar> {
    const app = await startTestApp();
    return new Registrar(app, await app.signUp({ name: 'Ada Buyer' }));
  }

  async aSupplier(input: Partial<SupplierInput> = {}): Promise<SupplierView> {
    const answer = await this.person.post<SupplierView>('/api/suppliers', {
      name: 'Mata Textiles',
      country: 'GT',
      ...input,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  }

  async aSite(supplierId: string, input: object = {}): Promise<SiteView> {
    const answer = await this.person.post<SiteView>(`/api/suppliers/${supplierId}/sites`, {
      name: 'Mixco',
      country: 'GT',
      ...input,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  }

  async read(id: string): Promise<SupplierView> {
    return (await this.person.get<SupplierView>(`/api/suppliers/${id}`)).body;
  }
}
