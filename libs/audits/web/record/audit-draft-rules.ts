import { applyEach, maxLength, required, validate, type SchemaFn } from '@angular/forms/signals';
import { isDeadlineInRange, planFault } from '@firebreak/audits/model';
import type { Texts } from '@firebreak/platform/web';
import type { AuditDraft } from './audit-draft';

const LONGEST_TEXT = 4000;
const LONGEST_NAME = 200;

/** The model's rules, beside the fields that they are about. */
export function auditDraftRules({ t }: Pick<Texts, 't'>, today: string): SchemaFn<AuditDraft> {
  const fault = (kind: string) => ({ kind, message: t(`audits.fault.${kind}`) });
  const missing = (what: string) => ({ message: () => t(`audits.fault.${what}-missing`) });
  return ({ facts, findings }) => {
    required(facts.supplierId, missing('supplier'));
    required(facts.auditedOn);
    validate(facts.auditedOn, ({ value }) => (value() > today ? fault('date-in-future') : null));
    required(facts.auditor, missing('auditor'));
    maxLength(facts.auditor, LONGEST_NAME);
    required(facts.scheme, missing('scheme'));
    maxLength(facts.scheme, LONGEST_NAME);
    maxLength(facts.reference, 100);
    applyEach(findings, (finding) => {
      required(finding.description, missing('seen'));
      maxLength(finding.description, LONGEST_TEXT);
      required(finding.dueOn);
      validate(finding.dueOn, ({ value, valueOf }) =>
        value() && !isDeadlineInRange(value(), valueOf(facts.auditedOn))
          ? fault('deadline-out-of-range')
          : null,
      );
      const { planned, action } = finding;
      required(action.owner, { when: ({ valueOf }) => valueOf(planned), ...missing('owner') });
      required(action.description, { when: ({ valueOf }) => valueOf(planned), ...missing('plan') });
      maxLength(action.owner, LONGEST_NAME);
      maxLength(action.description, LONGEST_TEXT);
      validate(action.dueOn, ({ value, valueOf }) => {
        if (!valueOf(planned)) return null;
        const days = { foundOn: valueOf(facts.auditedOn), dueOn: valueOf(finding.dueOn) };
        const found = planFault({ dueOn: value() }, days);
        return found ? fault(found) : null;
      });
    });
  };
}
