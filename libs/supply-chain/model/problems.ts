import { problemsOf } from '@firebreak/platform/model';

export const supplyChainProblem = problemsOf({
  'supplier-not-found': { status: 404, title: 'No such supplier' },
  'site-not-found': { status: 404, title: 'No such site' },
  'supply-link-not-found': { status: 404, title: 'No such link between suppliers' },
  'supplier-import-not-found': { status: 404, title: 'No such import' },
  'external-id-taken': { status: 409, title: 'Another supplier already has this number' },
  'supplier-in-use': {
    status: 409,
    title: 'The supplier has audits, questionnaires or other records; set its status to "left" instead',
  },
  'supply-link-exists': { status: 409, title: 'This link is already recorded' },
  'supplier-supplies-itself': { status: 422, title: 'A supplier cannot supply itself directly' },
  'file-missing': { status: 422, title: 'No file was sent' },
  'file-not-a-table': { status: 415, title: 'The file is neither CSV nor an Excel workbook (.xlsx)' },
  'file-damaged': { status: 422, title: 'The file breaks off or cannot be read' },
  'file-unpacks-too-large': { status: 413, title: 'The workbook is too large once unpacked' },
  'file-has-no-rows': { status: 422, title: 'The file has a header but no rows' },
  'file-has-too-many-rows': { status: 422, title: 'The file has more rows than one import takes' },
  'columns-missing': { status: 422, title: 'Name and country must each be matched to a column' },
  'column-matched-twice': { status: 422, title: 'Two columns are matched to the same field' },
  'import-not-checked': { status: 409, title: 'The import has not been checked yet' },
  'import-under-way': { status: 409, title: 'The import is already being checked or written' },
  'import-already-done': { status: 409, title: 'The import is already done' },
  'import-has-wrong-rows': { status: 409, title: 'Some rows are wrong; repair the file or leave them out' },
  'import-has-nothing-to-do': { status: 409, title: 'No row of the import would change anything' },
  'import-outdated': { status: 409, title: 'Suppliers changed since the check; check the import again' },
});
