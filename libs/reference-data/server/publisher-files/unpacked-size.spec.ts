import ExcelJS from 'exceljs';
import { readGsiWorkbook } from './gsi-workbook';
import { unpackedSize } from './unpacked-size';

async function aWorkbook(rows: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('GSI 2023 summary data');
  for (let row = 0; row < rows; row++) sheet.addRow(['Bangladesh', 7]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('unpackedSize', () => {
  it('is what the directory of the archive says', async () => {
    const [small, large] = [await aWorkbook(1), await aWorkbook(2000)];
    expect(unpackedSize(small)).toBeGreaterThan(small.length);
    // A row takes over 50 characters of XML, whatever the packing makes of it.
    expect(unpackedSize(large) - unpackedSize(small)).toBeGreaterThan(2000 * 50);
    expect(unpackedSize(Buffer.from('PK'))).toBe(0);
  });

  it('keeps a workbook that unpacks to gigabytes from being read', async () => {
    const bomb = await aWorkbook(1);
    bomb.writeUInt32LE(0xf0000000, bomb.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
    await expect(readGsiWorkbook(bomb, () => 'BD')).rejects.toThrow('unpacks to more than 64 MB');
  });
});
