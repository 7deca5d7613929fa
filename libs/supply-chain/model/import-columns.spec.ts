import { doubledFields, guessDecimalMark, matchColumns, matchHeader, missingFields } from './import-columns';
import { IMPORT_FIELDS } from './supplier-import';

describe('matchColumns', () => {
  it.each([
    [
      ['country', 'name', 'address', 'sector'],
      ['country', 'name', 'address', 'sector'],
    ],
    [
      ['Supplier Name', 'Country/Region', 'Street Address', 'City', 'Product Category', 'No. of Workers'],
      ['name', 'country', 'address', 'city', 'sector', 'headcount'],
    ],
    [
      ['Nombre del proveedor', 'País', 'Dirección', 'Nº de trabajadores', 'Correo electrónico'],
      ['name', 'country', 'address', 'headcount', 'contactEmail'],
    ],
    [
      ['Lieferant', 'Land', 'Anschrift', 'Branche', 'Mitarbeiterzahl', 'Leiharbeiter'],
      ['name', 'country', 'address', 'sector', 'headcount', 'agencyShare'],
    ],
    [
      ['Fournisseur', 'Pays', 'Adresse', 'Secteur', 'Effectif'],
      ['name', 'country', 'address', 'sector', 'headcount'],
    ],
    [
      ['供应商名称', '国家', '地址', '行业', '员工人数'],
      ['name', 'country', 'address', 'sector', 'headcount'],
    ],
    [
      ['اسم المورد', 'البلد', 'العنوان', 'القطاع'],
      ['name', 'country', 'address', 'sector'],
    ],
    [
      ['vendorName', 'isoCountry', 'hsCode', 'Annual spend (USD)', 'Lat', 'Lng'],
      ['name', 'country', 'hs', 'spend', 'latitude', 'longitude'],
    ],
    [
      ['Parent supplier', 'Facility name', 'Country *', 'Migrant workers %'],
      ['buyer', 'name', 'country', 'migrantShare'],
    ],
  ])('%j', (headers, fields) => expect(matchColumns(headers)).toEqual(fields));

  const named = ['name', 'country', 'address', 'headcount', 'contactEmail', 'spend', 'good'];
  it.each([
    [
      'Portuguese',
      [
        'Razão social',
        'País',
        'Endereço',
        'Número de trabalhadores',
        'E-mail',
        'Valor de compra',
        'Produtos',
      ],
    ],
    [
      'Italian',
      [
        'Ragione sociale',
        'Paese',
        'Indirizzo',
        'Numero dipendenti',
        'Posta elettronica',
        'Spesa annua',
        'Prodotti',
      ],
    ],
    [
      'Dutch',
      ['Naam leverancier', 'Land', 'Adres', 'Aantal medewerkers', 'E-mailadres', 'Inkoopvolume', 'Goederen'],
    ],
    [
      'Polish',
      [
        'Nazwa dostawcy',
        'Kraj',
        'Ulica',
        'Liczba pracowników',
        'Adres e-mail',
        'Wartość zakupów',
        'Produkty',
      ],
    ],
    [
      'Turkish',
      ['Tedarikçi adı', 'Ülke', 'Açık adres', 'Çalışan sayısı', 'E-posta', 'Yıllık harcama', 'Ürünler'],
    ],
    [
      'Russian',
      [
        'Наименование поставщика',
        'Страна',
        'Юридический адрес',
        'Численность',
        'Электронная почта',
        'Объём закупок',
        'Продукция',
      ],
    ],
    [
      'Arabic',
      ['اسم المصنع', 'الدولة', 'العنوان', 'عدد العاملين', 'البريد الإلكتروني', 'قيمة المشتريات', 'البضائع'],
    ],
    ['Hindi', ['आपूर्तिकर्ता का नाम', 'देश', 'पूरा पता', 'कर्मचारियों की संख्या', 'ईमेल', 'वार्षिक खर्च', 'उत्पाद']],
    ['Bengali', ['কারখানার নাম', 'দেশ', 'ঠিকানা', 'শ্রমিক সংখ্যা', 'ইমেইল', 'বার্ষিক ব্যয়', 'পণ্য']],
    ['Chinese', ['工厂名称', '国家', '地址', '员工人数', '电子邮件', '年采购额', '产品']],
    ['Japanese', ['取引先名', '国名', '所在地', '従業員数', 'メールアドレス', '年間購入額', '製品']],
    ['Korean', ['공급업체명', '국가', '주소', '직원 수', '이메일', '연간 구매액', '제품']],
    ['Thai', ['ชื่อโรงงาน', 'ประเทศ', 'ที่อยู่', 'จำนวนพนักงาน', 'อีเมล', 'ยอดซื้อ', 'สินค้า']],
    [
      'Vietnamese',
      ['Tên nhà máy', 'Quốc gia', 'Địa chỉ', 'Số lượng lao động', 'Thư điện tử', 'Giá trị mua', 'Sản phẩm'],
    ],
    [
      'Indonesian',
      [
        'Nama pabrik',
        'Negara',
        'Alamat lengkap',
        'Jumlah tenaga kerja',
        'Surel',
        'Nilai pembelian',
        'Produk',
      ],
    ],
  ])('in %s', (_language, headers) => expect(matchColumns(headers)).toEqual(named));

  it('gives a field once, to the best header', () => {
    expect(matchColumns(['Name of contact', 'Name', 'Name'])).toEqual(['contactName', 'name', null]);
  });

  it('leaves unknown headers alone', () => expect(matchHeader('Colour of door').field).toBeNull());
});

it('knows every field by some header', () => {
  for (const field of IMPORT_FIELDS) expect(matchHeader(field).field).toBe(field);
});

it('tells what is missing and what is doubled', () => {
  expect(missingFields(['address', 'name'])).toEqual(['country']);
  expect(doubledFields(['name', 'name', 'country', null, null])).toEqual(['name']);
});

it('guesses the decimal mark from the numbers', () => {
  expect(guessDecimalMark([['1.234,50', 'x'], ['3,5']])).toBe(',');
  expect(guessDecimalMark([['1,234.50'], ['12.5']])).toBe('.');
  expect(guessDecimalMark([])).toBe('.');
});
