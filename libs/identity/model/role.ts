/** What a person may do in a company; named `noun:verb`. */
export const PERMISSIONS = [
  'company:read',
  'company:manage',
  'audit-trail:read',
  'reference:read',
  'edition:choose',
  'supplier:read',
  'supplier:write',
  'supplier:import',
  'signal:review',
  'audit:read',
  'audit:write',
  'questionnaire:read',
  'questionnaire:send',
  'questionnaire:review',
  'template:write',
  'vault:read',
  'vault:write',
  'risk:read',
  'scenario:write',
  'variant:approve',
  'statement:read',
  'statement:comment',
  'statement:write',
  'statement:approve',
  'job:read',
  'job:retry',
] as const;

/** What only an operator of the installation may do: it touches what all companies share. No role brings it. */
export const OPERATOR_PERMISSIONS = ['reference:publish'] as const;

/** Every route asks for one of them. */
export type Permission = (typeof PERMISSIONS)[number] | (typeof OPERATOR_PERMISSIONS)[number];

/** A person has one role in each company they belong to. */
export const ROLES = ['admin', 'procurement', 'esg-officer', 'auditor', 'case-analyst', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Reading everything that is not about the company's own people and their doings. */
const reading: readonly Permission[] = [
  'company:read',
  'reference:read',
  'supplier:read',
  'audit:read',
  'questionnaire:read',
  'vault:read',
  'risk:read',
  'statement:read',
  'job:read',
];

const permissionsByRole: Readonly<Record<Role, readonly Permission[]>> = {
  admin: PERMISSIONS,
  procurement: [
    ...reading,
    'supplier:write',
    'supplier:import',
    'signal:review',
    'questionnaire:send',
    'questionnaire:review',
    'template:write',
    'scenario:write',
    'statement:comment',
    'job:retry',
  ],
  'esg-officer': [
    ...reading,
    'audit-trail:read',
    'edition:choose',
    'supplier:write',
    'supplier:import',
    'signal:review',
    'audit:write',
    'questionnaire:send',
    'questionnaire:review',
    'template:write',
    'vault:write',
    'scenario:write',
    'variant:approve',
    'statement:comment',
    'statement:write',
    'statement:approve',
    'job:retry',
  ],
  auditor: [
    ...reading,
    'audit-trail:read',
    'audit:write',
    'questionnaire:review',
    'scenario:write',
    'statement:comment',
    'job:retry',
  ],
  'case-analyst': [
    ...reading,
    'signal:review',
    'audit:write',
    'questionnaire:review',
    'scenario:write',
    'statement:comment',
    'job:retry',
  ],
  viewer: reading,
};

/** The permissions that come with a role; an operator of the installation has some more in any company. */
export function permissionsOf(role: Role, operator = false): readonly Permission[] {
  return operator ? [...permissionsByRole[role], ...OPERATOR_PERMISSIONS] : permissionsByRole[role];
}

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/**
 * Whether a company would be left without anybody who can manage it.
 * @param admins the accounts that are admins now
 * @param leaving the account that leaves or gets another role
 */
export function leavesNoAdmin(admins: readonly string[], leaving: string): boolean {
  return admins.every((admin) => admin === leaving);
}
