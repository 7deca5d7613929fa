import { HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import {
  UNKNOWN_SITE,
  type AnswerValue,
  type PortalView,
  type Question,
  type SaveAnswer,
  type Template,
} from '@firebreak/questionnaires/model';
import { delay, of } from 'rxjs';
import { questionnairePortalRoutes } from './portal.routes';

const TOKEN = 'T'.repeat(54);

function aQuestion(of: Partial<Question> & Pick<Question, 'code' | 'section' | 'type'>): Question {
  const rest = { required: true, weight: 1, measures: 'controls', critical: false, indicators: [] } as const;
  return { text: `Question ${of.code}`, ...rest, ...of };
}

const yesNo = [
  { value: 'yes', label: 'Yes', risk: 0 },
  { value: 'no', label: 'No', risk: 100 },
];
const section = (code: string) => ({ code, title: `Part ${code}`, description: '', why: '', factor: 1 });

const template: Template = {
  code: 'test',
  version: '1.0.0',
  language: 'en',
  title: 'Test',
  scoring: { missingRequired: 70, withoutEvidence: 35, critical: { minRisk: 90, one: 70, several: 85 } },
  sources: [],
  indicators: [],
  sections: [section('A'), { ...section('B'), repeat: 'site' }],
  questions: [
    aQuestion({ code: 'fees', section: 'A', type: 'money' }),
    aQuestion({
      code: 'housing',
      section: 'A',
      type: 'site-table',
      table: {
        rows: 'sites',
        maxRows: 3,
        columns: [
          {
            code: 'beds',
            text: 'Beds',
            type: 'number',
            required: true,
            range: { min: 0, max: 500, whole: true },
          },
          { code: 'owned', text: 'Owned by you', type: 'yes-no', required: false, options: yesNo },
        ],
      },
    }),
    aQuestion({ code: 'kept', section: 'B', type: 'yes-no', options: yesNo }),
    aQuestion({
      code: 'where',
      section: 'B',
      type: 'text',
      visibleIf: { all: [{ question: 'kept', is: 'is', value: 'yes' }] },
    }),
  ],
};

const sites = ['Dhaka', 'Doha'].map((name) => ({ ...UNKNOWN_SITE, id: name.toLowerCase(), name }));
const view: PortalView = {
  buyer: 'Kestrel',
  supplier: 'Meghna',
  recipientName: null,
  message: null,
  dueOn: '2026-04-01',
  openUntil: '2026-04-15',
  started: true,
  template,
  circumstances: { sites, risk: { score: null, band: null, facts: [] } },
  translationReview: null,
  languages: ['en'],
  answers: [],
  evidence: [],
  part: null,
  askedBack: null,
};

describe('the portal, of what is asked by site', () => {
  let saved: Map<string, AnswerValue | null>;
  let page: HTMLElement;
  let harness: RouterTestingHarness;

  // Compiled on first import, which takes a busy machine longer than a test may take.
  beforeAll(() => import('./portal-page'));

  beforeEach(() => {
    localStorage.clear();
    saved = new Map();
    window.scrollTo = () => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'answer', children: questionnairePortalRoutes }], withComponentInputBinding()),
        provideHttpClient(
          withInterceptors([
            ({ url, body }) =>
              of(new HttpResponse({ body: answerTo(url, body as SaveAnswer), url })).pipe(delay(0)),
          ]),
        ),
      ],
    });
  });

  function answerTo(url: string, body: SaveAnswer) {
    if (!url.includes('/answers/')) return view;
    const question = url.split('/').at(-1) ?? '';
    saved.set(question, body.value);
    return { question, value: body.value, version: body.version + 1, savedAt: '2026-03-01T10:42:00.000Z' };
  }

  async function open(at: string): Promise<void> {
    harness = await RouterTestingHarness.create(`/answer/${TOKEN}?at=${at}`);
    page = harness.fixture.nativeElement;
    await arrive();
  }

  /** Waits for the parts of the page that come by import: on a busy machine they are late. */
  async function arrive(): Promise<void> {
    do await settle();
    while (page.querySelector('.loading') || !page.querySelector('h1'));
  }

  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await harness.fixture.whenStable();
  }

  async function type(into: Element | null | undefined, text: string): Promise<void> {
    if (!(into instanceof HTMLInputElement || into instanceof HTMLSelectElement)) throw new Error('no box');
    into.value = text;
    into.dispatchEvent(new Event('change'));
    await settle();
  }

  async function click(element: Element | null | undefined): Promise<void> {
    if (!(element instanceof HTMLElement)) throw new Error('nothing to click');
    element.click();
    await settle();
  }

  const within = (id: string, selector: string) => [
    ...(document.getElementById(id) ?? page).querySelectorAll(selector),
  ];

  it('takes an amount once it has a currency, and gives it back when the currency goes', async () => {
    await open('A');
    await type(within('fees', 'input')[0], '1,200.50');
    expect(saved.size).toBe(0);
    await type(within('fees', 'select')[0], 'BDT');
    expect(saved.get('fees')).toEqual({ amount: 1200.5, currency: 'BDT' });
    await type(within('fees', 'input')[0], 'many');
    expect(saved.get('fees')).toBeNull();
    expect(within('fees', '[role=alert]')[0]?.textContent).toBe('Write a number, such as 120.');
  });

  it('has a row for each site and those that are added, and sends only what was said', async () => {
    await open('A');
    const legends = () => within('housing', 'legend').map((one) => one.textContent);
    expect(legends()).toEqual(['Dhaka', 'Doha']);
    await type(within('housing', 'input:not([type=radio])')[1], '40');
    expect(saved.get('housing')).toEqual({ rows: [{ site: 'doha', cells: { beds: 40 } }] });
    await click(within('housing', 'button.add')[0]);
    expect(legends()).toHaveLength(3);
    expect(within('housing', 'button.add')).toEqual([]);
  });

  it('names the cell that does not fit, keeps it on screen, and takes no answer until it does', async () => {
    await open('A');
    await type(within('housing', 'input:not([type=radio])')[0], '1.5');
    expect(within('housing', '.fault')[0]?.textContent).toBe('Dhaka, Beds: Write a whole number.');
    await type(within('housing', 'input:not([type=radio])')[1], '40');
    expect(within('housing', '.fault')).toHaveLength(1);
    expect(saved.size).toBe(0);
    await type(within('housing', 'input:not([type=radio])')[0], '2');
    expect(within('housing', '.fault')).toEqual([]);
    expect(saved.get('housing')).toEqual({
      rows: [
        { site: 'dhaka', cells: { beds: 2 } },
        { site: 'doha', cells: { beds: 40 } },
      ],
    });
  });

  it('asks once for each site, and what hangs on an answer at that site only', async () => {
    await open('B');
    const groups = [...page.querySelectorAll('fb-question-group [role=group][aria-label]')];
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Dhaka', 'Doha']);
    await click(within('kept@doha', 'input')[0]);
    expect(saved.get('kept@doha')).toBe('yes');
    expect(document.getElementById('where@doha')).not.toBeNull();
    expect(document.getElementById('where@dhaka')).toBeNull();
    expect(within('kept@dhaka', 'input').some((one) => (one as HTMLInputElement).checked)).toBe(false);
  });
});
