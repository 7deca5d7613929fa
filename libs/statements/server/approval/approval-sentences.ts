import {
  fill,
  type JointRoute,
  type StatementApproval,
  type StatementContent,
  type StatementLanguage,
} from '@firebreak/statements/model';

interface ApprovalSentences {
  readonly joint: Readonly<Record<JointRoute, string>>;
  readonly mayBind: string;
}

const SENTENCES: Readonly<Record<StatementLanguage, ApprovalSentences>> = {
  en: {
    joint: {
      'each-entity': 'The governing body of each reporting entity that it covers approved this statement.',
      'controlling-entity':
        'The governing body of the entity that controls all others approved this statement.',
      'one-entity': 'The governing body of one of the entities approved this statement. Why: {reason}',
    },
    mayBind: 'I have the authority to bind {name}.',
  },
  es: {
    joint: {
      'each-entity':
        'El órgano de gobierno de cada entidad incluida con deber de informar aprobó esta declaración.',
      'controlling-entity':
        'El órgano de gobierno de la entidad que controla a todas las demás aprobó esta declaración.',
      'one-entity': 'El órgano de gobierno de una de las entidades aprobó esta declaración. Motivo: {reason}',
    },
    mayBind: 'Tengo autoridad para obligar a {name}.',
  },
  ar: {
    joint: {
      'each-entity': 'اعتمدت الهيئة الحاكمة لكل كيان مشمول ملزم بالإبلاغ هذا البيان.',
      'controlling-entity': 'اعتمدت هذا البيان الهيئة الحاكمة للكيان المسيطر على جميع الكيانات الأخرى.',
      'one-entity': 'اعتمدت هذا البيان الهيئة الحاكمة لأحد الكيانات. السبب: {reason}',
    },
    mayBind: 'لدي صلاحية إلزام {name}.',
  },
  fr: {
    joint: {
      'each-entity':
        'L’organe directeur de chaque entité visée tenue de déclarer a approuvé cette déclaration.',
      'controlling-entity':
        'L’organe directeur de l’entité qui contrôle toutes les autres a approuvé cette déclaration.',
      'one-entity': 'L’organe directeur de l’une des entités a approuvé cette déclaration. Motif : {reason}',
    },
    mayBind: 'J’ai le pouvoir de lier {name}.',
  },
  de: {
    joint: {
      'each-entity': 'Das Leitungsorgan jeder erfassten Gesellschaft hat diese Erklärung gebilligt.',
      'controlling-entity':
        'Das Leitungsorgan der Gesellschaft, die alle anderen beherrscht, hat diese Erklärung gebilligt.',
      'one-entity':
        'Das Leitungsorgan einer der Gesellschaften hat diese Erklärung gebilligt. Grund: {reason}',
    },
    mayBind: 'Ich bin befugt, {name} rechtlich zu binden.',
  },
  nb: {
    joint: {
      'each-entity': 'Det styrende organet i hvert selskap som omfattes, har godkjent denne redegjørelsen.',
      'controlling-entity':
        'Det styrende organet i selskapet som kontrollerer alle de andre, har godkjent denne redegjørelsen.',
      'one-entity':
        'Det styrende organet i ett av selskapene har godkjent denne redegjørelsen. Grunn: {reason}',
    },
    mayBind: 'Jeg har fullmakt til å binde {name}.',
  },
  zh: {
    joint: {
      'each-entity': '本声明由所涵盖的每一家负有报告义务的实体的治理机构批准。',
      'controlling-entity': '本声明由控制所有其他实体的实体的治理机构批准。',
      'one-entity': '本声明由其中一家实体的治理机构批准。理由：{reason}',
    },
    mayBind: '本人有权约束{name}。',
  },
};

/** By which way a joint statement was approved, as laws want to read it; null where it is not a joint one. */
export function jointSentence({
  approval: { joint },
  language,
}: Pick<StatementContent, 'approval' | 'language'>): string | null {
  return joint ? fill(SENTENCES[language].joint[joint.route], { reason: joint.explanation }).trim() : null;
}

/** What the one who signs says over the signature: the words of an attestation, and that they may bind the entity. */
export function signersSentences(
  { attestation, mayBind }: Pick<StatementApproval, 'attestation' | 'mayBind'>,
  name: string,
  language: StatementLanguage,
): string[] {
  return [
    ...(attestation ? [attestation] : []),
    // A name may end in the full stop of its legal form.
    ...(mayBind ? [fill(SENTENCES[language].mayBind, { name }).replace(/\.\.$/, '.')] : []),
  ];
}

/** What laws want to read beside who approved and who signed, of all entities together. */
export function approvalSentences(
  content: Pick<StatementContent, 'approval' | 'organisation' | 'language'>,
): string[] {
  const { approval, organisation, language } = content;
  const joint = jointSentence(content);
  const others = approval.joint?.entities ?? [];
  return [
    ...(joint ? [joint] : []),
    ...signersSentences(approval, organisation.name, language),
    ...others.flatMap((entity) => signersSentences(entity, entity.name, language)),
  ];
}
