import type { Recipient, RecipientView, SendQuestionnaires } from '@firebreak/questionnaires/model';

/** What the sender changed about one supplier's contact. */
export interface ContactEdit {
  readonly name?: string;
  readonly email?: string;
  readonly language?: string;
}

export type ContactEdits = Readonly<Record<string, ContactEdit>>;

/** A contact as it will be written to: what is on record, with the sender's changes. */
export interface Contact extends RecipientView {
  readonly name: string;
  readonly email: string;
  /** False where nobody could be written to. */
  readonly reachable: boolean;
}

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

export function contactsOf(recipients: readonly RecipientView[], edits: ContactEdits): readonly Contact[] {
  return recipients.map((recipient) => {
    const edit = edits[recipient.supplierId] ?? {};
    const email = (edit.email ?? recipient.email ?? '').trim();
    return {
      ...recipient,
      name: (edit.name ?? recipient.name ?? '').trim(),
      email,
      language: edit.language ?? recipient.language,
      reachable: ADDRESS.test(email),
    };
  });
}

/** The request body. */
export function toSend(
  template: string,
  contacts: readonly Contact[],
  dueOn: string,
  message: string,
): SendQuestionnaires {
  const recipients = contacts.map(({ supplierId, name, email, language }): Recipient => ({
    supplierId,
    email,
    language,
    ...(name && { name }),
  }));
  return { template, recipients, dueOn, ...(message.trim() && { message: message.trim() }) };
}
