/** A text that the server does not have yet, kept in this browser over a reload. */
export interface UnsavedText {
  readonly text: string;
  /** The version that it changes. */
  readonly version: number;
}

function keyOf(statementId: string, kind: string): string {
  return `firebreak.statement.${statementId}.${kind}`;
}

export function keepUnsaved(statementId: string, kind: string, unsaved: UnsavedText): void {
  sessionStorage.setItem(keyOf(statementId, kind), JSON.stringify(unsaved));
}

export function forgetUnsaved(statementId: string, kind: string): void {
  sessionStorage.removeItem(keyOf(statementId, kind));
}

/** What was typed before a reload; null when there is nothing, or nothing that can be read. */
export function findUnsaved(statementId: string, kind: string): UnsavedText | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(statementId, kind)) ?? 'null');
    if (typeof found !== 'object' || found === null || !('text' in found) || !('version' in found))
      return null;
    const { text, version } = found;
    return typeof text === 'string' && typeof version === 'number' ? { text, version } : null;
  } catch {
    return null;
  }
}

function asideKeyOf(statementId: string, kind: string): string {
  return `${keyOf(statementId, kind)}.aside`;
}

/** Keeps one's own text in this browser where somebody else's is shown instead. */
export function keepAside(statementId: string, kind: string, text: string): void {
  sessionStorage.setItem(asideKeyOf(statementId, kind), text);
}

export function forgetAside(statementId: string, kind: string): void {
  sessionStorage.removeItem(asideKeyOf(statementId, kind));
}

/** Null when there is none. */
export function findAside(statementId: string, kind: string): string | null {
  return sessionStorage.getItem(asideKeyOf(statementId, kind));
}
