import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePlatform, Texts } from '@firebreak/platform/web';
import type { DossierCustody } from '@firebreak/statements/model';
import type { ChainMember } from '@firebreak/supply-chain/model';
import { dossiersTexts } from '../dossiers.routes';
import { newParty } from './edit-chain';
import { TakeChain, type TakenChain } from './take-chain';

const member = (id: string, distance: number, suggested = false): ChainMember => ({
  id,
  name: `Supplier ${id}`,
  country: 'PK',
  tier: distance,
  distance,
  via: null,
  suggested,
  inCircle: false,
  score: null,
  band: null,
});

const custody: DossierCustody = {
  parties: [
    { ...newParty({ name: 'Weaver', supplierId: 'weaver' }), id: 'p3' },
    { ...newParty({ name: 'Mill', supplierId: 'mill' }), id: 'p1' },
    { ...newParty({ name: 'Us' }), id: 'p2' },
  ],
  steps: [],
  conversions: [],
  end: 'p2',
  tolerance: 0,
};

async function open() {
  TestBed.configureTestingModule({ providers: [providePlatform(), provideHttpClientTesting()] });
  await TestBed.inject(Texts).add('dossiers', dossiersTexts);
  const http = TestBed.inject(HttpTestingController);
  const taken: TakenChain[] = [];
  const fixture = TestBed.createComponent(TakeChain, {
    bindings: [
      inputBinding('custody', () => custody),
      outputBinding<TakenChain>('taken', (chain) => taken.push(chain)),
    ],
  });
  fixture.detectChanges();
  const element: HTMLElement = fixture.nativeElement;
  const boxes = () => [...element.querySelectorAll<HTMLInputElement>('li input')];
  return {
    taken,
    boxes,
    settle: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    },
    press: (label: RegExp) => {
      const found = [...element.querySelectorAll('button')].find((each) => label.test(each.textContent));
      found?.click();
      fixture.detectChanges();
    },
    tick: (name: string) => {
      boxes().find(({ parentElement }) => parentElement?.textContent.includes(name))?.click();
      fixture.detectChanges();
    },
    names: () => boxes().map(({ parentElement }) => parentElement?.querySelector('bdi')?.textContent),
    asked: () => http.expectOne(({ url }) => url === '/api/suppliers/mill/chain'),
    nothingAsked: () => http.expectNone(({ url }) => url === '/api/suppliers/mill/chain'),
    says: () => element.querySelector(':scope > [role=status]')?.textContent?.replace(/\s+/g, ' ').trim(),
    text: () => element.textContent,
  };
} // prettier-ignore

describe('TakeChain', () => {
  it('shows page after page up to the chosen distance, and takes who is ticked', async () => {
    const page = await open();
    page.press(/Show its chain/);
    const first = page.asked();
    expect(first.request.params.get('direction')).toBe('upstream');
    first.flush({ items: [member('gin', 1), member('dyer', 2, true)], nextCursor: 'more', cutOff: false });
    await page.settle();
    const second = page.asked();
    expect(second.request.params.get('cursor')).toBe('more');
    second.flush({ items: [member('grower', 3), member('seed', 4)], nextCursor: 'far', cutOff: false });
    await page.settle();
    page.nothingAsked();
    expect(page.names()).toEqual(['Supplier gin', 'Supplier dyer', 'Supplier grower']);
    expect(page.boxes().some(({ checked }) => checked)).toBe(false);
    page.tick('Supplier dyer');
    page.tick('Supplier grower');
    page.press(/Put 2 on the dossier/);
    expect(page.taken).toMatchObject([{ party: 'p1', members: [{ id: 'dyer' }, { id: 'grower' }] }]);
    expect(page.says()).toMatch(
      /^2 suppliers were added.*1 of them comes by a link that nobody confirmed yet\.$/,
    );
  });

  it('offers nobody who is on the dossier, and all others at once', async () => {
    const page = await open();
    page.press(/Show its chain/);
    page.asked().flush({ items: [member('mill', 1), member('gin', 1), member('weaver', 2)], nextCursor: null, cutOff: false }); // prettier-ignore
    await page.settle();
    expect(page.boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, false],
      [true, true],
    ]);
    page.press(/Tick all/);
    page.press(/Put 1 on the dossier/);
    expect(page.taken).toMatchObject([{ members: [{ id: 'gin' }] }]);
  });

  it('says that there is nobody, and what went wrong', async () => {
    const page = await open();
    page.press(/Show its chain/);
    page.asked().flush({ items: [member('mill', 1)], nextCursor: null, cutOff: false });
    await page.settle();
    expect(page.text()).toContain('The register has nobody who supplies it');
    page.press(/Show its chain/);
    page.asked().flush({ code: 'supplier-not-found', status: 404 }, { status: 404, statusText: 'Not Found' });
    await page.settle();
    expect(page.text()).not.toContain('The register has nobody');
    expect(page.taken).toEqual([]);
  });
});
