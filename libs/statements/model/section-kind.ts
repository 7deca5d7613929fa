import { StatementFramework } from './framework';

/** Sections of a statement, in the order in which they are read. */
export const SECTION_KINDS = [
  'steps',
  'structure',
  'policies',
  'risk',
  'due-diligence',
  'effectiveness',
  'training',
  'approval',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Which section answers a criterion's topic. Topics that only the registration form asks for have none. */
const SECTION_OF_TOPIC: Readonly<Record<string, SectionKind>> = {
  steps: 'steps',
  structure: 'structure',
  identity: 'structure',
  visibility_gaps: 'structure',
  governance: 'policies',
  policies: 'policies',
  purchasing_practices: 'policies',
  risk: 'risk',
  incidents: 'risk',
  due_diligence: 'due-diligence',
  stakeholders: 'due-diligence',
  grievance: 'due-diligence',
  remedy: 'due-diligence',
  income_loss: 'due-diligence',
  consultation: 'due-diligence',
  effectiveness: 'effectiveness',
  training: 'training',
  approval: 'approval',
  signature: 'approval',
};

export function sectionOfTopic(topic: string): SectionKind | null {
  return SECTION_OF_TOPIC[topic] ?? null;
}

/** The sections that the frameworks' criteria ask for, in reading order; every statement ends with who answers for it. */
export function outlineOf(frameworks: readonly Pick<StatementFramework, 'criteria'>[]): SectionKind[] {
  const asked = new Set(
    frameworks.flatMap(({ criteria }) => criteria).map((criterion) => sectionOfTopic(criterion.topic)),
  );
  return SECTION_KINDS.filter((kind) => kind === 'approval' || asked.has(kind));
}
