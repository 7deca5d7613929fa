import type { RecipientView } from '@firebreak/questionnaires/model';
import { contactsOf, toSend } from './send-draft';

const onRecord: RecipientView = {
  supplierId: 's1',
  supplierName: 'Meghna',
  name: 'Rina',
  email: 'rina@example.org',
  language: 'es',
  open: null,
};

describe('contactsOf', () => {
  it('takes what is on record unless the sender changed it', () => {
    const [contact] = contactsOf([onRecord], { s1: { email: ' boss@example.org ' } });
    expect(contact).toMatchObject({
      name: 'Rina',
      email: 'boss@example.org',
      language: 'es',
      reachable: true,
    });
  });

  it.each([null, '', 'nobody', 'a@b', 'a b@example.org', 'a@example.org, b@example.org'])(
    'cannot reach %j',
    (email) => {
      expect(contactsOf([{ ...onRecord, email }], {})[0]?.reachable).toBe(false);
    },
  );
});

describe('toSend', () => {
  it('leaves out what is empty', () => {
    const contacts = contactsOf([{ ...onRecord, name: null }], {});
    expect(toSend('firebreak-baseline', contacts, '2026-12-01', '  ')).toEqual({
      template: 'firebreak-baseline',
      recipients: [{ supplierId: 's1', email: 'rina@example.org', language: 'es' }],
      dueOn: '2026-12-01',
    });
  });
});
