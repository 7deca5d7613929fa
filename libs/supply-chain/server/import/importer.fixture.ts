import type { TestApp, TestClient } from '@firebreak/testing';
import type { Page } from '@firebreak/platform/model';
import type { ImportRowView, SupplierImportView, SupplierListItem } from '@firebreak/supply-chain/model';

/** A person who imports lists of suppliers. */
export class Importer {
  constructor(
    private readonly app: TestApp,
    readonly person: TestClient,
  ) {}

  upload(content: string | Buffer, name = 'list.csv') {
    const file = { name, mediaType: 'text/csv', content: Buffer.from(content) };
    return this.person.upload<SupplierImportView & { code: string }>('/api/supplier-imports', file);
  }

  async get(id: string): Promise<SupplierImportView> {
    return (await this.person.get<SupplierImportView>(`/api/supplier-imports/${id}`)).body;
  }

  /** Uploads and checks with the proposed matching. */
  async check(content: string | Buffer, name?: string): Promise<SupplierImportView> {
    const { body, status, text } = await this.upload(content, name);
    if (status !== 201) throw new Error(text);
    await this.person.put(`/api/supplier-imports/${body.id}/matching`, { matching: body.matching });
    await this.app.drainJobs();
    return this.get(body.id);
  }

  async commit(id: string, body: object = {}): Promise<SupplierImportView> {
    const answer = await this.person.post(`/api/supplier-imports/${id}/commit`, body);
    if (answer.status !== 202) throw new Error(answer.text);
    await this.app.drainJobs();
    return this.get(id);
  }

  async rows(id: string, outcome = ''): Promise<readonly ImportRowView[]> {
    const url = `/api/supplier-imports/${id}/rows?limit=500${outcome && `&outcome=${outcome}`}`;
    return (await this.person.get<Page<ImportRowView>>(url)).body.items;
  }

  async suppliers(query = ''): Promise<Page<SupplierListItem>> {
    return (await this.person.get<Page<SupplierListItem>>(`/api/suppliers?count=true&limit=200${query}`))
      .body;
  }
}
