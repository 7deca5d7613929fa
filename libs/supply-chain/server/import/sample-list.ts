/** Invented suppliers in real places, with most columns that an import knows. */
export const SAMPLE_LIST = `\uFEFFSupplier,Supplier number,Country,Address,City,Sector,HS code,Product,Supplies to,Relationship,Annual spend,Currency,Workers,Migrant workers %,Agency workers %,Contact name,E-mail
Blue Heron Garments Ltd,S-001,Bangladesh,"Plot 14, Nayapara Road",Gazipur,Apparel,6109,Cotton T-shirts,,Supplier,420000,EUR,1250,5,0,Rafia Karim,rafia@blueheron.example
Lotus River Knitting Co. Ltd,S-002,Viet Nam,"Lot 7, Amata Industrial Park",Bien Hoa,Apparel,6110,Pullovers,,Supplier,310000,EUR,820,10,5,Tran Minh,minh@lotusriver.example
Anka Dokuma A.S.,S-003,Türkiye,"Organize Sanayi 3. Cadde 12",Denizli,Textiles,5208,Cotton fabric,S-001,Supplier,,,240,20,0,,
Harbour Stitching Works,S-004,India,"88 Cuddalore Main Road",Tiruppur,Apparel,6109,Cotton T-shirts,S-002,Subcontractor,,,65,40,30,,
Silver Bridge Electronics,S-005,Malaysia,"Jalan Perindustrian 5, Bayan Lepas",Penang,Electronics,8471,Computer parts,,Supplier,185000,USD,540,60,45,Lim Siew,lim@silverbridge.example
Northgate Workforce Services,S-006,Malaysia,"Lebuh Pantai 21",Penang,Labour agency,,,S-005,Labour provider,,,30,0,0,,
`;
