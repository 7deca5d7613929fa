import { startTestApp, type TestApp } from '@firebreak/testing';

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly { name: string }[] }>>>
  >;
  readonly components: {
    readonly schemas: Readonly<
      Record<
        string,
        { readonly properties: Readonly<Record<string, unknown>>; readonly required?: readonly string[] }
      >
    >;
  };
}

let app: TestApp;
let description: Description;

beforeAll(async () => {
  app = await startTestApp();
  description = (await app.anonymous().get<Description>('/api/openapi.json')).body;
});
afterAll(() => app.close());

describe('the description of the API', () => {
  it('tells the fields of bodies by the rules that check them', () => {
    const { SupplierInputDto, SiteInputDto, LinkInputDto, BulkSuppliersDto, BulkSupplierDto } =
      description.components.schemas;
    expect(SupplierInputDto?.required).toEqual(expect.arrayContaining(['name', 'country']));
    expect(SupplierInputDto?.properties).toMatchObject({
      name: { type: 'string', minLength: 1, maxLength: 300 },
      country: { type: 'string', description: expect.stringContaining('ISO code of a country') },
      status: { enum: ['prospect', 'active', 'suspended', 'leaving', 'left'], nullable: true },
      contactEmail: { format: 'email' },
      spend: { type: 'array', maxItems: 100, items: { $ref: '#/components/schemas/SpendInputDto' } },
    });
    expect(SiteInputDto?.properties).toMatchObject({
      headcount: { type: 'integer', minimum: 0 },
      processes: { type: 'array', items: { enum: expect.arrayContaining(['sewing']) } },
      labourProvider: { type: 'boolean' },
    });
    expect(LinkInputDto?.properties).toMatchObject({
      supplierId: { format: 'uuid' },
      share: { minimum: 0, maximum: 1 },
    });
    expect(BulkSuppliersDto?.properties).toMatchObject({
      suppliers: { type: 'array', items: { $ref: '#/components/schemas/BulkSupplierDto' } },
    });
    expect(BulkSupplierDto?.required).toEqual(['externalId']);
    expect(Object.keys(BulkSupplierDto?.properties ?? {})).toEqual(
      expect.arrayContaining(['sites', 'suppliesTo', 'name']),
    );
  });

  it('tells the parameters of queries', () => {
    const parameters = (path: string, method: string) =>
      (description.paths[path]?.[method]?.parameters ?? []).map(({ name }) => name);
    expect(parameters('/api/suppliers', 'get')).toEqual(
      expect.arrayContaining(['q', 'country', 'cursor', 'limit']),
    );
    expect(parameters('/api/suppliers/bulk', 'post')).toEqual(['atomic']);
  });
});
