export * from './answer-faults';
export * from './answer-finding';
export * from './answer-proposals';
export * from './answer-reuse';
export * from './answer-shape';
export * from './backing';
export * from './asked-template';
export * from './built-in-templates';
export * from './calendar';
export * from './carry-over';
export * from './circumstances';
export * from './colleagues';
export * from './comments';
export * from './condition';
export * from './condition-words';
export * from './condition-holds';
export * from './control-score';
export * from './control-score-if';
export * from './countries';
export * from './currencies';
export * from './engine';
export * from './evaluation-order';
export * from './evidence';
export * from './file-answer';
export * from './file-cells';
export * from './file-comparison';
export * from './feedback';
export * from './indicator-reading';
export * from './part-template';
export * from './insights';
export * from './place';
export * from './portal';
export * from './portal-access';
export * from './problems';
export * from './progress';
export * from './proposed-actions';
export * from './question-risk';
export * from './questionnaire';
export * from './questionnaire-details';
export * from './quick-check-length';
export * from './respondent-contacts';
export * from './respondent-template';
export * from './response';
export * from './review';
export * from './scored-places';
export * from './subcontracting-claims';
export * from './template';
export * from './template-faults';
export * from './template-languages';
export * from './template-texts';
export * from './translation';
export * from './translation-report';
export * from './translation-review';
export * from './typed-number';
export * from './vault';
export * from './visibility';
export type { TemplateFault } from './template-fault';
export { FAULTS_IN_ENGLISH, inEnglish, type SaidTemplateFault } from './template-fault-english';
export {
  TEMPLATE_FAULTS,
  THE_RISK_SCORE,
  type FaultField,
  type FaultParams,
  type TemplateFaultCode,
} from './template-fault-codes';
