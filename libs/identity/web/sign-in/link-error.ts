import { toApiProblem } from '@firebreak/platform/web/public';

/** Whether opening the link again could help: not when the server says that it is used, too old or unknown. */
export function mayPass(error: unknown): boolean {
  const { status } = toApiProblem(error);
  return status <= 0 || status === 429 || status >= 500;
}
