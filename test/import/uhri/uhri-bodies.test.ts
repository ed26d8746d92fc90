import { readTable } from '../../../src/import/catalogue/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/load-catalogue';
import { type BodyNameRow, UhriBodies } from '../../../src/import/uhri/uhri-bodies';

const rows = readTable(CATALOGUE_FOLDER, 'mechanisms').map(({ values }) => values as unknown as BodyNameRow);
const bodies = new UhriBodies(rows);

describe('bodies as the Index names them', () => {
  it.each([
    ['CRC', 'crc'],
    ['CCPR', 'ccpr'],
    ['CMW', 'cmw'],
    ['SPT', 'spt'],
    ['UPR', 'upr'],
    ['CRC-OP-AC', 'crc'],
    ['Human Rights Committee', 'ccpr'],
    ['SR Torture', 'sr-torture'],
    ['SR on torture', 'sr-torture'],
    ['SR Housing', 'sr-housing'],
    ['SR on violence against women', 'sr-vawg'],
    ['SR disability', 'sr-disability'],
    ['SR Trafficking', 'sr-trafficking'],
    ['SR Slavery', 'sr-slavery'],
    ['SR sale of children', 'sr-sale-of-children'],
    ['WG on enforced or involuntary disappearances', 'wgeid'],
    ['WG on arbitrary detention', 'wgad'],
    ['WG on discrimination against women', 'wgdawg'],
    ['WG on people of African descent', 'wgepad'],
    ['Independent Expert on albinism', 'ie-albinism'],
    ['IE on minority issues', 'sr-minorities'],
    ['IE on older persons', 'ie-older-persons'],
    ['SR Cambodia', 'sr-cambodia'],
    ['Special Rapporteur on the situation of human rights in Myanmar', 'sr-myanmar'],
    ['CoI Syria', 'coi-syria'],
  ])('%s is %s', (printed, slug) => {
    expect(bodies.find(printed)).toEqual({ slug });
  });

  it.each(['SR on the moon', 'IE Haiti', 'SRSG on business', 'WG', 'Representative of the Secretary-General on IDPs'])(
    '%s is a special procedure that the house does not have, and says so',
    (printed) => {
      expect(bodies.find(printed)).toEqual({ slug: 'special-procedures', note: `The body is printed as "${printed}".` });
    },
  );

  it.each(['Committee of the Whole', '', 'SROI', 'NGO'])('%j is none', (printed) => {
    expect(bodies.find(printed)).toBeNull();
  });

  it('are each found by their own name and short name in the catalogue', () => {
    const own = rows.filter(({ parent_slug: parent }) => parent === 'special-procedures' || parent === 'un-treaty-bodies');
    expect(own.length).toBeGreaterThan(60);
    for (const { slug, name_en, short_name } of own)
      for (const name of [name_en, short_name]) if (name !== '') expect([name, bodies.find(name)?.slug]).toEqual([name, slug]);
  });

  it('conclude on reports of States where they are committees, and report where they are not', () => {
    const kinds = ['crc', 'ccpr', 'spt', 'upr', 'sr-torture', 'special-procedures'].map((slug) => bodies.documentKindOf(slug));
    expect(kinds).toEqual(['CONCLUDING_OBSERVATIONS', 'CONCLUDING_OBSERVATIONS', 'REPORT', 'REPORT', 'REPORT', 'REPORT']);
  });
});
