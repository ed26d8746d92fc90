import { readTable } from '../../src/import/catalogue/catalogue-tables';
import { CATALOGUE_FOLDER } from '../../src/import/catalogue/load-catalogue';
import { subjectKey, subjectsOf } from '../../src/import/subject-keys';

describe('the key of a subject without a code', () => {
  it.each([
    ['Rights related to name, identity & nationality', 'uhri-theme:rights-related-to-name-identity-nationality'],
    ['  HIV - Aids ', 'uhri-theme:hiv-aids'],
    ['Budget &resources (for human rights implementation)', 'uhri-theme:budget-resources-for-human-rights-implementation'],
    ['Liberté d’expression', 'uhri-theme:liberté-d-expression'],
    ['&', 'uhri-theme:'],
  ])('%p is %p', (label, key) => {
    expect(subjectKey('uhri-theme', label)).toBe(key);
  });

  it('is that of the catalogue for every word of the lists that have none', () => {
    const worded = readTable(CATALOGUE_FOLDER, 'subjects').filter(({ values: { scheme = '' } }) =>
      /^(uhri|upr|ohchr)-/.test(scheme),
    );
    expect(worded.length).toBeGreaterThan(200);
    for (const { values: { scheme = '', code, name_en = '' } } of worded) expect(subjectKey(scheme, name_en)).toBe(`${scheme}:${code}`); // prettier-ignore
  });
});

it('parts the subjects of the house from those that it does not have; each once', () => {
  const keys = ['sdg:16.2', 'right:life', 'mine:this', 'right:life'];
  expect(subjectsOf(keys, (key) => !key.startsWith('mine:'))).toEqual({
    pointers: [
      { kind: 'Subject', key: 'right:life' },
      { kind: 'Subject', key: 'sdg:16.2' },
    ],
    unknown: ['mine:this'],
    parts: [{ noun: 'UnknownSubject', whole: 'record', rows: [{ values: { key: 'mine:this' } }] }],
  });
  expect(subjectsOf(['right:life'], () => true).parts).toEqual([]);
});
