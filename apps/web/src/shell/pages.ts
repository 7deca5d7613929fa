import type { IconName } from '@firebreak/platform/web';
import type { Permission } from '@firebreak/identity/model';

/** A page of the rail and of the command box. */
export interface AppPage {
  readonly path: string;
  readonly icon: IconName;
  /** Text key of its name. */
  readonly name: string;
  /** What the role must include; pages that it does not are absent. */
  readonly needs?: Permission;
}

/** What people come for, in the order of the work. */
export const MAIN_PAGES: readonly AppPage[] = [
  { path: '/', icon: 'home', name: 'app.page.home' },
  { path: '/suppliers', icon: 'hub', name: 'app.page.suppliers', needs: 'supplier:read' },
  { path: '/risk', icon: 'shield', name: 'app.page.risk', needs: 'risk:read' },
  { path: '/questionnaires', icon: 'quiz', name: 'app.page.questionnaires', needs: 'questionnaire:read' },
  { path: '/audits', icon: 'fact-check', name: 'app.page.audits', needs: 'audit:read' },
  { path: '/statements', icon: 'description', name: 'app.page.statements', needs: 'statement:read' },
];

/** What stands behind it. */
export const MORE_PAGES: readonly AppPage[] = [
  { path: '/vault', icon: 'inventory-2', name: 'app.page.vault', needs: 'vault:read' },
  { path: '/reference-data', icon: 'database', name: 'app.page.referenceData', needs: 'reference:read' },
  { path: '/audit-trail', icon: 'history', name: 'app.page.auditTrail', needs: 'audit-trail:read' },
  { path: '/jobs', icon: 'sync', name: 'app.page.jobs', needs: 'job:read' },
  { path: '/settings', icon: 'settings', name: 'app.page.settings' },
];

/** Pages inside a section that the command box leads to at once. */
export const INNER_PAGES: readonly AppPage[] = [
  { path: '/suppliers/cascade', icon: 'account-tree', name: 'app.page.cascade', needs: 'supplier:read' },
  { path: '/risk/editions', icon: 'database', name: 'app.page.editions', needs: 'risk:read' },
  { path: '/suppliers/signals', icon: 'flag', name: 'app.page.signals', needs: 'supplier:read' },
  {
    path: '/suppliers/duplicates',
    icon: 'content-copy',
    name: 'app.page.duplicates',
    needs: 'supplier:read',
  },
  { path: '/statements/laws', icon: 'gavel', name: 'app.page.laws', needs: 'statement:read' },
  {
    path: '/statements/laws/which-apply',
    icon: 'gavel',
    name: 'app.page.whichLaws',
    needs: 'statement:read',
  },
  { path: '/statements/years', icon: 'trending-up', name: 'app.page.years', needs: 'statement:read' },
  { path: '/risk/entry', icon: 'account-tree', name: 'app.page.riskEntry', needs: 'risk:read' },
  { path: '/risk/runs', icon: 'history', name: 'app.page.riskRuns', needs: 'risk:read' },
  { path: '/suppliers/import', icon: 'upload', name: 'app.page.import', needs: 'supplier:import' },
];

/** How many of the main pages the phone's bar has room for, beside "More". */
export const PAGES_ON_PHONE = 4;
