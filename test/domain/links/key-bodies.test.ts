import { bodiesOfKey, yearOfKey } from '../../../src/domain/links/key-bodies';

it.each<[string, readonly string[], number | null]>([
  ['ecli:ECLI:CE:ECHR:1989:0707JUD001403888', ['ecthr', 'echr-commission'], 1989],
  ['ecli:ECLI:EU:C:2011:865', ['cjeu'], 2011],
  ['ecli:ECLI:DE:BVERFG:2020:rs20200505', [], 2020],
  ['echr-app:14038/88', ['ecthr', 'echr-commission'], null],
  ['un:CCPR/C/50/D/488/1992', ['ccpr'], null],
  ['un:CEDAW/C/GC/36', ['cedaw'], null],
  ['un:CRPD/C/1/D/1/2000', ['crpd'], null],
  ['un:E/C.12/GC/99', ['cescr'], null],
  ['un:A/HRC/WGAD/2013/12', ['wgad'], null],
  ['un:A/RES/217(III)', [], null],
  ['ccpr-comm:488/1992', ['ccpr'], null],
  ['cedaw-gr:36', ['cedaw'], null],
  ['achpr-comm:155/96', ['achpr'], null],
  ['iactr-c:4', ['iacthr'], null],
  ['afchpr:2017/2', ['afchpr'], 2017],
  ['afclr:2014/1/314', ['afchpr'], 2014],
  ['icj-rep:2010-II/639', ['icj'], 2010],
  ['unknown:1/2000', [], null],
  ['words:Yearbook', [], null],
  ['', [], null],
])('%s is of %p, of the year %p', (key, bodies, year) => {
  expect(bodiesOfKey(key)).toEqual(bodies);
  expect(yearOfKey(key)).toBe(year);
});
