import { HttpErrorResponse } from '@angular/common/http';
import { toApiProblem } from './api-problem';

const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('toApiProblem', () => {
  it('keeps code, title, field errors and details of a problem', () => {
    const error = answer(422, {
      code: 'input-invalid',
      title: 'Check the input',
      errors: [{ field: 'name', code: 'required', message: 'Name is missing' }, 'noise'],
      requestId: 'r1',
    });
    expect(toApiProblem(error)).toMatchObject({
      code: 'input-invalid',
      status: 422,
      title: 'Check the input',
      errors: [{ field: 'name', code: 'required', message: 'Name is missing' }],
      details: { requestId: 'r1' },
    });
  });

  it('finds the answer inside what a resource throws', () => {
    const wrapped = new Error('Resource failed', {
      cause: answer(404, { code: 'supplier-not-found', title: 'No' }),
    });
    expect(toApiProblem(wrapped).code).toBe('supplier-not-found');
  });

  it.each([
    [answer(0, new ProgressEvent('error')), 'offline'],
    [answer(502, '<html>'), 'http-502'],
    [answer(409, '{"code":"questionnaire-closed","title":"Closed"}'), 'questionnaire-closed'],
    [new Error('boom'), 'unexpected'],
    [undefined, 'unexpected'],
  ])('%s is %s', (error, code) => {
    expect(toApiProblem(error).code).toBe(code);
  });
});
