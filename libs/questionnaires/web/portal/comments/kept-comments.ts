import type { WritePortalComment } from '@firebreak/questionnaires/model';

/** A comment on its way to the server: its id makes sure that it is written there once. */
export interface KeptComment extends WritePortalComment {
  readonly id: string;
  /** UTC instant at which it was written here. */
  readonly writtenAt: string;
}

/** Comments that have not reached the server yet, kept in this browser as answers are. */
export class KeptComments {
  private readonly key: string;

  constructor(
    token: string,
    private readonly storage: Storage | undefined,
  ) {
    // Enough to tell questionnaires apart, too little to open one.
    this.key = `firebreak.comments.${token.slice(-10)}`;
  }

  /** The oldest first. */
  all(): readonly KeptComment[] {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(this.key) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isKept) : [];
    } catch {
      return []; // somebody else wrote there, or storage is forbidden
    }
  }

  add(comment: KeptComment): void {
    this.write([...this.all(), comment]);
  }

  delete(id: string): void {
    this.write(this.all().filter((comment) => comment.id !== id));
  }

  clear(): void {
    this.write([]);
  }

  private write(comments: readonly KeptComment[]): void {
    try {
      if (comments.length === 0) this.storage?.removeItem(this.key);
      else this.storage?.setItem(this.key, JSON.stringify(comments));
    } catch {
      // Private windows may have no room: the comment is still in the queue of this page.
    }
  }
}

function isKept(value: unknown): value is KeptComment {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'question' in value && 'text' in value
  );
}
