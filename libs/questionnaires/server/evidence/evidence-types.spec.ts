import { nameAsTyped } from './evidence-types';

it.each([
  ['policy.pdf', 'application/pdf', 'policy.pdf'],
  ['Photo.JPEG', 'image/jpeg', 'Photo.JPEG'],
  ['photo.jpg.exe', 'image/jpeg', 'photo.jpg.exe.jpg'],
  ['payroll.bat', 'text/plain', 'payroll.bat.txt'],
  ['scan.jpg', 'image/png', 'scan.jpg.png'],
  ['policy', 'application/pdf', 'policy.pdf'],
])('%s with the bytes of %s is saved as %s', (name, mediaType, saved) => {
  expect(nameAsTyped(name, mediaType)).toBe(saved);
});
