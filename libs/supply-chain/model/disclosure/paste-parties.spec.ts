import { readPastedParties, splitPasted } from './paste-parties';

const parties = (text: string) => readPastedParties(text).rows.map(({ party }) => party);

describe('splitPasted', () => {
  it('keeps a line break inside a quoted cell and an inch sign outside', () => {
    expect(splitPasted('"A ""B""\nLtd"\tIndia\r\n10" pipes\tChina')).toEqual([
      ['A "B"\nLtd', 'India'],
      ['10" pipes', 'China'],
    ]);
  });

  it('takes semicolons where there is no tab', () => {
    expect(splitPasted('a;b, c\nd;e')).toEqual([
      ['a', 'b, c'],
      ['d', 'e'],
    ]);
  });
});

describe('readPastedParties', () => {
  it('reads headers in any order and language', () => {
    const text =
      'País\tProveedor\tEstado\tProducto\tTipo\tParticipación\tDesde\tCorreo\n' +
      'India\tSri Lakshmi Mills\tTamil Nadu\thilo de algodón\tsubcontratista\t35 %\t2021\tventas@example.org';
    expect(readPastedParties(text).hasHeader).toBe(true);
    expect(parties(text)).toEqual([
      {
        name: 'Sri Lakshmi Mills',
        country: 'IN',
        region: 'Tamil Nadu',
        address: null,
        kind: 'subcontractor',
        good: 'hilo de algodón',
        hs: null,
        isic: null,
        share: 0.35,
        since: '2021-01-01',
        email: 'ventas@example.org',
      },
    ]);
  });

  it('takes a plain "Type" for the kind', () => {
    const text =
      'Supplier\tCountry\tState\tType\nSri Dyeing\tIN\tTamil Nadu\tsubcontractor\nBlue Agency\tBD\tDhaka\tlabour agency\nStitch\tIN\t\thomeworkers';
    expect(parties(text).map((party) => [party?.kind, party?.region])).toEqual([
      ['subcontractor', 'Tamil Nadu'],
      ['labour-provider', 'Dhaka'],
      ['homeworker-network', null],
    ]);
  });

  it('guesses columns by their look where there are no headers', () => {
    const text =
      'Sri Lakshmi Mills\t12 Mill Road\tIN\t40%\tsales@example.org\n' +
      'Blue Heron Dyeing\tPlot 7\tBangladesh\t10%\t';
    expect(readPastedParties(text).hasHeader).toBe(false);
    expect(parties(text)).toMatchObject([
      {
        name: 'Sri Lakshmi Mills',
        address: '12 Mill Road',
        country: 'IN',
        share: 0.4,
        email: 'sales@example.org',
      },
      { name: 'Blue Heron Dyeing', address: 'Plot 7', country: 'BD', share: 0.1, email: null },
    ]);
  });

  it('says what is wrong with a line, by its number, and keeps the others', () => {
    const { rows } = readPastedParties('Name\tCountry\n\nMill A\tAtlantis\nMill B\tIndia\n\tIndia');
    expect(
      rows.map(({ line, party, issues }) => [line, party?.name ?? null, issues.map(({ code }) => code)]),
    ).toEqual([
      [3, null, ['country-unknown']],
      [4, 'Mill B', []],
      [5, null, ['name-missing']],
    ]);
  });

  it('leaves out what is too much, and says how much', () => {
    const { rows, leftOut } = readPastedParties(
      Array.from({ length: 502 }, (_, at) => `Mill ${at}\tIndia`).join('\n'),
    );
    expect([rows.length, leftOut]).toEqual([500, 2]);
  });

  it('finds nothing in nothing', () => {
    expect(readPastedParties(' \n\t\n')).toEqual({ rows: [], hasHeader: false, leftOut: 0 });
  });
});
