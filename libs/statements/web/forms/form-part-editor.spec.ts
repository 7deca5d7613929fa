import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePlatform, Texts } from '@firebreak/platform/web';
import type {
  FormAnswerView,
  FormField,
  FormPart,
  PartKind,
  StatementFormsView,
} from '@firebreak/statements/model';
import { Copying } from './copying';
import { FormPartEditor } from './form-part-editor';
import { formsTexts } from './forms.routes';
import { FormsDesk } from './forms-desk';

const URL = '/api/statements/s-1/forms';

const aPart = (kind: PartKind, changes: Partial<FormPart> = {}): FormPart => ({
  id: 'audiences',
  kind,
  options: kind === 'text' ? [] : ['hr', 'executives', 'procurement'],
  maxLength: null,
  fromData: null,
  typed: null,
  ...changes,
});

const anAnswer = (changes: Partial<FormAnswerView> = {}): FormAnswerView => ({
  criterion: 'uk-reg-training',
  part: 'audiences',
  text: '',
  chosen: ['hr'],
  version: 4,
  updatedAt: '2026-11-23T10:00:00.000Z',
  updatedBy: 'Bo',
  ...changes,
});

function viewOf(part: FormPart, answers: readonly FormAnswerView[]): StatementFormsView {
  const field: FormField = {
    criterion: 'uk-reg-training',
    ref: '',
    title: 'Training audiences',
    requirement: '',
    mandatory: false,
    source: '',
    wording: 'official',
    parts: [part],
  };
  return { forms: [{ law: 'uk', name: 'Registry', jurisdiction: 'GB', fields: [field] }], answers };
}

async function open(part: FormPart, answers: readonly FormAnswerView[] = []) {
  TestBed.configureTestingModule({
    providers: [providePlatform(), provideHttpClientTesting(), FormsDesk, Copying],
  });
  await TestBed.inject(Texts).add('forms', formsTexts);
  const desk = TestBed.inject(FormsDesk);
  const http = TestBed.inject(HttpTestingController);
  desk.id.set('s-1');
  TestBed.tick();
  http.expectOne('/api/statements/s-1').flush({});
  const view = viewOf(part, answers);
  http.expectOne(URL).flush(view);
  const shown = signal(part);
  const fixture = TestBed.createComponent(FormPartEditor, {
    bindings: [
      inputBinding('field', () => view.forms[0]!.fields[0]!),
      inputBinding('part', shown),
      inputBinding('language', () => 'en'),
      inputBinding('canWrite', () => true),
    ],
  });
  fixture.detectChanges();
  http.match('/api/session').forEach((request) => request.flush({}, { status: 401, statusText: '' }));
  const element: HTMLElement = fixture.nativeElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  const button = (label: string) =>
    [...element.querySelectorAll('button')].find((each) => each.textContent?.includes(label));
  const press = async (label: string) => {
    button(label)!.click();
    await settle();
  };
  const choose = async (label: string) => {
    [...element.querySelectorAll('label')].find((each) => each.textContent?.includes(label))!.click();
    await settle();
  };
  return { element, http, button, press, choose, settle, view };
}

describe('FormPartEditor', () => {
  it('sends ticked choices in the order of the form, on the version that was shown', async () => {
    const { http, press, choose } = await open(aPart('many', { typed: anAnswer() }), [anAnswer()]);
    await press('Change');
    await choose('Procurement');
    await choose('Executives');
    await choose('Human resources');
    await press('Save');
    expect(http.expectOne({ method: 'PUT', url: URL }).request.body).toEqual({
      criterion: 'uk-reg-training',
      part: 'audiences',
      text: '',
      chosen: ['executives', 'procurement'],
      version: 4,
    });
  });

  it('sends one choice where the form takes one', async () => {
    const { http, press, choose } = await open(aPart('one'));
    await press('Complete');
    await choose('Executives');
    await choose('Procurement');
    await press('Save');
    expect(http.expectOne({ method: 'PUT', url: URL }).request.body).toMatchObject({
      chosen: ['procurement'],
      version: 0,
    });
  });

  it('shows what somebody else saved, and saves over it only knowingly', async () => {
    const { element, http, button, press, choose, settle, view } = await open(aPart('many'));
    await press('Complete');
    await choose('Procurement');
    await press('Save');
    http
      .expectOne({ method: 'PUT', url: URL })
      .flush(
        { code: 'statement-changed', status: 409, title: '', answer: anAnswer() },
        { status: 409, statusText: '' },
      );
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toMatch(/Bo saved this.*Human resources/s);
    expect(button('Save')!.disabled).toBe(true);
    await press('Keep mine');
    const again = http.expectOne({ method: 'PUT', url: URL });
    expect(again.request.body).toMatchObject({ chosen: ['procurement'], version: 4 });
    again.flush(view);
    await settle();
    expect(element.querySelector('fieldset')).toBeNull();
  });

  it('does not send more characters than the form takes', async () => {
    const { element, button, press, settle } = await open(aPart('text', { maxLength: 5 }));
    await press('Complete');
    const area = element.querySelector('textarea')!;
    const type = async (text: string) => {
      area.value = text;
      area.dispatchEvent(new Event('input'));
      await settle();
    };
    await type('123456');
    expect(element.textContent).toContain('6 of 5 characters');
    expect(button('Save')!.disabled).toBe(true);
    await type('12345');
    expect(button('Save')!.disabled).toBe(false);
  });
});
