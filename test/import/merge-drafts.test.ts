import type { Draft } from '../../src/import/draft';
import { inOne, saidOf } from '../../src/import/merge-drafts';

const draft = (voice: string | undefined, values: Record<string, unknown>, more: Partial<Draft> = {}): Draft => ({
  noun: 'Decision',
  key: 'test:1',
  values,
  ...(voice === undefined ? {} : { voice }),
  ...more,
});

it('the lowest voice says, whichever comes first, and the others fill in and add', () => {
  const one = draft('0 en', { name: 'Doe', url: null }, { date: null, identifiers: ['a:1'], pairs: { RecordState: [{ kind: 'State', key: 'state:FRA' }] } }); // prettier-ignore
  const other = draft('1 fr', { name: 'Dupont', url: 'https://example.org' }, { date: '2001', identifiers: ['a:2'], pairs: { RecordSubject: [] } }); // prettier-ignore
  const expected = {
    values: { name: 'Doe', url: 'https://example.org' },
    date: '2001',
    voice: '0 en',
    identifiers: ['a:1', 'a:2'],
    pairs: { RecordState: [{ kind: 'State', key: 'state:FRA' }], RecordSubject: [] },
  };
  expect(inOne([one, other])).toMatchObject(expected);
  expect(inOne([other, one])).toMatchObject(expected);
});

it('without a voice the first is the record, and nothing of the others is in it', () => {
  const [first, second] = [draft(undefined, { name: 'Doe' }), draft(undefined, { name: 'Roe', url: 'x' })];
  expect(inOne([first, second])).toBe(first);
  expect(inOne([second])).toBe(second);
  expect(() => inOne([])).toThrow('There is no draft');
});

it('what is made only when it is missing says nothing beside a draft that says what the record is', () => {
  const [full, bare] = [draft('0 en', { name: 'Doe' }), draft(undefined, {}, { ifMissing: true })];
  expect(saidOf([bare, full, bare])).toEqual([full]);
  expect(saidOf([bare])).toEqual([bare]);
});
