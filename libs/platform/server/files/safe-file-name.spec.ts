import { safeFileName } from './safe-file-name';

describe('safeFileName', () => {
  it.each([
    ['wages march.xlsx', 'wages march.xlsx'],
    ['تقرير المورد.pdf', 'تقرير المورد.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\list.csv', 'list.csv'],
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['a\r\nSet-Cookie: x.csv', 'aSet-Cookie_ x.csv'],
    ['.htaccess', 'htaccess'],
    ['name.', 'name'],
    ['', 'file'],
    ['..', 'file'],
    ['\u0000', 'file'],
  ])('%j becomes %j', (given, safe) => expect(safeFileName(given)).toBe(safe));

  it('keeps the ending of a long name', () => {
    const name = safeFileName(`${'ü'.repeat(400)}.pdf`);
    expect([...name]).toHaveLength(150);
    expect(name.endsWith('ü.pdf')).toBe(true);
  });
});
