import { HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import {
  builtInTemplate,
  FIREBREAK_BASELINE,
  type AttachableDocument,
} from '@firebreak/questionnaires/model';
import { of } from 'rxjs';
import { VaultAnswerList } from './vault-answer-list';

const aDocument = (name: string, question: string) => ({
  ...{ name, question, template: FIREBREAK_BASELINE, sha256: `hash of ${name}` },
  ...{ mediaType: 'application/pdf', sizeInBytes: 1, validUntil: null },
});
const anOffer = (
  name: string,
  question: string,
  change: Partial<AttachableDocument> = {},
): AttachableDocument => ({
  ...{ name, question, template: FIREBREAK_BASELINE, sha256: `hash of ${name}` },
  ...{ document: name, place: question, site: null, room: 'free' },
  ...change,
});

describe('VaultAnswerList', () => {
  const start = async (attachable: readonly AttachableDocument[]) => {
    const view = { template: builtInTemplate(FIREBREAK_BASELINE), languages: ['en'] };
    const answered = () => of(new HttpResponse({ body: { ...view, translationReview: null } }));
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([answered]))] });
    const fixture = TestBed.createComponent(VaultAnswerList);
    fixture.componentRef.setInput('template', FIREBREAK_BASELINE);
    const documents = [aDocument('policy.pdf', 'C01'), aDocument('sites.pdf', 'A05')];
    fixture.componentRef.setInput('content', { answers: [], documents });
    fixture.componentRef.setInput('attachable', attachable);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const boxes = () => [...host.querySelectorAll<HTMLInputElement>('input')];
    const press = async (box: number) => {
      boxes()[box]?.click();
      await fixture.whenStable();
    };
    const chosen = () =>
      [...fixture.componentInstance.attached()].map(({ document, place }) => [document, place]);
    return { boxes, press, chosen, text: () => host.textContent };
  };

  it('lets each document be chosen for each place that has room, one by one, and none by itself', async () => {
    const offers = [
      anOffer('policy.pdf', 'C01', { place: 'C01@1', site: 'Dhaka' }),
      anOffer('policy.pdf', 'C01', { place: 'C01@2', site: 'Sylhet' }),
      anOffer('sites.pdf', 'A05', { room: 'there' }),
    ];
    const { boxes, press, chosen, text } = await start(offers);
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false]);
    expect(text()).toContain('vault.handOver.room.there');
    await press(1);
    expect(chosen()).toEqual([['policy.pdf', 'C01@2']]);
    await press(0);
    await press(1);
    expect(chosen()).toEqual([['policy.pdf', 'C01@1']]);
  });

  it('offers nothing where the questionnaire takes none', async () => {
    const { boxes, text } = await start([]);
    expect(boxes()).toEqual([]);
    expect(text()).toContain('policy.pdf');
  });
});
