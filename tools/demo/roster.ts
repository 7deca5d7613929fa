import type { TradeName } from './trades';

/** One supplier of the demo: the name is invented, the country and the trade go together in reality, but for one. */
export interface RosterEntry {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly trade: TradeName;
  readonly tier: 1 | 2 | 3 | 4;
  readonly siteCount: number;
  readonly relation: 'supplier' | 'subcontractor' | 'labour-provider';
  /** Keys of the suppliers it delivers to; empty = to the demo company itself. */
  readonly buyers: readonly string[];
}

type Row = readonly [
  key: string,
  name: string,
  country: string,
  trade: TradeName,
  sites: number,
  buyers?: string,
];

const tier1: readonly Row[] = [
  ['shonavar', 'Shonavar Knit Composite Ltd', 'BD', 'knitwear', 4],
  ['jolmira', 'Jolmira Apparels Ltd', 'BD', 'garments', 3],
  ['nodirpar', 'Nodirpar Fashions Ltd', 'BD', 'garments', 3],
  ['lanhvan', 'Lanh Van Garment JSC', 'VN', 'garments', 3],
  ['saomien', 'Sao Mien Dong Electronics', 'VN', 'audio', 2],
  ['yulinghe', 'Yulinghe Electronics Co', 'CN', 'phones', 4],
  ['haotangwei', 'Haotangwei Precision Devices', 'CN', 'audio', 3],
  ['qingmutian', 'Qingmutian Garments Co', 'CN', 'garments', 3],
  ['kaverani', 'Kaverani Clothing Mills', 'IN', 'garments', 3],
  ['tirupanam', 'Tirupanam Knits', 'IN', 'knitwear', 2],
  ['sehrabad', 'Sehrabad Denim', 'PK', 'garments', 3],
  ['ruwanketha', 'Ruwanketha Apparel', 'LK', 'garments', 2],
  ['angsrey', 'Angsrey Garment Factory', 'KH', 'garments', 3],
  ['lanmaw', 'Shwe Lanmaw Garment', 'MM', 'garments', 2],
  ['rimbunjaya', 'Rimbunjaya Electronics Manufacturing', 'MY', 'phones', 3],
  ['thonburapha', 'Thonburapha Audio', 'TH', 'audio', 2],
  ['karadut', 'Karadut Tekstil', 'TR', 'garments', 3],
  ['nopal', 'Sierra Nopal Ensambles', 'MX', 'phones', 2],
  ['riotorto', 'Malhas do Rio Torto', 'PT', 'knitwear', 2],
  ['zenaye', 'Zenaye Garments', 'ET', 'garments', 2],
];

const tier2: readonly Row[] = [
  ['turagpar', 'Turagpar Dyeing & Finishing', 'BD', 'dyeing', 2, 'shonavar jolmira nodirpar'],
  ['moynatola', 'Moynatola Trims', 'BD', 'trims', 1, 'jolmira nodirpar'],
  ['lanhexi', 'Lanhexi Fabrics', 'CN', 'fabrics', 3, 'qingmutian angsrey lanmaw lanhvan'],
  ['beishuiyuan', 'Beishuiyuan Circuit Boards', 'CN', 'components', 3, 'yulinghe haotangwei saomien'],
  ['jinpuling', 'Jinpuling Batteries', 'CN', 'batteries', 2, 'yulinghe haotangwei rimbunjaya'],
  ['vaigaithurai', 'Vaigaithurai Weaving Mills', 'IN', 'fabrics', 3, 'kaverani ruwanketha'],
  ['chenabkot', 'Chenabkot Weaving', 'PK', 'fabrics', 2, 'sehrabad nodirpar'],
  ['akpinarli', 'Akpınarlı Kumaş', 'TR', 'fabrics', 2, 'karadut riotorto zenaye'],
  ['hoatram', 'Hoa Tram Dyeing', 'VN', 'dyeing', 2, 'lanhvan angsrey'],
  ['tahsuei', 'Tahsuei Semiconductor Packaging', 'TW', 'components', 2, 'yulinghe rimbunjaya thonburapha'],
  ['hanmaroo', 'Hanmaroo Display Parts', 'KR', 'components', 2, 'yulinghe nopal'],
  ['serindit', 'Kuala Serindit Semiconductors', 'MY', 'components', 2, 'rimbunjaya nopal'],
  ['lakambini', 'Lakambini Wire Harness', 'PH', 'cables', 2, 'haotangwei thonburapha'],
  ['mentari', 'Tirta Mentari Plastik', 'ID', 'plastics', 2, 'saomien thonburapha'],
  ['sawsan', 'Nile Sawsan Textiles', 'EG', 'fabrics', 2, 'karadut zenaye'],
  ['tanjawiya', 'Tanjawiya Confection', 'MA', 'garments', 1, 'riotorto'],
  ['yarmoukcrest', 'Yarmouk Crest Garments', 'JO', 'garments', 1, 'karadut'],
  ['jalinan', 'Jalinan Kerja Sumber', 'MY', 'recruitment', 1, 'rimbunjaya'],
  ['rungsawat', 'Rungsawat Manpower', 'TH', 'recruitment', 1, 'thonburapha'],
];

const tier3: readonly Row[] = [
  ['alqantara', 'Dar Al Qantara Recruitment', 'JO', 'recruitment', 1, 'yarmoukcrest'],
  ['tianshuo', 'Tianshuo Cotton Spinning', 'CN', 'yarn', 3, 'lanhexi hoatram'],
  ['ponnivaram', 'Ponnivaram Spinning Mills', 'IN', 'yarn', 3, 'vaigaithurai turagpar'],
  ['ravigarh', 'Ravigarh Spinning', 'PK', 'yarn', 2, 'chenabkot turagpar'],
  ['zarbuloq', 'Zarbuloq Yigiruv', 'UZ', 'yarn', 2, 'akpinarli turagpar'],
  ['cempaka', 'Sungai Cempaka Tin Smelting', 'ID', 'metals', 2, 'beishuiyuan serindit tahsuei'],
  ['donglushan', 'Donglushan Metals Refining', 'CN', 'metals', 2, 'jinpuling beishuiyuan'],
  ['valdargenta', 'Filatura Valdargenta', 'IT', 'yarn', 2, 'akpinarli'],
  ['namhaebit', 'Namhaebit Chemicals', 'KR', 'chemicals', 2, 'hanmaroo jinpuling'],
  ['yunchuan', 'Yunchuan Copper Foil', 'TW', 'metals', 2, 'tahsuei beishuiyuan'],
  ['yasmin', 'Delta Yasmin Spinning', 'EG', 'yarn', 2, 'sawsan'],
  // Cambodia hardly makes battery cells: the demo shows how such an origin is questioned.
  ['vireakthmei', 'Vireak Thmei Energy', 'KH', 'batteries', 1, 'jinpuling'],
  ['setu', 'Setu Shramik Services', 'IN', 'recruitment', 1, 'vaigaithurai'],
];

const tier4: readonly Row[] = [
  ['garagum', 'Garagum Pagta', 'TM', 'cotton', 2, 'zarbuloq ravigarh'],
  ['oqdala', 'Oqdala Cotton Cluster', 'UZ', 'cotton', 3, 'zarbuloq'],
  ['bahawal', 'Bahawal Kapas Growers', 'PK', 'cotton', 1, 'ravigarh'],
  ['luhembe', 'Luhembe Cobalt Trading', 'CD', 'cobalt-ore', 3, 'donglushan namhaebit'],
  ['telukpasir', 'Teluk Pasir Tin Mining', 'ID', 'tin-ore', 2, 'cempaka'],
  ['vidarbhakshi', 'Vidarbhakshi Cotton Ginners', 'IN', 'cotton', 2, 'ponnivaram'],
  ['zahra', 'Rosetta Zahra Cotton', 'EG', 'cotton', 1, 'yasmin valdargenta'],
  ['shamolan', 'Shamolan Cotton Ginning', 'CN', 'cotton', 1, 'tianshuo'],
];

const SUBCONTRACTORS = ['tanjawiya', 'yarmoukcrest'];

/** The demo's suppliers, tier by tier. */
export const ROSTER: readonly RosterEntry[] = [tier1, tier2, tier3, tier4].flatMap((rows, index) =>
  rows.map(([key, name, country, trade, siteCount, buyers]) => ({
    key,
    name,
    country,
    trade,
    // The index runs from 0 to 3.
    tier: (index + 1) as RosterEntry['tier'],
    siteCount,
    relation:
      trade === 'recruitment'
        ? 'labour-provider'
        : SUBCONTRACTORS.includes(key)
          ? 'subcontractor'
          : 'supplier',
    buyers: buyers?.split(' ') ?? [],
  })),
);
