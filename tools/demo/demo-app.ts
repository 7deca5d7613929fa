/** The part of a Nest application that the demo needs: its injectables, from any module. */
export interface DemoApp {
  get<T>(type: abstract new (...parameters: never[]) => T): T;
}

/** Noon by UTC of a day: a time of work almost everywhere. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
