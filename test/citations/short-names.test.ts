import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const last = (text: string) => findCitations(text, SMALL_INDEX).at(-1);

describe('short names', () => {
  it('mean what the text has defined', () => {
    const text =
      'The Convention on the Rights of the Child was cited. Under the Convention for the Protection of Human Rights and Fundamental Freedoms (“the Convention”), Article 3 of the Convention';
    expect(last(text)).toMatchObject({ key: 'echr:3', kind: 'SHORT', candidates: [] });
  });

  it('mean the one instrument named before their first use, and keep that meaning', () => {
    const text =
      'The Convention on the Rights of the Child binds. The Convention applies. The Convention against Torture was not invoked. Article 37 of the Convention';
    expect(last(text)).toMatchObject({ key: 'crc-convention:37', kind: 'SHORT' });
  });

  it('are not settled by two instruments named before', () => {
    const text = 'The Convention on the Rights of the Child and the Convention against Torture. See article 3 of the Convention';
    expect(last(text)).toMatchObject({
      key: '3',
      kind: 'SHORT',
      candidates: ['provision:cat-convention:3', 'provision:crc-convention:3'],
    });
  });

  it('are not settled by a name that comes only after their first use', () => {
    const text = 'The Convention was invoked. The Convention on the Rights of the Child was cited. Article 3 of the Convention';
    expect(last(text)).toMatchObject({ key: '3', kind: 'SHORT', candidates: [] });
  });

  it('are not settled by two definitions that differ', () => {
    const text =
      'the Convention on the Rights of the Child (“the Convention”); the Convention against Torture (“the Convention”); article 3 of the Convention';
    expect(last(text)).toMatchObject({ key: '3', candidates: ['provision:cat-convention:3', 'provision:crc-convention:3'] });
  });

  it('have the two covenants as candidates without context', () => {
    expect(last('Article 14(3)(d) of the Covenant')).toMatchObject({
      key: '14(3)(d)',
      kind: 'SHORT',
      candidates: ['provision:iccpr:14(3)(d)'],
    });
    expect(last('as the Covenant says')).toMatchObject({
      key: '',
      scheme: 'instrument',
      candidates: ['instrument:iccpr', 'instrument:icescr'],
    });
  });

  it.each([
    'the Convention on Biological Diversity',
    'the Charter of the City',
    'Convention 108',
    'non-Convention law',
    'a convention',
  ])('are not read in %p', (text) => {
    expect(findCitations(text, SMALL_INDEX)).toEqual([]);
  });
});
