import { readName } from './company-name';
import { readAddress } from './postal-address';
import { romanise } from './romanise';
import { isLegalForm, LEGAL_FORM_COUNTRIES } from './vocabulary';

const coreOf = (name: string, country: string) => readName(name, country)[0]?.core.map(({ text }) => text);

describe('reading a name', () => {
  it.each([
    ['Meghna Knit Composite Ltd.', 'BD', ['meghna', 'composite']],
    ['Öz Yıldız Tekstil San. ve Tic. A.Ş.', 'TR', ['oz', 'yildiz']],
    ['Confecciones Aztlán, S.A. de C.V.', 'MX', ['aztlan']],
    ['Textilní závody Morava s.r.o.', 'CZ', ['textilni', 'zavody', 'morava']],
    ['Zaklady Wisla Spolka z o.o.', 'PL', ['zaklady', 'wisla']],
    ['深圳市华瑞制衣有限公司', 'CN', ['huarui']],
    ['ООО «Швейная фабрика Берегиня»', 'RU', ['bereginya']],
    ['(주)동명모자', 'KR', ['dongmyeong']],
    ['K.P.R. Knits', 'IN', ['kpr']],
    ['ZH0NGSHAN L1HUA GARMENT C0., LTD', 'CN', ['lihua']],
  ])('%s', (name, country, core) => {
    expect(coreOf(name, country)).toEqual(core);
  });

  it.each([
    ['Gokul Unit-3', ['3']],
    ['Gokul Unit III', ['3']],
    ['Gokul Third Plant', ['3']],
    ['Gokul 3rd Factory', ['3']],
    ['Gokul Plant No. 03', ['3']],
    ['Gokul Building A', ['a']],
    ['Gokul', []],
    ['高科第三工厂', ['3']],
  ])('numbers of a plant: %s', (name, ordinals) => {
    expect(readName(name, 'CN')[0]?.ordinals).toEqual(ordinals);
  });

  it('reads other names within', () => {
    const names = readName('Lucky Bird (Heyuan Jiada Garment Factory)', 'CN').map(({ joined }) => joined);
    expect(names).toContain('luckybird');
    expect(names).toContain('jiada');
  });

  it('knows the legal forms of more than forty countries', () => {
    expect(LEGAL_FORM_COUNTRIES.length).toBeGreaterThanOrEqual(40);
    expect(isLegalForm('sp zoo', 'PL', true)).toBe(true);
    expect(isLegalForm('sdn bhd', 'MY', false)).toBe(true);
    expect(isLegalForm('as', 'BD', false)).toBe(false);
  });
});

describe('reading an address', () => {
  const numbersOf = (address: string, country: string) => readAddress(address, null, country)?.numbers;

  it.each([
    ['Plot # 12, Sector 6, Uttara', 'BD', { plot: ['12'], sector: ['6'] }],
    ['Unit 4, 8/F, 12-14 King Road', 'HK', { unit: ['4'], floor: ['8'], house: ['12', '13', '14'] }],
    ['Lô B2, KCN Sóng Thần 1', 'VN', { plot: ['b2'], house: ['1'] }],
    ['NO15, XINGYE ROAD', 'CN', { house: ['15'] }],
    ['广东省深圳市宝安区88号3栋2楼', 'CN', { house: ['88'], building: ['3'], floor: ['2'] }],
    ['99 Moo 4, Petchkasem Rd', 'TH', { house: ['99'], moo: ['4'] }],
    ['15 KM Sheikhupura Road', 'PK', { km: ['15'] }],
    ['F-20/A, SITE', 'PK', { house: ['f20a'] }],
  ])('%s', (address, country, numbers) => {
    expect(numbersOf(address, country)).toEqual(numbers);
  });

  it('tells a postcode from a house number, by country', () => {
    expect(readAddress('Anna Salai, Chennai - 600 002', null, 'IN')).toMatchObject({
      postcode: '600002',
      numbers: {},
    });
    expect(readAddress('Rua da Fábrica 112, 4815-413 Vizela', null, 'PT')).toMatchObject({
      postcode: '4815-413',
      numbers: { house: ['112'] },
    });
  });

  it('says nothing about nothing', () => {
    expect(readAddress(' , ', null, 'BD')).toBeNull();
  });
});

describe('writing other scripts in Latin letters', () => {
  it.each([
    ['华瑞', '^huarui'],
    ['重庆', 'chongqing'],
    ['Вымпел', '~vympel'],
    ['GÃ¼neÅŸli', 'gunesli'],
    ['Łódź', 'lodz'],
    ['１２３', '123'],
  ])('%s', (text, roman) => {
    expect(romanise(text, 'name').trim()).toBe(roman);
  });
});
