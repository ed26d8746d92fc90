import { slugOfCode } from '../../../src/import/catalogue/concordance';

it.each([
  ['ICCPR', 'iccpr'],
  ['ECHR-P1', 'echr-p1'],
  ['ESC-REV', 'esc-1996'],
  ['EU-CFR', 'eu-charter'],
])('the code %s is the slug %s', (code, slug) => {
  expect(
    slugOfCode(
      code,
      new Map([
        ['esc-rev', 'esc-1996'],
        ['eu-cfr', 'eu-charter'],
      ]),
    ),
  ).toBe(slug);
});
