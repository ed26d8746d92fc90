import { walkCitation, type PrintedKey } from '../../src/citations/citation-walk';
import { cleanText } from '../../src/citations/clean-text';

const walk = (text: string, printed: readonly string[] = [], stop = Infinity) => {
  const keys = printed.map((words): PrintedKey => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, scheme: 'echr-app', key: words, form: 'test' };
  });
  return walkCitation(cleanText(text), 0, stop, new Map(keys.map((key) => [key.start, key])));
};

describe('the walk through a citation', () => {
  it('collects the parts in any order', () => {
    expect(walk(' [GC], no. 1/90, § 91, ECHR 1999-I (extracts), and more', ['no. 1/90'])).toMatchObject({
      keys: [{ key: 'no. 1/90' }],
      stages: ['GRAND_CHAMBER'],
      pinpoints: [{ unit: 'para', numbers: ['91'] }],
      volumeYear: '1999',
      end: 45,
    });
  });

  it('stops at the first word that is no part, at a second key of the scheme, and where it is told', () => {
    expect(walk(', 7 July 1989, when the applicant § 4').end).toBe(13);
    expect(walk(', no. 1/90, no. 2/90', ['no. 1/90', 'no. 2/90']).keys).toHaveLength(1);
    expect(walk(', 7 July 1989, § 91', [], 14).pinpoints).toEqual([]);
  });

  it('takes the bracket that the citation has opened', () => {
    expect(walk(' (7 July 1989) and').end).toBe(14);
    expect(walk(', 7 July 1989) and').end).toBe(13);
  });

  it.each(['cited above', 'précité', 'supra nota 5', 'op. cit.', 'citado'])('knows %p for a repetition', (mark) => {
    expect(walk(`, ${mark}, § 5`)).toMatchObject({ isRepeated: true, pinpoints: [{ numbers: ['5'] }] });
  });
});
