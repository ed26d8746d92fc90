import { readBase } from '../../src/citations/provision-bases';

describe('the number of an article', () => {
  it.each([
    ['14(3)', '14'],
    ['8bis of', '8bis'],
    ['1F(b)', '1F'],
    ['1er du Protocole', '1'],
    ['1 er (art. 1)', '1'],
    ['1° de la Convención', '1'],
    ['1o de la Convención', '1'],
    ['premier du Pacte', '1'],
    ['primero de la Convención', '1'],
    ['XVIII of', 'XVIII'],
    ['E of the Charter', 'E'],
  ])('is read from %p', (text, number) => {
    expect(readBase(text, 0)?.number).toBe(number);
  });

  it.each(['premiers', 'primeros', '20° C', '14/88', '50%', '7 July 1989', '3 de julio', 'IIII', 'II-61'])(
    'is not in %p',
    (text) => {
      expect(readBase(text, 0)).toBeNull();
    },
  );
});
