import { isRole, leavesNoAdmin, OPERATOR_PERMISSIONS, PERMISSIONS, permissionsOf, ROLES } from './role';

describe('permissionsOf', () => {
  it('gives an admin everything', () => {
    expect(permissionsOf('admin')).toEqual(PERMISSIONS);
  });

  it.each(ROLES)(
    'lets no role touch what all companies share, unless the person operates the installation (%s)',
    (role) => {
      expect(permissionsOf(role).filter((permission) => permission === 'reference:publish')).toEqual([]);
      expect(permissionsOf(role, true)).toEqual([...permissionsOf(role), ...OPERATOR_PERMISSIONS]);
    },
  );

  it.each(ROLES)('lets every role read the company and its suppliers (%s)', (role) => {
    expect(permissionsOf(role)).toEqual(
      expect.arrayContaining(['company:read', 'supplier:read', 'risk:read']),
    );
  });

  it('lets a viewer change nothing', () => {
    expect(permissionsOf('viewer').filter((permission) => !permission.endsWith(':read'))).toEqual([]);
  });

  it.each(ROLES.filter((role) => role !== 'admin'))('keeps company management from %s', (role) => {
    expect(permissionsOf(role)).not.toContain('company:manage');
  });

  it.each(ROLES)('names no permission twice (%s)', (role) => {
    expect(new Set(permissionsOf(role)).size).toBe(permissionsOf(role).length);
  });

  it.each([
    { role: 'procurement', may: 'supplier:import', mayNot: 'statement:write' },
    { role: 'esg-officer', may: 'statement:write', mayNot: 'company:manage' },
    { role: 'esg-officer', may: 'statement:approve', mayNot: 'reference:publish' },
    { role: 'auditor', may: 'audit:read', mayNot: 'statement:approve' },
    { role: 'auditor', may: 'audit:write', mayNot: 'supplier:import' },
    { role: 'case-analyst', may: 'audit:write', mayNot: 'questionnaire:send' },
  ] as const)('$role may $may but not $mayNot', ({ role, may, mayNot }) => {
    expect(permissionsOf(role)).toContain(may);
    expect(permissionsOf(role)).not.toContain(mayNot);
  });
});

describe('isRole', () => {
  it('knows the roles and nothing else', () => {
    expect(ROLES.every(isRole)).toBe(true);
    expect([null, undefined, 'root', 'Admin', ''].some(isRole)).toBe(false);
  });
});

describe('leavesNoAdmin', () => {
  it.each([
    { admins: ['ada'], leaving: 'ada', alone: true },
    { admins: ['ada', 'bo'], leaving: 'ada', alone: false },
    { admins: ['ada'], leaving: 'bo', alone: false },
    { admins: [], leaving: 'bo', alone: true },
  ])('admins $admins, $leaving leaves: $alone', ({ admins, leaving, alone }) => {
    expect(leavesNoAdmin(admins, leaving)).toBe(alone);
  });
});
