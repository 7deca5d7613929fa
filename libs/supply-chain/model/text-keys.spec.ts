import fc from 'fast-check';
import {
  addressKey,
  addressSimilarity,
  cleanText,
  matchKey,
  nameKey,
  repairEncoding,
  searchKey,
} from './text-keys';

describe('cleanText', () => {
  it.each([
    ['  PHI  Co., Ltd. ', 'PHI Co., Ltd.'],
    ['FUJIAN PROVINCE□', 'FUJIAN PROVINCE'],
    ['YUCHENG NORTH ROAD WEST,□LUN JIAO TOWN', 'YUCHENG NORTH ROAD WEST,LUN JIAO TOWN'],
    ['ZONE，HUIZHOU', 'ZONE, HUIZHOU'],
    ['Nayapara,\u00a0Kashimpur', 'Nayapara, Kashimpur'],
    ['MAQBOOL ROAD ,NOAL', 'MAQBOOL ROAD,NOAL'],
    ['Rua da Saudade, N¬∫ 280', 'Rua da Saudade, Nº 280'],
    ['line\r\nbreak', 'line break'],
    ['\uFEFFcountry', 'country'],
  ])('%j becomes %j', (found, clean) => expect(cleanText(found)).toBe(clean));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)),
    );
  });
});

describe('repairEncoding', () => {
  it.each([
    ['JosÃ©', 'José'],
    ['Jos√©', 'José'],
    ['NÂº 5', 'Nº 5'],
    ['SÃO PAULO', 'SÃO PAULO'], // honest Portuguese
    ['√2', '√2'],
    ['Çin', 'Çin'],
  ])('%s becomes %s', (found, repaired) => expect(repairEncoding(found)).toBe(repaired));
});

describe('matchKey', () => {
  it.each([
    ['Shanghai Qianrun Garments Co., Ltd', 'SHANGHAI QIANRUN GARMENTS CO LTD.'],
    ['Mata Textiles S.A.', 'MATA TEXTILES SA'],
    ['Forta Lab, S.A. de C.V.', 'Forta Lab SA de CV'],
    ['PT. Kanindo Makmur Jaya', 'Kanindo Makmur Jaya'],
    ['A.Schmied s.r.o.', 'A. Schmied'],
    ['Industrias Químicas Perlacos, S.L.', 'INDUSTRIAS QUIMICAS PERLACOS'],
    ['Łódź Tkaniny Sp. z o.o.', 'Lodz Tkaniny Sp. Zoo'],
  ])('%s is %s', (one, other) => expect(matchKey(one)).toBe(matchKey(other)));

  it.each([
    ['Smart Shirts Limited KAT 1', 'Smart Shirts Limited KAT 3'],
    ['ZhongShan Easy On Garment Co. Ltd.', 'ZhongShan Easy On Garment Co. Ltd. Second Branch'],
    ['上海服装有限公司', '北京服装有限公司'],
  ])('%s is not %s', (one, other) => expect(matchKey(one)).not.toBe(matchKey(other)));

  it('keeps a name that is all legal form', () => expect(matchKey('Company Ltd')).toBe('companyltd'));
});

describe('addresses', () => {
  it('are the same in another order, case and abbreviation', () => {
    expect(addressKey('No. 8 Hubin South Road, Wujin District')).toBe(
      addressKey('HUBIN SOUTH RD NO.8,WUJIN DIST'),
    );
  });

  it('are compared by the words they share', () => {
    // 2 of 4 different words.
    expect(addressSimilarity('a b c', 'b c d')).toBe(0.5);
    expect(addressSimilarity('', '')).toBe(0);
  });

  it('are as like one way as the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [one, other] = [addressKey(a), addressKey(b)];
        expect(addressSimilarity(one, other)).toBe(addressSimilarity(other, one));
      }),
    );
  });
});

it('nameKey and searchKey ignore case, accents and punctuation', () => {
  expect(nameKey('Ömer’s Şişli-Tekstil')).toBe('omers sisli tekstil');
  expect(searchKey({ name: 'Mata', address: 'KM 16.5', externalId: 'V-7' })).toBe('mata km 16 5 v 7');
});
