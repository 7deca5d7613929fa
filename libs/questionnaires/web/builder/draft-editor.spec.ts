import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { emptyTemplate, type OwnTemplateView } from '@firebreak/questionnaires/model/builder';
import { DraftEditor } from './draft-editor';

const view = (version: number, title = 'Heat'): OwnTemplateView => ({
  id: 'one',
  code: 'heat',
  title,
  state: 'draft',
  draft: { template: emptyTemplate('heat', title, 'en'), version, changedAt: '', changedBy: '', faults: [], languages: [] }, // prettier-ignore
  versions: [],
});
const titled = (title: string) => (template: NonNullable<OwnTemplateView['draft']>['template']) => ({ ...template, title }); // prettier-ignore

describe('DraftEditor', () => {
  let editor: DraftEditor;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [DraftEditor, provideHttpClient(), provideHttpClientTesting()],
    });
    editor = TestBed.inject(DraftEditor);
    server = TestBed.inject(HttpTestingController);
    editor.take(view(1));
  });

  it('saves the newest state, naming the version that it saw', async () => {
    editor.edit(titled('A'));
    editor.edit(titled('B'));
    expect(editor.state()).toBe('unsaved');
    const saved = editor.flush();
    await Promise.resolve();
    const request = server.expectOne('/api/custom-templates/one/draft');
    expect(request.request.body).toMatchObject({ template: { title: 'B' }, version: 1 });
    request.flush(view(2, 'B'));
    expect(await saved).toBe(true);
    expect(editor.state()).toBe('saved');
  });

  it('takes edits back and brings them again', () => {
    editor.edit(titled('A'));
    editor.edit(titled('B'));
    editor.undo();
    expect(editor.template()?.title).toBe('A');
    editor.undo();
    expect([editor.template()?.title, editor.canUndo()]).toEqual(['Heat', false]);
    editor.redo();
    editor.redo();
    expect([editor.template()?.title, editor.canRedo()]).toEqual(['B', false]);
  });

  it('stops saving when somebody else was faster, and keeps what is on screen', async () => {
    editor.edit(titled('Mine'));
    const saved = editor.flush();
    await Promise.resolve();
    server
      .expectOne('/api/custom-templates/one/draft')
      .flush({ code: 'draft-changed-elsewhere', status: 409 }, { status: 409, statusText: 'Conflict' });
    expect(await saved).toBe(false);
    editor.edit(titled('More'));
    expect([editor.state(), editor.template()?.title]).toEqual(['conflict', 'More']);
    expect(await editor.flush()).toBe(false);
    server.expectNone('/api/custom-templates/one/draft');
  });

  it.each([
    ['takeNewest', 'Theirs', 'Mine', 0],
    ['keepMine', 'Mine', 'Theirs', 1],
  ] as const)(
    'after a conflict, %s shows %s, and %s is one undo away',
    async (settle, shown, other, saves) => {
      editor.edit(titled('Mine'));
      const refused = editor.flush();
      await Promise.resolve();
      server
        .expectOne('/api/custom-templates/one/draft')
        .flush({ code: 'draft-changed-elsewhere', status: 409 }, { status: 409, statusText: 'Conflict' });
      await refused;
      const settled = editor[settle]();
      server.expectOne('/api/custom-templates/one').flush(view(5, 'Theirs'));
      for (let left = saves; left > 0; left -= 1) {
        await new Promise((resolve) => setTimeout(resolve));
        const request = server.expectOne('/api/custom-templates/one/draft');
        expect(request.request.body).toMatchObject({ template: { title: 'Mine' }, version: 5 });
        request.flush(view(6, 'Mine'));
      }
      expect(await settled).toBe(true);
      expect([editor.state(), editor.template()?.title]).toEqual(['saved', shown]);
      editor.undo();
      expect(editor.template()?.title).toBe(other);
    },
  );

  it('says where something is wrong as one types', () => {
    expect(editor.faultsOf('template').map(({ code }) => code)).toEqual(['no-questions']);
    editor.edit(titled(' '));
    expect(editor.faults()).toHaveLength(2);
  });
});
