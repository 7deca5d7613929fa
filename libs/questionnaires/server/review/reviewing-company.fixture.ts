import type {
  Answers,
  ContradictionView,
  PortalView,
  QuestionnaireView,
  ResultView,
  ReviewView,
} from '@firebreak/questionnaires/model';
import { careful } from '../a-baseline-answer.fixture';
import { AskingCompany, inDays, pdf, who, type Sending } from '../asking-company.fixture';
import { RecordedAnswers } from '../recorded-answers';

type Body = object;

/** A company that reviews what a supplier answered, and the supplier's side of it, both through HTTP. */
export class ReviewingCompany {
  private constructor(readonly asking: AskingCompany) {}

  static async start(): Promise<ReviewingCompany> {
    return new ReviewingCompany(await AskingCompany.start());
  }

  close(): Promise<void> {
    return this.asking.close();
  }

  /** A baseline with answers on record, submitted, with the document that it insists on. */
  async aSubmission(name: string, changes: Answers = {}): Promise<Sending> {
    const { app, buyer } = this.asking;
    const sending = await this.asking.aSending(name);
    const answers = { ...careful, ...changes };
    const given = {
      answers,
      documents: [{ question: 'A05', name: pdf.name, content: pdf.content }],
      submit: who,
    };
    await app.runAs(buyer.companyId, () => app.get(RecordedAnswers).record(sending.id, given));
    return sending;
  }

  async submit({ portal }: Sending): Promise<void> {
    const answer = await this.asking.respondent.post(`${portal}/submit`, who);
    if (answer.status !== 200) throw new Error(answer.text);
  }

  async review({ id }: Sending): Promise<ReviewView> {
    return (await this.asking.buyer.get<ReviewView>(`/api/questionnaires/${id}/review`)).body;
  }

  view({ id }: Sending): Promise<QuestionnaireView> {
    return this.asking.view(id);
  }

  decide({ id }: Sending, question: string, body: Body) {
    return this.asking.buyer.put<ReviewView>(`/api/questionnaires/${id}/review/answers/${question}`, body);
  }

  decideContradiction({ id }: Sending, key: string, body: Body) {
    const path = `/api/questionnaires/${id}/review/contradictions/${encodeURIComponent(key)}`;
    return this.asking.buyer.put<ReviewView>(path, body);
  }

  askBack({ id }: Sending, body: Body = { dueOn: inDays(10) }) {
    return this.asking.buyer.post<ReviewView>(`/api/questionnaires/${id}/review/ask-back`, body);
  }

  agree({ id }: Sending, body: Body) {
    return this.asking.buyer.post<ReviewView>(`/api/questionnaires/${id}/review/findings`, body);
  }

  async contradiction(sending: Sending, key: string): Promise<ContradictionView | undefined> {
    return (await this.review(sending)).contradictions.find((one) => one.key === key);
  }

  finish({ id }: Sending, body: Body = {}) {
    return this.asking.buyer.post<QuestionnaireView>(`/api/questionnaires/${id}/review`, body);
  }

  portal({ portal }: Sending) {
    return this.asking.respondent.get<PortalView>(portal);
  }

  answer({ portal }: Sending, question: string, value: unknown, version = 1) {
    return this.asking.respondent.put(`${portal}/answers/${question}`, { value, version });
  }

  async result({ portal }: Sending, language = 'en'): Promise<ResultView> {
    return (await this.asking.respondent.get<ResultView>(`${portal}/result?language=${language}`)).body;
  }

  reply({ portal }: Sending, body: Body) {
    return this.asking.respondent.post<ResultView>(`${portal}/result/replies`, body);
  }
}

/** What a reviewer agrees on about the keeping of passports. */
export function passportFinding(changes: object = {}) {
  return {
    question: 'E01',
    code: 'DOC-01',
    severity: 'critical',
    description: 'The supplier says that the employer keeps passports.',
    action: 'Return all documents at once.',
    owner: 'Plant manager',
    dueOn: inDays(14),
    ...changes,
  };
}
