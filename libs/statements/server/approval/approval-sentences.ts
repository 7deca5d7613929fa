import {
  fill,
  type JointRoute,
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
      'each-entity': 'The governing body of each entity that it covers approved this statement.',
      'controlling-entity':
        'The governing body of the entity that controls all others approved this statement.',
      'one-entity': 'The governing body of one of the entities approved this statement. Why: {reason}',
    },
    mayBind: 'I have the authority to bind {name}.',
  },
  es: {
    joint: {
      'each-entity': 'El órgano de gobierno de cada entidad incluida aprobó esta declaración.',
      'controlling-entity':
        'El órgano de gobierno de la entidad que controla a todas las demás aprobó esta declaración.',
      'one-entity': 'El órgano de gobierno de una de las entidades aprobó esta declaración. Motivo: {reason}',
    },
    mayBind: 'Tengo autoridad para obligar a {name}.',
  },
  ar: {
    joint: {
      'each-entity': 'اعتمدت الهيئة الحاكمة لكل كيان مشمول هذا البيان.',
      'controlling-entity': 'اعتمدت هذا البيان الهيئة الحاكمة للكيان المسيطر على جميع الكيانات الأخرى.',
      'one-entity': 'اعتمدت هذا البيان الهيئة الحاكمة لأحد الكيانات. السبب: {reason}',
    },
    mayBind: 'لدي صلاحية إلزام {name}.',
  },
  fr: {
    joint: {
      'each-entity': 'L’organe directeur de chaque entité visée a approuvé cette déclaration.',
      'controlling-entity':
        'L’organe directeur de l’entité qui contrôle toutes les autres a approuvé cette déclaration.',
      'one-entity': 'L’organe directeur de l’une des entités a approuvé cette déclaration. Motif : {reason}',
    },
    mayBind: 'J’ai le pouvoir de lier {name}.',
  },
  zh: {
    joint: {
      'each-entity': '本声明由所涵盖的每一家实体的治理机构批准。',
      'controlling-entity': '本声明由控制所有其他实体的实体的治理机构批准。',
      'one-entity': '本声明由其中一家实体的治理机构批准。理由：{reason}',
    },
    mayBind: '本人有权约束{name}。',
  },
};

/** What laws want to read beside who approved and who signed: by which way a joint statement was approved, and authority. */
export function approvalSentences({
  approval,
  organisation,
  language,
}: Pick<StatementContent, 'approval' | 'organisation' | 'language'>): string[] {
  const { joint, mayBind } = SENTENCES[language];
  return [
    approval.joint && fill(joint[approval.joint.route], { reason: approval.joint.explanation }).trim(),
    // Names such as "S. L." end with a full stop of their own.
    approval.mayBind && fill(mayBind, { name: organisation.name }).replace(/\.\.$/, '.'),
  ].filter((sentence): sentence is string => !!sentence);
}
