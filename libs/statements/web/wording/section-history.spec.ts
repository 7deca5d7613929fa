import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePlatform, Texts } from '@firebreak/platform/web';
import {
  NO_FIGURES,
  NOT_APPROVED,
  NOT_PUBLISHED,
  type SectionVersionSummary,
  type StatementView,
} from '@firebreak/statements/model';
import { SectionHistory } from './section-history';
import { wordingTexts } from './wording-texts';

const URL = '/api/statements/s-1/sections/training/history';

/** Versions an hour apart: each is a sitting of its own. */
const aVersion = (version: number): SectionVersionSummary => ({
  ...{ version, cause: 'saved', restoredFrom: null, by: 'Ada' },
  at: `2026-11-23T${String(version).padStart(2, '0')}:00:00.000Z`,
});

const SECTION: StatementView['sections'][number] = {
  ...{ kind: 'training', text: 'Text 5.', version: 5, updatedBy: 'Ada', edited: true },
  updatedAt: '2026-11-23T05:00:00.000Z',
};

const STATEMENT: StatementView = {
  ...{ id: 's-1', frameworkIds: ['uk-msa-s54'], frameworks: [], language: 'en', version: 1 },
  period: { from: '2025-04-01', to: '2026-03-31' },
  organisation: {
    ...{ name: 'H', legalForm: 'company', business: '', headquarters: '' },
    employees: null,
    entities: [],
  },
  ...{ approval: NOT_APPROVED, publication: NOT_PUBLISHED, approved: false, state: 'draft' },
  ...{ sections: [SECTION], figures: NO_FIGURES, figuresAt: '2026-11-23T05:00:00.000Z' },
  updatedAt: '2026-11-23T05:00:00.000Z',
};

async function open() {
  TestBed.configureTestingModule({ providers: [providePlatform(), provideHttpClientTesting()] });
  await TestBed.inject(Texts).add('wording', wordingTexts);
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(SectionHistory, {
    bindings: [
      inputBinding('statement', () => STATEMENT),
      inputBinding('section', () => SECTION),
      inputBinding('canWrite', () => true),
      inputBinding('settle', () => () => Promise.resolve(true)),
    ],
  });
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  /** Answers every request for a text, until none is left. */
  const giveTexts = async () => {
    await settle();
    for (const request of http.match(({ url }) => /history\/\d+$/.test(url))) {
      const version = Number(request.request.url.split('/').at(-1));
      request.flush({ ...aVersion(version), text: `Text ${version}.` });
    }
    await settle();
  };
  fixture.detectChanges();
  http.expectOne(URL).flush({ items: [aVersion(5), aVersion(4), aVersion(3)], before: 3 });
  await giveTexts();
  const element = fixture.nativeElement as HTMLElement;
  const changes = () => [...element.querySelectorAll('del, ins')].map(({ textContent }) => textContent);
  const press = async (label: string) => {
    const buttons = [...element.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.trim().replace(/\s+/g, ' ') === label)?.click();
    await giveTexts();
  };
  return { element, http, changes, press, giveTexts };
}

describe('SectionHistory', () => {
  it('shows what the last sitting changed, and what any other did', async () => {
    const { changes, press } = await open();
    expect(changes()).toEqual(['removed: 4 (end) ', 'added: 5 (end) ']);
    await press('Show changes of version 4');
    expect(changes()).toEqual(['removed: 3 (end) ', 'added: 4 (end) ']);
    // The version before it is on the next page.
    await press('Show changes of version 3');
    expect(changes()).toEqual(['removed: 2 (end) ', 'added: 3 (end) ']);
  });

  it('compares any two versions, backwards too', async () => {
    const { element, changes, giveTexts } = await open();
    const [from, to] = element.querySelectorAll('select');
    if (!from || !to) throw new Error('no choice of versions');
    from.value = '5';
    from.dispatchEvent(new Event('change'));
    to.value = '3';
    to.dispatchEvent(new Event('change'));
    await giveTexts();
    expect(changes()).toEqual(['removed: 5 (end) ', 'added: 3 (end) ']);
  });

  it('adds older versions and leaves what is compared', async () => {
    const { element, http, changes, press, giveTexts } = await open();
    await press('Show changes of version 4');
    await press('Show older versions');
    const request = http.expectOne(({ url, params }) => url === URL && params.get('before') === '3');
    // The first version was there before histories were kept.
    request.flush({ items: [aVersion(2)], before: null });
    await giveTexts();
    expect(element.querySelectorAll('ol > li')).toHaveLength(4);
    expect(element.textContent).not.toContain('Show older versions');
    expect(changes()).toEqual(['removed: 3 (end) ', 'added: 4 (end) ']);
    await press('Show changes of version 2');
    expect(changes()).toEqual(['added: Text 2. (end) ']);
  });
});
