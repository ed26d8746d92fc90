import { INSTRUMENT_NAMES } from '../../src/citations/instrument-names';

describe('the table of names', () => {
  it('has a slug and a language for each name', () => {
    for (const name of INSTRUMENT_NAMES) {
      expect(name.slugs.length).toBeGreaterThan(0);
      expect(['en', 'fr', 'es', 'mul']).toContain(name.language);
    }
  });

  it.each(['ECHR', 'CEDH', 'CAT', 'CEDAW', 'CRC', 'CRPD', 'ACHPR'])(
    'lets %s, which is also a body, name a treaty only beside an article',
    (letters) => {
      expect(INSTRUMENT_NAMES.find((name) => name.name === letters)?.standsAlone).toBe(false);
    },
  );

  it.each([
    ['Convention sur le génocide', 'genocide-convention'],
    ['Convención sobre el Genocidio', 'genocide-convention'],
    ['Estatuto de Roma', 'rome-statute'],
  ])('has %s, as texts print it', (name, slug) => {
    expect(INSTRUMENT_NAMES.find((listed) => listed.name === name)?.slugs).toEqual([slug]);
  });
});
