import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { permissionsOf, type Role } from '@firebreak/identity/model';
import { providePlatform, Texts } from '@firebreak/platform/web';
import {
  NO_FIGURES,
  NOT_APPROVED,
  NOT_PUBLISHED,
  type CommentThread,
  type StatementView,
} from '@firebreak/statements/model';
import { talkTexts } from '../talk-texts';
import { SectionComments } from './section-comments';
import { TalkDesk } from './talk-desk';

const statement: StatementView = {
  id: 's-1', frameworkIds: ['uk-msa-s54'], frameworks: [], language: 'en',
  period: { from: '2025-04-01', to: '2026-03-31' },
  organisation: { name: 'H', legalForm: 'company', business: '', headquarters: '', employees: null, entities: [] },
  approval: NOT_APPROVED, publication: NOT_PUBLISHED, version: 1, figures: NO_FIGURES,
  figuresAt: '2026-11-23T10:00:00.000Z', approved: false, state: 'submitted', updatedAt: '2026-11-23T10:00:00.000Z',
  sections: [{ kind: 'training', text: 'We train buyers.', version: 1, updatedAt: '2026-11-23T10:00:00.000Z', updatedBy: 'Ada', edited: true }],
}; // prettier-ignore

const aThread = (changes: Partial<CommentThread> = {}): CommentThread => ({
  id: 't-1',
  section: 'training',
  anchor: null,
  words: null,
  resolved: null,
  comments: [
    {
      id: 't-1', author: 'Ada', yours: true, text: 'Ask @Bo Ruiz\nplease', mentions: [{ id: 'bo', name: 'Bo Ruiz' }],
      writtenAt: '2026-11-23T10:00:00.000Z', editedAt: null, deleted: false, version: 1,
    },
  ],
  ...changes,
}); // prettier-ignore

async function open(threads: readonly CommentThread[], role: Role = 'esg-officer') {
  TestBed.configureTestingModule({ providers: [providePlatform(), provideHttpClientTesting(), TalkDesk] });
  const http = TestBed.inject(HttpTestingController);
  await TestBed.inject(Texts).add('talk', talkTexts);
  TestBed.inject(TalkDesk).statementId.set('s-1');
  const fixture = TestBed.createComponent(SectionComments, {
    bindings: [inputBinding('statement', () => statement), inputBinding('section', () => 'training')],
  });
  TestBed.tick();
  http
    .match('/api/session')
    .forEach((request) =>
      request.flush({ account: { id: 'a' }, company: { id: 'c' }, permissions: permissionsOf(role) }),
    );
  http.expectOne('/api/statements/s-1/comments').flush(threads);
  http.expectOne('/api/statement-colleagues').flush([]);
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const button = (words: string) =>
    [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(words));
  return { settle, root, http, button, desk: TestBed.inject(TalkDesk) };
}

describe('comments below a section', () => {
  it('show the open ones, with their mentions and lines', async () => {
    const resolved = aThread({ id: 't-2', resolved: { by: 'Bo', at: '2026-11-24T10:00:00.000Z' } });
    const { root } = await open([aThread(), resolved, aThread({ id: 't-3', section: 'risk' })]);
    expect(root.querySelectorAll('fb-thread-card')).toHaveLength(1);
    expect([...root.querySelectorAll('option')].map((each) => each.textContent?.trim())).toEqual([
      'Open (1)',
      'All (2)',
    ]);
    expect(root.querySelector('.mention')?.textContent).toBe('@Bo Ruiz');
    expect(root.querySelector('.said')?.textContent).toBe('Ask @Bo Ruiz\nplease');
  });

  it('keep what was typed when it is refused, and close when it is kept', async () => {
    const { settle, root, http, button } = await open([]);
    button('whole section')?.click();
    await settle();
    const box = root.querySelector('textarea')!;
    box.value = 'Which buyers?';
    box.dispatchEvent(new Event('input'));
    const send = async () => {
      root.querySelector('form')?.requestSubmit();
      await settle();
      return http.expectOne({ method: 'POST', url: '/api/statements/s-1/comments' });
    };
    const first = await send();
    expect(first.request.body).toEqual({
      text: 'Which buyers?',
      mentions: [],
      section: 'training',
      quote: null,
    });
    first.flush({ code: 'statement-comments-used-up', status: 422 }, { status: 422, statusText: 'No' });
    await settle();
    expect(root.querySelector('fb-problem')?.textContent).toContain('as many comments');
    expect(root.querySelector('textarea')?.value).toBe('Which buyers?');
    (await send()).flush(aThread());
    await settle();
    expect(root.querySelector('textarea')).toBeNull();
    expect(root.querySelectorAll('fb-thread-card')).toHaveLength(1);
  });

  it('say what becomes of words: changed, gone, or still there to be shown', async () => {
    const anchor = (text: string) => ({ text, before: 'We ', after: '.', occurrence: 0, occurrences: 1 });
    const { root, button, desk, settle } = await open([
      aThread({ id: 'there', anchor: anchor('train buyers') }),
      aThread({ id: 'gone', anchor: anchor('pay fees back') }),
    ]);
    const [there, gone] = [...root.querySelectorAll('fb-thread-card')];
    expect(there?.textContent).not.toContain('no longer');
    expect(gone?.textContent).toContain('These words are no longer in the text');
    button('Show in the text')?.click();
    await settle();
    expect(desk.shown()).toEqual({ id: 'there' });
  });

  it('let a viewer read only', async () => {
    const { root, button } = await open([aThread()], 'viewer');
    expect(root.querySelector('fb-thread-card')).not.toBeNull();
    expect(button('Reply') ?? button('whole section') ?? button('Delete')).toBeUndefined();
  });
});
