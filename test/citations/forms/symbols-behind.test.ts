import { recordsBehind, withAddenda } from '../../../src/citations/forms/symbols-behind';

const parts = (symbol: string, rest: string) =>
  withAddenda(symbol + rest, { start: 0, end: symbol.length, scheme: 'un', key: symbol }).flatMap(({ key, otherKeys }) => [
    key,
    ...(otherKeys ?? []).map((other) => other.replace('un:', '')),
  ]);

describe('what goes on a symbol', () => {
  it.each([
    ['A/1/2/Add.2', ', 4 et 3, respectivement', ['A/1/2/Add.2', 'A/1/2/Add.4', 'A/1/2/Add.3']],
    ['A/1/2/Add.14', '-16. See', ['A/1/2/Add.14', 'A/1/2/Add.16', 'A/1/2/Add.15']],
    ['A/1/2', ' y Add.1 a Add.3)', ['A/1/2', 'A/1/2/Add.1', 'A/1/2/Add.2', 'A/1/2/Add.3']],
    ['A/1/2/Add.1', ' and Corr.1', ['A/1/2/Add.1', 'A/1/2/Corr.1']],
    ['A/1/2/Add.1', ' and 3 other reports', ['A/1/2/Add.1']],
    ['A/1/2/Add.1', ', 12, at page 4', ['A/1/2/Add.1']],
    ['A/1/2/Add.5', ' to 3', ['A/1/2/Add.5']],
    ['A/1/2', ' and 3, too', ['A/1/2']],
  ])('are its addenda: %p%p', (symbol, rest, expected) => {
    expect(parts(symbol, rest)).toEqual(expected);
  });

  it('are the records of further meetings', () => {
    const read = { start: 0, end: 12, scheme: 'un', key: 'CED/C/SR.119' };
    expect(recordsBehind('CED/C/SR.119, 120 y 121', read).map(({ key }) => key)).toEqual(['CED/C/SR.120', 'CED/C/SR.121']);
    expect(recordsBehind('CED/C/SR.119 y 12 más', read)).toEqual([]);
  });
});
