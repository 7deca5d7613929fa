import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { permissionsOf } from '@firebreak/identity/model';
import { providePlatform, Texts } from '@firebreak/platform/web';
import {
  NO_FIGURES,
  NOT_APPROVED,
  NOT_PUBLISHED,
  type StatementSectionView,
  type StatementView,
} from '@firebreak/statements/model';
import { statementsTexts } from '../statements.routes';
import { wordingTexts } from '../wording/wording-texts';
import { findAside, findUnsaved, keepUnsaved } from './section-draft';
import { SectionPanel } from './section-panel';
import { StatementDesk } from './statement-desk';

const URL = '/api/statements/s-1/sections/training';

const aSection = (changes: Partial<StatementSectionView> = {}): StatementSectionView => ({
  kind: 'training',
  text: 'Drafted.',
  version: 1,
  updatedAt: '2026-11-23T10:00:00.000Z',
  updatedBy: 'Ada',
  edited: false,
  ...changes,
});

const aStatement = (section: StatementSectionView): StatementView => ({
  id: 's-1',
  frameworkIds: ['uk-msa-s54'],
  frameworks: [{ id: 'uk-msa-s54', name: 'UK Modern Slavery Act 2015', jurisdiction: 'GB' }],
  language: 'en',
  period: { from: '2025-04-01', to: '2026-03-31' },
  organisation: {
    name: 'H',
    legalForm: 'company',
    business: '',
    headquarters: '',
    employees: null,
    entities: [],
  },
  approval: NOT_APPROVED,
  publication: NOT_PUBLISHED,
  version: 1,
  sections: [section],
  figures: NO_FIGURES,
  figuresAt: '2026-11-23T10:00:00.000Z',
  approved: false,
  state: 'draft',
  updatedAt: '2026-11-23T10:00:00.000Z',
});

/** Longer than the panel waits for more. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));

async function open(section = aSection()) {
  TestBed.configureTestingModule({
    providers: [providePlatform(), provideHttpClientTesting(), provideRouter([]), StatementDesk],
  });
  await TestBed.inject(Texts).add('statements', statementsTexts);
  await TestBed.inject(Texts).add('wording', wordingTexts);
  const desk = TestBed.inject(StatementDesk);
  const http = TestBed.inject(HttpTestingController);
  desk.id.set('s-1');
  TestBed.tick();
  http.expectOne('/api/statements/s-1').flush(aStatement(section));
  http.expectOne('/api/statements/s-1/versions').flush([]);
  http.expectOne('/api/statements/s-1/figures/changed').flush({ changed: [] });
  const check = { criteria: [], warnings: [], met: 0, applicable: 0, ready: false };
  http.expectOne('/api/statements/s-1/check').flush(check);
  const shown = signal(section);
  const fixture = TestBed.createComponent(SectionPanel, {
    bindings: [inputBinding('statement', () => aStatement(section)), inputBinding('section', shown)],
  });
  fixture.detectChanges();
  http.expectOne('/api/statements/s-1/suggestions').flush({ open: [], decided: [] });
  http.match('/api/session').forEach((request) =>
    request.flush({
      account: { id: 'p', name: 'Ada', email: 'a@example.org', language: 'en' },
      company: { id: 'c', name: 'H', demo: false },
      companies: [],
      role: 'admin',
      permissions: permissionsOf('admin'),
    }),
  );
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  const type = (text: string) => {
    const surface = element.querySelector('.surface');
    surface?.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
    surface?.dispatchEvent(new Event('input'));
    fixture.detectChanges();
  };
  const saves = () => http.match((request) => request.method === 'PUT' && request.url === URL);
  const press = async (label: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent?.includes(label))?.click();
    await settle();
  };
  return { fixture, element, type, saves, settle, press };
}

describe('SectionPanel', () => {
  beforeEach(() => sessionStorage.clear());

  it('saves after a pause, in words, and keeps nothing back', async () => {
    const { element, type, saves, settle } = await open();
    type('We trained 14 buyers.');
    expect(element.textContent).toContain('Not saved yet');
    expect(findUnsaved('s-1', 'training')).toEqual({ text: 'We trained 14 buyers.', version: 1 });
    expect(saves()).toHaveLength(0);
    await pause();
    const [save] = saves();
    expect(save?.request.body).toEqual({ text: 'We trained 14 buyers.', version: 1 });
    save?.flush(aSection({ text: 'We trained 14 buyers.', version: 2, edited: true }));
    await settle();
    expect(element.textContent).toContain('Saved');
    expect(findUnsaved('s-1', 'training')).toBeNull();
  });

  it('sends what was typed during a save afterwards, on the new version', async () => {
    const { type, saves, settle } = await open();
    type('One');
    await pause();
    const [first] = saves();
    type('One and two');
    await pause();
    expect(saves()).toHaveLength(0);
    first?.flush(aSection({ text: 'One', version: 2 }));
    await settle();
    expect(saves()[0]?.request.body).toEqual({ text: 'One and two', version: 2 });
  });

  it('loses neither text when somebody else was faster', async () => {
    const { element, type, saves, settle, press } = await open();
    type('Mine');
    await pause();
    const theirs = aSection({ text: 'Theirs', version: 5, updatedBy: 'Bo' });
    saves()[0]?.flush(
      { code: 'statement-changed', title: 'Changed', section: theirs },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect(element.querySelector('.conflict')?.textContent).toContain('Bo changed this section');
    expect(element.querySelector('.surface')?.textContent).toBe('Mine');
    // Both are there to compare, in words too.
    expect(element.querySelector('.conflict del')?.textContent).toContain('Theirs');
    expect(element.querySelector('.conflict ins')?.textContent).toContain('added: Mine');
    await press('Save mine over theirs');
    expect(saves()[0]?.request.body).toEqual({ text: 'Mine', version: 5 });
  });

  it('shows the other text when that is chosen', async () => {
    const { element, type, saves, settle, press } = await open();
    type('Mine');
    await pause();
    const theirs = aSection({ text: 'Theirs', version: 5, updatedBy: 'Bo' });
    saves()[0]?.flush(
      { code: 'statement-changed', title: 'Changed', section: theirs },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    await press('Show theirs');
    expect(element.querySelector('.surface')?.textContent).toBe('Theirs');
    expect(findUnsaved('s-1', 'training')).toBeNull();
  });

  it('keeps one’s own text in the browser where the other is shown, and puts it back as a new version', async () => {
    const { element, type, saves, settle, press } = await open();
    type('Mine');
    await pause();
    const theirs = aSection({ text: 'Theirs', version: 5, updatedBy: 'Bo' });
    saves()[0]?.flush(
      { code: 'statement-changed', title: 'Changed', section: theirs },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    await press('Show theirs');
    expect(findAside('s-1', 'training')).toBe('Mine');
    await press('Put my text back');
    expect(element.querySelector('.surface')?.textContent).toBe('Mine');
    await pause();
    expect(saves()[0]?.request.body).toEqual({ text: 'Mine', version: 5 });
    expect(findAside('s-1', 'training')).toBeNull();
  });

  it('keeps the text when there is no connection, and tries again on request', async () => {
    const { element, type, saves, settle, press } = await open();
    type('Mine');
    await pause();
    saves()[0]?.error(new ProgressEvent('error'));
    await settle();
    expect(element.textContent).toContain('Your text is kept in this browser');
    await press('action.retry'); // the platform's texts are not loaded here
    expect(saves()[0]?.request.body).toEqual({ text: 'Mine', version: 1 });
  });

  it('sends what a reload interrupted', async () => {
    keepUnsaved('s-1', 'training', { text: 'Typed before', version: 1 });
    const { saves } = await open();
    expect(saves()[0]?.request.body).toEqual({ text: 'Typed before', version: 1 });
  });

  it('sends what is waiting when the section is left', async () => {
    const { fixture, type, saves } = await open();
    type('In a hurry');
    fixture.destroy();
    expect(saves()[0]?.request.body).toEqual({ text: 'In a hurry', version: 1 });
  });
});
