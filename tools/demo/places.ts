/** A real town where work of the kind is done; coordinates of its middle, to a hundredth of a degree. */
export interface Place {
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
}

const place = (city: string, latitude: number, longitude: number): Place => ({ city, latitude, longitude });

/** Where the demo's sites stand, by ISO country code. */
export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  BD: [
    place('Gazipur', 24.0, 90.42),
    place('Savar', 23.85, 90.27),
    place('Narayanganj', 23.62, 90.5),
    place('Chattogram', 22.36, 91.8),
  ],
  CD: [place('Kolwezi', -10.72, 25.47), place('Likasi', -10.98, 26.73), place('Lubumbashi', -11.66, 27.48)],
  CN: [
    place('Shenzhen', 22.66, 114.03),
    place('Dongguan', 23.02, 113.75),
    place('Suzhou', 31.3, 120.59),
    place('Shaoxing', 30.05, 120.58),
  ],
  EG: [
    place('Alexandria', 31.17, 29.9),
    place('El Mahalla El Kubra', 30.97, 31.16),
    place('10th of Ramadan', 30.3, 31.74),
  ],
  ET: [place('Hawassa', 7.05, 38.47), place('Dukem', 8.8, 38.9)],
  ID: [
    place('Bandung', -6.92, 107.61),
    place('Pangkalpinang', -2.13, 106.11),
    place('Bekasi', -6.24, 106.99),
  ],
  IN: [
    place('Tiruppur', 11.11, 77.34),
    place('Coimbatore', 11.02, 76.96),
    place('Bengaluru', 12.97, 77.59),
    place('Ahmedabad', 23.02, 72.57),
  ],
  IT: [place('Prato', 43.88, 11.1), place('Biella', 45.57, 8.05)],
  JO: [place('Irbid', 32.55, 35.85), place('Zarqa', 32.07, 36.09)],
  KH: [
    place('Phnom Penh', 11.54, 104.88),
    place('Bavet', 11.09, 106.14),
    place('Kampong Speu', 11.45, 104.52),
  ],
  KR: [place('Gumi', 36.12, 128.34), place('Ulsan', 35.54, 129.31)],
  LK: [place('Katunayake', 7.17, 79.88), place('Biyagama', 6.94, 79.99)],
  MA: [place('Tangier', 35.74, -5.85)],
  MM: [place('Yangon', 16.9, 96.08), place('Bago', 17.33, 96.48)],
  MX: [place('Tijuana', 32.49, -116.93), place('Ciudad Juárez', 31.66, -106.42)],
  MY: [
    place('Bayan Lepas', 5.31, 100.28),
    place('Johor Bahru', 1.53, 103.71),
    place('Shah Alam', 3.07, 101.52),
  ],
  PH: [place('Lapu-Lapu', 10.3, 123.96), place('Santa Rosa', 14.28, 121.09)],
  PK: [place('Faisalabad', 31.42, 73.09), place('Karachi', 24.9, 67.15), place('Multan', 30.2, 71.47)],
  PT: [place('Guimarães', 41.44, -8.3), place('Barcelos', 41.53, -8.62)],
  TH: [place('Samut Prakan', 13.6, 100.7), place('Chonburi', 13.36, 101.0)],
  TM: [place('Mary', 37.6, 61.83), place('Daşoguz', 41.83, 59.97)],
  TR: [place('Istanbul', 41.02, 28.67), place('Bursa', 40.2, 29.06), place('Denizli', 37.78, 29.09)],
  TW: [place('Taoyuan', 24.96, 121.22), place('Hsinchu', 24.79, 120.99)],
  UZ: [place('Fergana', 40.38, 71.78), place('Bukhara', 39.77, 64.42), place('Qarshi', 38.86, 65.79)],
  VN: [place('Bien Hoa', 10.95, 106.84), place('Nam Dinh', 20.43, 106.17), place('Bac Ninh', 21.18, 106.07)],
};

/** Cotton and its spinning in China stand where most of it grows. */
export const AKSU: Place = place('Aksu', 41.17, 80.26);
