import { effect, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  builtInTemplate,
  FIREBREAK_BASELINE,
  NOTHING_KNOWN,
  UNKNOWN_SITE,
  type Circumstances,
  type PortalView,
  type Template,
} from '@firebreak/questionnaires/model';
import { AnsweredForm } from './answered-form';
import * as engine from './form-engine';

const today = '2026-03-01';
const baseline = builtInTemplate(FIREBREAK_BASELINE);

function aView(template: Template, circumstances: Circumstances = NOTHING_KNOWN): PortalView {
  return {
    buyer: 'Kestrel',
    supplier: 'Meghna',
    recipientName: null,
    message: null,
    dueOn: '2026-04-01',
    openUntil: '2026-04-15',
    started: true,
    template,
    circumstances,
    translationReview: null,
    languages: ['en'],
    answers: [],
    evidence: [],
    part: null,
    askedBack: null,
  };
}

function opened(template = baseline, circumstances = NOTHING_KNOWN): AnsweredForm {
  const form = new AnsweredForm();
  form.open(engine, aView(template, circumstances), {}, [], today);
  return form;
}

describe('AnsweredForm', () => {
  it('looks only at what hangs on an answer: one question of 61', () => {
    const form = opened();
    expect(form.set('B01', 12)?.evaluated).toEqual(['B02']);
    expect(form.set('B01', 13)?.evaluated).toEqual(['B02']);
    expect(form.set('J08', 'words')?.evaluated).toEqual([]);
    expect(form.set('D01', ['licensed'])?.evaluated).toEqual(['D02', 'D03', 'D07']);
  });

  it('wakes the field that was typed into and no other, and the list of questions only when one comes or goes', () => {
    const form = opened();
    const woken: string[] = [];
    const watch = (name: string, read: () => unknown) =>
      effect(
        () => {
          read();
          woken.push(name);
        },
        { injector: TestBed.inject(Injector) },
      );
    for (const { code } of baseline.questions) watch(code, () => form.value(code)());
    watch('questions', () => form.questions());
    watch('progress', () => form.progress());
    TestBed.tick();
    const wokenBy = (edit: () => void) => {
      woken.length = 0;
      edit();
      TestBed.tick();
      return [...woken].sort();
    };
    expect(wokenBy(() => form.set('J08', 'w'))).toEqual(['J08', 'progress']);
    expect(wokenBy(() => form.set('J08', 'words'))).toEqual(['J08']);
    expect(wokenBy(() => form.set('B01', 12))).toEqual(['B01', 'progress', 'questions']);
    expect(wokenBy(() => form.set('B01', 13))).toEqual(['B01']);
  });

  it('keeps what was said to a hidden question, and does not count it until it is asked again', () => {
    const form = opened();
    form.set('B07', 'yes');
    form.set('B08', 'no');
    form.set('B07', 'no');
    expect(form.response().answers).toEqual({ B07: 'no' });
    form.set('B07', 'yes');
    expect(form.response().answers).toEqual({ B07: 'yes', B08: 'no' });
    expect(form.value('B08')()).toBe('no');
  });

  it('puts the questions of a section once for each site', () => {
    const [section, ...rest] = baseline.sections;
    if (!section) throw new Error('no section');
    const template = { ...baseline, sections: [{ ...section, repeat: 'site' as const }, ...rest] };
    const sites = ['Dhaka', 'Doha'].map((name) => ({ ...UNKNOWN_SITE, id: name.toLowerCase(), name }));
    const form = opened(template, { ...NOTHING_KNOWN, sites });
    const first = form.questions().slice(0, 2);
    expect(first.map(({ code, site }) => [code, site?.name])).toEqual([
      ['A01@dhaka', 'Dhaka'],
      ['A01@doha', 'Doha'],
    ]);
    form.set('A01@doha', 'site');
    expect(form.response().answers).toEqual({ 'A01@doha': 'site' });
  });

  it('keeps the same question objects while only others come and go, so that their fields stay as they are', () => {
    const form = opened();
    const before = form.questions();
    form.set('B07', 'yes');
    const after = form.questions();
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter((question) => before.includes(question))).toHaveLength(before.length);
  });
});
