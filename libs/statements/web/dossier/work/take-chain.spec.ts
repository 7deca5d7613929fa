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
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  return {
    taken,
    settle,
    press: () => element.querySelector('button')?.click(),
    asked: () => http.expectOne(({ url }) => url === '/api/suppliers/mill/chain'),
    nothingAsked: () => http.expectNone(({ url }) => url === '/api/suppliers/mill/chain'),
    says: () => element.querySelector('[role=status]')?.textContent?.replace(/\s+/g, ' ').trim(),
  };
}

describe('TakeChain', () => {
  it('takes page after page up to the chosen distance, and says what came', async () => {
    const page = await open();
    page.press();
    const first = page.asked();
    expect(first.request.params.get('direction')).toBe('upstream');
    first.flush({ items: [member('gin', 1), member('dyer', 2, true)], nextCursor: 'more', cutOff: false });
    await page.settle();
    const second = page.asked();
    expect(second.request.params.get('cursor')).toBe('more');
    second.flush({ items: [member('grower', 3), member('seed', 4)], nextCursor: 'far', cutOff: false });
    await page.settle();
    page.nothingAsked();
    expect(page.taken).toMatchObject([
      { party: 'p1', members: [{ id: 'gin' }, { id: 'dyer' }, { id: 'grower' }] },
    ]);
    expect(page.says()).toMatch(
      /^3 suppliers were added.*1 of them comes by a link that nobody confirmed yet\.$/,
    );
  });

  it('says that nobody new was found, and what went wrong', async () => {
    const page = await open();
    page.press();
    page.asked().flush({ items: [member('mill', 1)], nextCursor: null, cutOff: false });
    await page.settle();
    expect(page.says()).toBe('Nobody new was found.');
    page.press();
    page.asked().flush({ code: 'supplier-not-found', status: 404 }, { status: 404, statusText: 'Not Found' });
    await page.settle();
    expect([page.says(), page.taken]).toMatchObject(['', [{ members: [] }]]);
  });
});
